// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    SignInScreen {
        anchors.fill: parent
        focus: true
        viewModel: SignInRoot.viewModel
        onRecoveryAsked: route.workplace.show(WorkplaceViewModel.Recovery)
        onRestoreAsked: route.workplace.show(WorkplaceViewModel.Restore)
        onActivationAsked: route.workplace.show(WorkplaceViewModel.Activation)
    }
}
