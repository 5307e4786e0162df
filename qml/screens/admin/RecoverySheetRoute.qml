// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    RecoverySheetScreen {
        anchors.fill: parent
        focus: true
        viewModel: RecoverySheetRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
