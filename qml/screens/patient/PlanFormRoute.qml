// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    PlanFormScreen {
        anchors.fill: parent
        focus: true
        viewModel: PlanFormRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
