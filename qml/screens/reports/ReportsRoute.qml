// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    ReportsScreen {
        anchors.fill: parent
        focus: true
        viewModel: ReportsRoot.viewModel
    }
}
