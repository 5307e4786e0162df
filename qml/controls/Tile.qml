// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// One number that matters: label, value, and a pill or a sentence beneath.
Rectangle {
    id: tile

    required property string label
    required property string value
    property string unit
    property string pill
    property int pillTone: Tone.Neutral
    property string note

    implicitWidth: column.implicitWidth + 2 * Theme.space.card
    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    radius: Theme.size.radiusCard
    color: Theme.colors.surface
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ", " + value + (unit.length > 0 ? " " + unit : "")
        + (pill.length > 0 ? ", " + pill : "") + (note.length > 0 ? ", " + note : "")

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.leftMargin: Theme.space.card
        anchors.rightMargin: Theme.space.card
        anchors.topMargin: Theme.space.m
        anchors.bottomMargin: Theme.space.m
        spacing: Theme.space.xs

        CaptionText {
            Layout.fillWidth: true
            text: tile.label
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.space.xs
            Text {
                Layout.maximumWidth: column.width - unitText.implicitWidth - Theme.space.xs
                text: tile.value
                font: Theme.type.value
                color: Theme.colors.text
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.type.caption.pixelSize
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                id: unitText
                Layout.alignment: Qt.AlignBaseline
                text: tile.unit
                visible: text.length > 0
                font: Theme.type.smallStrong
                color: Theme.colors.textMuted
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        StatusPill {
            Layout.maximumWidth: parent.width
            visible: tile.pill.length > 0
            text: tile.pill
            tone: tile.pillTone
            inFull: true
            Accessible.ignored: true
        }
        CaptionText {
            Layout.fillWidth: true
            visible: tile.note.length > 0
            text: tile.note
            Accessible.ignored: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
