// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    ProtocolsScreen {
        anchors.fill: parent
        focus: true
        viewModel: ProtocolsRoot.viewModel
        onEditAsked: protocolId => route.workplace.editProtocol(protocolId)
        onCopyAsked: protocolId => route.workplace.copyProtocol(protocolId)
    }
}
