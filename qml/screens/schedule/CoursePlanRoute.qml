// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    CoursePlanScreen {
        anchors.fill: parent
        focus: true
        viewModel: CoursePlanRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
