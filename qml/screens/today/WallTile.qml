// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// One chair on the wall, to be read from three metres: initials, room, stage, and what is due.
Rectangle {
    id: tile

    required property string initials
    required property string room
    required property string stage
    required property string tone
    required property string minutes
    required property string gap
    required property string gapState
    required property real share
    required property var ticks

    readonly property bool calls: gapState === "due" || gapState === "late"

    radius: Theme.size.radiusCard
    color: Theme.colors.surface
    border.width: calls ? Theme.space.xs : Theme.size.line
    border.color: calls ? Theme.colors.warn : Theme.colors.border
    Accessible.role: Accessible.ListItem
    Accessible.name: [initials, room, stage, minutes, gap].filter(part => part.length > 0).join(", ")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.xl
        spacing: Theme.space.s

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.l
            Text {
                objectName: "initials"
                text: tile.initials
                font: Theme.type.wallInitials
                color: Theme.colors.text
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                horizontalAlignment: Text.AlignRight
                text: tile.room
                font: Theme.type.wallText
                color: Theme.colors.textMuted
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.l
            Text {
                Layout.fillWidth: true
                text: tile.stage
                font: Theme.type.wallText
                color: Theme.toneInk(tile.tone)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.type.heading.pixelSize
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                text: tile.minutes
                font: Theme.type.wallText
                color: Theme.colors.textMuted
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        CheckBar {
            Layout.fillWidth: true
            visible: tile.share >= 0
            tickSize: Theme.space.xl
            share: tile.share
            ticks: tile.ticks
            label: tile.minutes
            tint: tile.calls ? Theme.colors.warn : Theme.colors.primary
        }
        Item {
            Layout.fillHeight: true
        }
        GapMark {
            objectName: "wallGap"
            Layout.fillWidth: true
            visible: words.length > 0
            words: tile.gap
            gapState: tile.gapState
            wordsFont: Theme.type.wallGap
            radius: Theme.size.radiusCard
            Accessible.ignored: true
        }
    }
}
