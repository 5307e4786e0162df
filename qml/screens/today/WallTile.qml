// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One chair on the wall, to be read from three metres: initials, room, stage, and what is due.
Rectangle {
    id: tile

    required property wallRow modelData

    readonly property bool severe: modelData.tone === Tone.Bad
    readonly property bool calls: modelData.gapState === GapState.Due || modelData.gapState === GapState.Late

    radius: Theme.size.radiusCard
    color: Theme.colors.surface
    border.width: severe ? Theme.space.s : calls ? Theme.space.xs : Theme.size.line
    border.color: severe ? Theme.colors.bad : calls ? Theme.colors.warn : Theme.colors.border
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(modelData.initials, modelData.room, modelData.stage, modelData.minutes, modelData.gap).filter(part => part.length > 0).join(", ")

    // Every part has its share of the height, the same in all tiles, and its letters fill it.
    readonly property real part: (height - 2 * Theme.space.l - 4 * Theme.space.s) / 10

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.l
        spacing: Theme.space.s

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: 4 * tile.part
            Layout.maximumHeight: 4 * tile.part
            spacing: Theme.space.l
            WallText {
                objectName: "initials"
                Layout.fillHeight: true
                Layout.preferredWidth: tile.width / 2
                text: tile.modelData.initials
                elide: Text.ElideNone
                font: Theme.type.wallInitials
                color: Theme.colors.text
            }
            WallText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignRight
                text: tile.modelData.room
                font: Theme.type.wallText
                color: Theme.colors.textMuted
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * tile.part
            Layout.maximumHeight: 2 * tile.part
            spacing: Theme.space.l
            WallText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: tile.modelData.stage
                font: tile.severe ? Theme.type.wallGap : Theme.type.wallText
                color: Theme.toneInk(tile.modelData.tone)
            }
            WallText {
                Layout.fillHeight: true
                Layout.preferredWidth: tile.width / 4
                horizontalAlignment: Text.AlignRight
                text: tile.modelData.minutes
                font: Theme.type.wallText
                color: Theme.colors.textMuted
            }
        }
        CheckBar {
            Layout.fillWidth: true
            visible: tile.modelData.share >= 0
            tickSize: Math.min(Theme.space.xl, tile.part)
            share: tile.modelData.share
            ticks: tile.modelData.ticks
            label: tile.modelData.minutes
            tint: tile.calls ? Theme.colors.warn : Theme.colors.primary
        }
        GapMark {
            objectName: "wallGap"
            Layout.fillWidth: true
            Layout.minimumHeight: Math.min(3 * tile.part, Theme.type.wallGap.pixelSize * 2)
            Layout.maximumHeight: Math.min(3 * tile.part, Theme.type.wallGap.pixelSize * 2)
            visible: words.length > 0
            words: tile.modelData.gap
            gapState: tile.modelData.gapState
            wordsFont: Theme.type.wallGap
            radius: Theme.size.radiusCard
            fills: true
            Accessible.ignored: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
