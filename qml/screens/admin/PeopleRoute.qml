// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    PeopleScreen {
        anchors.fill: parent
        focus: true
        viewModel: PeopleRoot.viewModel
        accounts: AccountsRoot.viewModel
        clinicDays: ClinicDaysRoot.viewModel
        rooms: RoomsRoot.viewModel
        formContacts: FormContactsRoot.viewModel
        lockRules: LockRulesRoot.viewModel
        onScheduleAsked: route.workplace.show(WorkplaceViewModel.Schedule)
        onSheetAsked: route.workplace.show(WorkplaceViewModel.RecoverySheet)
    }
}
