// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Tidemark.Theme
import Tidemark.ViewModels

// A window of its own for the wall view: on the second monitor where there is one, else over the whole screen.
Window {
    id: window

    required property TodayViewModel viewModel
    // The screen that the program itself is on.
    required property string homeScreen

    signal left

    readonly property var elsewhere: Array.from(Qt.application.screens).find(each => each.name !== window.homeScreen) // qmllint disable

    color: Theme.colors.page
    title: qsTr("Wall view – Tidemark")
    width: 1366
    height: 768
    Component.onDestruction: viewModel.onWall = false
    Component.onCompleted: {
        viewModel.onWall = true;
        if (elsewhere !== undefined)
            screen = elsewhere;
        showFullScreen();
        requestActivate();
    }
    onClosing: left()

    Shortcut {
        sequence: "Escape"
        onActivated: window.left()
    }
    WallBoard {
        anchors.fill: parent
        viewModel: window.viewModel
    }
}
