// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One column of the grid: taken, due, late, missed or yet to come. Shape and words differ, not only the colour.
Item {
    id: column

    required property string title
    required property string subtitle
    required property int columnState
    required property bool planned
    required property list<string> values
    required property string note
    required property list<string> flags
    required property list<int> tones
    required property int rowCount
    required property list<string> earlier
    required property string late
    property bool chosen: false
    property bool ringed: false
    property real headHeight
    property real rowHeight
    // From the middle of the column to its time on the axis.
    property real lead: 0
    property real leadHeight: 0

    signal tapped

    readonly property bool narrow: width < Theme.size.wide(58)
    readonly property bool taken: columnState === ColumnState.Taken
    readonly property bool awaited: columnState === ColumnState.Due || columnState === ColumnState.Late
    readonly property color edge: columnState === ColumnState.Late ? Theme.colors.bad : columnState === ColumnState.Due ? Theme.colors.warnEdge : Theme.colors.border
    readonly property string details: {
        const parts = [title + " " + subtitle].concat(Array.from(flags));
        if (late.length > 0)
            parts.push(late);
        if (note.length > 0)
            parts.push(note);
        for (const old of Array.from(earlier))
            parts.push("<s>" + old.split(" — ")[0] + "</s> " + old.split(" — ").slice(1).join(" — "));
        return parts.join(" · ");
    }

    Accessible.role: Accessible.Column
    Accessible.name: Array.of(title, subtitle).concat(Array.from(values)).concat(Array.from(flags)).concat(late.length > 0 ? [late] : []).join(" ")

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: column.leadHeight
        radius: Theme.size.radiusSmall
        color: column.chosen ? Theme.colors.primaryTint : "transparent"
        FocusRing {
            shown: column.ringed
            innerRadius: Theme.size.radiusSmall
        }
    }
    Rectangle {
        objectName: "lead"
        visible: Math.abs(column.lead) > Theme.space.xs
        x: column.width / 2
        y: column.leadHeight
        width: Math.hypot(column.lead, column.leadHeight)
        height: Theme.size.line
        color: column.taken ? Theme.colors.textMuted : Theme.colors.border
        antialiasing: true
        transformOrigin: Item.Left
        rotation: Math.atan2(-column.leadHeight, column.lead) * 180 / Math.PI
    }
    Column {
        y: column.leadHeight
        width: parent.width
        height: column.headHeight - column.leadHeight
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            // A late entry is marked; its two times are in the details.
            text: column.late.length > 0 ? column.title + " ↩" : column.title
            font: column.awaited ? Theme.type.axisStrong : Theme.type.axis
            color: column.columnState === ColumnState.Late ? Theme.colors.bad : column.columnState === ColumnState.Due ? Theme.colors.warn : column.taken ? Theme.colors.text : Theme.colors.textFaint
            Accessible.ignored: true
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: column.subtitle
            font: column.awaited ? Theme.type.mark : Theme.type.axis
            color: column.columnState === ColumnState.Late ? Theme.colors.bad : column.columnState === ColumnState.Due ? Theme.colors.warn : Theme.colors.textMuted
            Accessible.ignored: true
        }
    }
    Repeater {
        model: column.rowCount
        Rectangle {
            id: cell
            required property int index
            readonly property string value: column.values[index] ?? ""
            readonly property int tone: column.tones[index] ?? Tone.None
            readonly property bool marked: tone !== Tone.None
            y: column.headHeight + index * column.rowHeight
            width: column.width
            height: column.rowHeight
            radius: column.awaited ? Theme.space.xxs : 0
            color: column.columnState === ColumnState.Due ? Theme.colors.warnTint : column.columnState === ColumnState.Late ? Theme.colors.badTint : column.columnState === ColumnState.Future ? Theme.colors.sunken : "transparent"
            border.width: column.awaited ? Theme.size.line : 0
            border.color: column.edge
            Text {
                anchors.centerIn: parent
                text: column.columnState === ColumnState.NotObtained ? (cell.index === 0 ? qsTr("n/o") : "") : column.columnState === ColumnState.Missed ? (cell.index === 0 ? "✗" : "")
                    : cell.marked ? cell.value + Theme.toneGlyph(cell.tone) : cell.value
                font: cell.marked ? (column.narrow ? Theme.type.mark : Theme.type.captionStrong) : cell.index > 0 ? (column.narrow ? Theme.type.axis : Theme.type.caption) : column.narrow ? Theme.type.axisStrong : Theme.type.captionStrong
                color: cell.marked ? Theme.toneInk(cell.tone) : column.columnState === ColumnState.Missed ? Theme.colors.textFaint : Theme.colors.text
                Accessible.ignored: true
            }
        }
    }
    TapHandler {
        onTapped: column.tapped()
    }
}
