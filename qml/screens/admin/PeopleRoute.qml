// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    PeopleScreen {
        anchors.fill: parent
        focus: true
        viewModel: PeopleRoot.viewModel
        clinicDays: ClinicDaysRoot.viewModel
        formContacts: FormContactsRoot.viewModel
    }
}
