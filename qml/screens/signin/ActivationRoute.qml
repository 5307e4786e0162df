// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    ActivationScreen {
        anchors.fill: parent
        focus: true
        viewModel: ActivationRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
