// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A plain table of numbers under named columns; nothing in it opens.
Card {
    id: card

    required property list<string> headings
    // Shares of the width.
    required property list<real> weights
    required property RowList rows
    property string emptyText
    readonly property real weightSum: Array.from(weights).reduce((sum, weight) => sum + weight, 0)

    spacing: Theme.space.xs

    component Line: RowLayout {
        id: line
        required property var cells
        property bool head: false
        Layout.fillWidth: true
        spacing: Theme.space.s
        Accessible.role: Accessible.StaticText
        Accessible.name: Array.from(cells).map((cell, at) => head || at === 0 ? cell : card.headings[at] + " " + cell).join(", ")
        Repeater {
            model: line.cells.length
            CaptionText {
                required property int index
                Layout.fillWidth: true
                Layout.preferredWidth: card.width * card.weights[index] / card.weightSum
                Layout.alignment: Qt.AlignTop
                strong: line.head
                color: line.head ? Theme.colors.textMuted : Theme.colors.text
                text: line.cells[index]
                Accessible.ignored: true
            }
        }
    }

    Line {
        visible: card.rows.count > 0
        head: true
        cells: card.headings
    }
    Repeater {
        model: card.rows
        ColumnLayout {
            id: entry
            required property outcomeTableRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.xs
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.size.line
                color: Theme.colors.border
            }
            Line {
                cells: entry.modelData.cells
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.rows.count === 0 && text.length > 0
        text: card.emptyText
    }
}
