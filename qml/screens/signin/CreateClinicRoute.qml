// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    CreateClinicScreen {
        anchors.fill: parent
        focus: true
        viewModel: CreateClinicRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
