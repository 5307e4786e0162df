// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Tidemark.Looks
import Tidemark.Theme

// One row of a RecordTable.
T.AbstractButton {
    id: row

    required property var columns
    required property var cells
    // Width of each column in pixels.
    required property list<real> widths
    property bool marked: false

    // A number stays on the line of its unit.
    function unbroken(words: string): string {
        return words.replace(/(\d) (?=mg|mL)/g, "$1\u00a0");
    }

    implicitHeight: Theme.size.target
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Row
    Accessible.name: cells.map(cell => cell.text ?? cell).join(", ")
    Accessible.onPressAction: row.clicked()

    contentItem: Row {
        leftPadding: Theme.space.s
        Repeater {
            model: row.cells
            Item {
                id: cell
                required property int index
                required property var modelData
                // A plain text, or one with a tone.
                readonly property string words: modelData.text ?? modelData
                readonly property int tone: modelData.tone ?? Tone.None
                readonly property bool toned: tone !== Tone.None
                readonly property int align: row.columns[index].align ?? Text.AlignLeft
                width: row.widths[index]
                height: row.height
                Text {
                    anchors.fill: parent
                    anchors.rightMargin: Theme.space.l
                    visible: !cell.toned
                    horizontalAlignment: cell.align
                    verticalAlignment: Text.AlignVCenter
                    text: cell.toned ? "" : row.unbroken(cell.words)
                    font: cell.index === 0 ? Theme.type.bodyStrong : Theme.type.body
                    color: Theme.colors.text
                    // Two lines fit a row: a date and its time, a first name and a last one.
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                }
                StatusPill {
                    anchors.verticalCenter: parent.verticalCenter
                    x: cell.align === Text.AlignRight ? cell.width - width - Theme.space.s : 0
                    width: Math.min(implicitWidth, cell.width - Theme.space.s)
                    visible: cell.toned && text.length > 0
                    text: cell.toned ? cell.words : ""
                    tone: cell.toned ? cell.tone : Tone.Neutral
                }
            }
        }
    }
    background: Rectangle {
        color: row.marked ? Theme.colors.primaryTint : row.hovered ? Theme.colors.sunken : "transparent"
        Rectangle {
            visible: row.marked
            width: Theme.space.xs - Theme.size.line
            height: parent.height
            color: Theme.colors.primary
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.size.line
            color: Theme.colors.border
        }
    }
}
