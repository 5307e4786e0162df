// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    BackupsScreen {
        anchors.fill: parent
        focus: true
        viewModel: BackupsRoot.viewModel
    }
}
