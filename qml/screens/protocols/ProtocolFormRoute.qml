// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    ProtocolFormScreen {
        anchors.fill: parent
        focus: true
        viewModel: ProtocolFormRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
