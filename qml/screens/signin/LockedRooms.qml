// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The running sessions on the locked screen: room, stage, minutes, next reading. No names.
ColumnLayout {
    id: list

    required property RowList rooms
    // A full clinic fits a small window; what does not is scrolled to.
    readonly property bool crowded: rooms.count > 6

    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Running sessions")

    CaptionText {
        Layout.fillWidth: true
        text: list.rooms.unread ? qsTr("Which sessions run could not be read. Go to the chairs.") : qsTr("Running now")
        strong: true
        color: Theme.colors.railMuted
    }
    ListView {
        id: lines
        objectName: "rooms"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        Layout.maximumHeight: contentHeight
        clip: true
        spacing: list.crowded ? Theme.space.xs : Theme.space.s
        boundsBehavior: Flickable.StopAtBounds
        model: list.rooms
        T.ScrollBar.vertical: SlimScrollBar {}
        delegate: Rectangle {
            id: line
            required property lockedRoomRow modelData

            width: lines.width
            implicitHeight: texts.implicitHeight + 2 * (list.crowded ? Theme.space.xs : Theme.space.m)
            radius: Theme.size.radiusCard
            color: Theme.colors.railActive
            border.width: line.modelData.late ? Theme.size.strongLine : 0
            border.color: Theme.colors.warnEdge
            Accessible.role: Accessible.ListItem
            Accessible.name: Array.of(line.modelData.room, line.modelData.stage, line.modelData.minutes, line.modelData.next).filter(part => part.length > 0).join(", ")

            RowLayout {
                id: texts
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.xxs
                    BodyText {
                        Layout.fillWidth: true
                        text: line.modelData.room + " · " + line.modelData.stage
                        strong: true
                        color: Theme.colors.railText
                    }
                    CaptionText {
                        Layout.fillWidth: true
                        visible: text.length > 0
                        text: line.modelData.late ? "▲ " + line.modelData.next : line.modelData.next
                        color: Theme.colors.railMuted
                    }
                }
                Text {
                    text: line.modelData.minutes
                    font: Theme.type.value
                    color: Theme.colors.brandAccent
                    Accessible.ignored: true
                }
            }
        }
    }
}
