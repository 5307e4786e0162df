// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    KeyChangeScreen {
        anchors.fill: parent
        focus: true
        viewModel: KeyChangeRoot.viewModel
    }
}
