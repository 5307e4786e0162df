// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The chairs in use by initials alone, for a second monitor or the corridor. Nothing on it can be pressed.
Rectangle {
    id: wall

    required property TodayViewModel viewModel
    readonly property int chairs: viewModel.wall.count
    readonly property int columns: chairs <= 1 ? 1 : chairs <= 4 ? 2 : chairs <= 9 ? 3 : 4

    color: Theme.colors.page
    Accessible.role: Accessible.List
    Accessible.name: viewModel.unread ? qsTr("Wall view, the chairs cannot be read") : qsTr("Wall view, %n chair(s) in use", "", chairs)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.xl
        spacing: Theme.space.l

        RowLayout {
            Layout.fillWidth: true
            Text {
                Layout.fillWidth: true
                visible: !wall.viewModel.unread
                text: qsTr("Chairs in use: %1").arg(wall.chairs)
                font: Theme.type.wallText
                color: Theme.colors.textMuted
                textFormat: Text.PlainText
            }
            Text {
                objectName: "wallClock"
                text: wall.viewModel.clock
                font: Theme.type.wallGap
                color: Theme.colors.text
                textFormat: Text.PlainText
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: wall.columns
            columnSpacing: Theme.space.l
            rowSpacing: Theme.space.l
            Repeater {
                model: wall.viewModel.wall
                WallTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: 1
                }
            }
        }
        UnreadBoard {
            objectName: "unreadWall"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: wall.viewModel.unread
            problem: wall.viewModel.problem
        }
        Text {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: wall.chairs === 0 && !wall.viewModel.unread
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nobody is in treatment.")
            font: Theme.type.wallGap
            color: Theme.colors.textMuted
        }
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("A reminder, not a monitor. Esc closes the wall view; it also closes when the program is locked.")
        }
    }
}
