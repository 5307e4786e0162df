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

    // As high as the cell with the most lines.
    implicitHeight: Math.max(Theme.size.target, tallest + Theme.space.s)
    property real tallest: 0
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Row
    Accessible.name: cells.map(cell => cell.text ?? cell).join(", ")
    Accessible.onPressAction: row.clicked()

    function measure(): void {
        let most = 0;
        for (let index = 0; index < cellItems.count; ++index)
            most = Math.max(most, cellItems.itemAt(index)?.tall ?? 0);
        row.tallest = most;
    }

    contentItem: Row {
        leftPadding: Theme.space.s
        Repeater {
            id: cellItems
            model: row.cells
            onItemAdded: row.measure()
            Item {
                id: cell
                readonly property real tall: cell.toned ? pill.implicitHeight : plain.implicitHeight
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
                    id: plain
                    anchors.fill: parent
                    anchors.rightMargin: Theme.space.l
                    visible: !cell.toned
                    onImplicitHeightChanged: row.measure()
                    horizontalAlignment: cell.align
                    verticalAlignment: Text.AlignVCenter
                    text: cell.toned ? "" : row.unbroken(cell.words)
                    font: cell.index === 0 ? Theme.type.bodyStrong : Theme.type.body
                    color: Theme.colors.text
                    // A date and its time, a first name and a last one; a word that is longer than its column goes on below.
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                StatusPill {
                    id: pill
                    inFull: true
                    onImplicitHeightChanged: row.measure()
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
