// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    RestoreScreen {
        anchors.fill: parent
        focus: true
        viewModel: RestoreClinicRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
