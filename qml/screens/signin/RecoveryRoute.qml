// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    RecoverScreen {
        anchors.fill: parent
        focus: true
        viewModel: RecoverClinicRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
