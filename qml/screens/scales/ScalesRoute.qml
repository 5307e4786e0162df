// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    ScalesScreen {
        anchors.fill: parent
        focus: true
        viewModel: ScalesRoot.viewModel
        onLeaveRequested: route.workplace.back()
        onPatientModeAsked: route.workplace.startPatientMode()
    }
}
