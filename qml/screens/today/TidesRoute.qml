// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    TidesScreen {
        anchors.fill: parent
        focus: true
        viewModel: TidesRoot.viewModel
    }
}
