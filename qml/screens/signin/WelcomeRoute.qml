// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    WelcomeScreen {
        anchors.fill: parent
        focus: true
        viewModel: WelcomeRoot.viewModel
        onRestoreAsked: route.workplace.show(WorkplaceViewModel.Restore)
        onCreateClinicAsked: route.workplace.show(WorkplaceViewModel.CreateClinic)
    }
}
