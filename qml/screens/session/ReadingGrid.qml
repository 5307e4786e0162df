// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Readings as columns under their times. One Tab stop: Left and Right choose a column, its details are below.
FocusScope {
    id: grid

    required property SessionGraphViewModel viewModel
    required property SessionChart chart
    required property SessionAxis timeAxis
    property int chosen: -1
    readonly property string chosenEntry: chosen < 0 ? "" : viewModel.column(chosen).entry
    readonly property string chosenLine: chosen < 0 ? "" : viewModel.column(chosen).line
    readonly property real rowHeight: Theme.size.wide(20)
    // Names of the rows are left of it.
    readonly property real nameWidth: Theme.size.wide(84)
    // Where a column gave way, a line leads to it from its time.
    readonly property real leadHeight: Theme.space.s
    readonly property real headHeight: leadHeight + Theme.size.wide(32)
    readonly property var rowNames: viewModel.rowNames
    // The first four, which are always there, as they are read aloud.
    readonly property list<string> spoken: [qsTr("Blood pressure, mmHg"), qsTr("Pulse"), qsTr("Oxygen saturation, percent"), qsTr("Respiratory rate")]
    // Middle of each column; no two cover each other.
    property var places: []

    implicitHeight: headHeight + rowNames.length * rowHeight + (details.visible ? details.height + Theme.space.xs : 0)
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Readings")
    Accessible.description: details.text

    Keys.onLeftPressed: chosen = Math.max(0, chosen < 0 ? columns.count - 1 : chosen - 1)
    Keys.onRightPressed: chosen = Math.min(columns.count - 1, chosen + 1)
    Keys.onEscapePressed: event => {
        event.accepted = chosen >= 0;
        chosen = -1;
    }

    // Columns are exactly under their times; only where two would cover each other they give way.
    function place(): void {
        const perMinute = grid.timeAxis.perMinute;
        if (grid.width <= 0 || !(perMinute > 0))
            return;
        const from = grid.nameWidth - (grid.timeAxis.from - grid.timeAxis.first) * perMinute;
        const to = grid.width + (grid.timeAxis.last - grid.timeAxis.to) * perMinute;
        grid.places = grid.viewModel.places(grid.chart.xOf(0), perMinute, from, to, grid.timeAxis.columnWidth);
    }
    function isShown(middle: real): bool {
        const half = grid.timeAxis.columnWidth / 2;
        return middle - half > grid.nameWidth - Theme.space.xxs && middle + half < grid.width + Theme.space.xxs;
    }
    onChosenChanged: {
        if (grid.chosen >= 0 && !grid.isShown(grid.places[grid.chosen] ?? NaN))
            grid.timeAxis.bringIn(grid.viewModel.column(grid.chosen).minute);
    }
    onWidthChanged: place()
    Component.onCompleted: place()
    Connections {
        target: grid.viewModel
        function onMoved(): void {
            grid.place();
        }
    }
    Connections {
        target: grid.timeAxis
        function onPerMinuteChanged(): void {
            grid.place();
        }
        function onFromChanged(): void {
            grid.place();
        }
        function onColumnWidthChanged(): void {
            grid.place();
        }
    }

    Repeater {
        model: grid.rowNames
        Item {
            id: line
            required property int index
            required property string modelData
            y: grid.headHeight + index * grid.rowHeight
            width: grid.width
            height: grid.rowHeight
            Rectangle {
                width: parent.width
                height: Theme.size.line
                color: Theme.colors.gridLine
            }
            CaptionText {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: line.modelData
                Accessible.name: grid.spoken[line.index] ?? line.modelData
            }
        }
    }
    Repeater {
        id: columns
        model: grid.viewModel.columns
        ReadingColumn {
            id: column
            required property int index
            required property readingColumnRow modelData
            readonly property real middle: grid.places[index] ?? NaN
            title: modelData.title
            subtitle: modelData.subtitle
            columnState: modelData.state
            planned: modelData.planned
            values: modelData.values
            note: modelData.note
            flags: modelData.flags
            tones: modelData.tones
            rowCount: grid.rowNames.length
            earlier: modelData.earlier
            late: modelData.late
            visible: grid.isShown(middle)
            x: isNaN(middle) ? 0 : middle - width / 2
            width: grid.timeAxis.columnWidth - Theme.space.xxs
            lead: isNaN(middle) ? 0 : grid.chart.xOf(Math.max(modelData.minute, grid.timeAxis.first)) - middle
            leadHeight: grid.leadHeight
            height: grid.headHeight + grid.rowNames.length * grid.rowHeight
            headHeight: grid.headHeight
            rowHeight: grid.rowHeight
            chosen: grid.chosen === index
            ringed: grid.activeFocus && grid.chosen === index
            onTapped: grid.chosen = grid.chosen === column.index ? -1 : column.index
        }
    }
    FocusRing {
        shown: grid.activeFocus && grid.chosen < 0
    }
    Text {
        id: details
        objectName: "readingDetails"
        anchors.bottom: parent.bottom
        width: parent.width
        readonly property var of: (columns.itemAt(grid.chosen) as ReadingColumn)
        visible: of !== null
        text: of === null ? "" : of.details
        font: Theme.type.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.StyledText
        maximumLineCount: 3
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
