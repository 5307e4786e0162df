// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    OwnPassphraseScreen {
        anchors.fill: parent
        focus: true
        viewModel: OwnPassphraseRoot.viewModel
        onLeaveAsked: route.workplace.back()
    }
}
