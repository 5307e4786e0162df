// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Readings as columns under their times. One Tab stop: Left and Right choose a column, its details stand below.
FocusScope {
    id: grid

    required property SessionGraphViewModel viewModel
    required property SessionChart chart
    property int chosen: -1
    readonly property string chosenEntry: chosen < 0 ? "" : viewModel.columns.value(chosen, "entry") ?? ""
    readonly property string chosenLine: chosen < 0 ? "" : viewModel.columns.value(chosen, "line") ?? ""
    readonly property real rowHeight: Theme.space.l + Theme.space.xs
    readonly property real headHeight: Theme.space.xxl
    readonly property var rowNames: [qsTr("BP mmHg"), qsTr("Pulse"), qsTr("SpO₂ %"), qsTr("Resp."), qsTr("Sedation"), qsTr("Dissociation")]
    // Middle of each column, and NaN for one that has scrolled out at the left.
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

    function columnWidth(planned: bool): real {
        return planned ? Theme.size.target + Theme.space.m - Theme.space.xxs : Theme.size.target;
    }
    // Columns stand exactly under their times; only where two would cover each other the later one moves on.
    function place(): void {
        const middles = [];
        let free = grid.chart.plotLeft - Theme.space.s;
        for (let i = 0; i < grid.viewModel.columns.count; ++i) {
            const width = grid.columnWidth(grid.viewModel.columns.value(i, "planned"));
            const wanted = grid.chart.xOf(grid.viewModel.columns.value(i, "minute"));
            if (i > 0 && wanted + width / 2 < free) {
                middles.push(NaN);
                continue;
            }
            const middle = Math.max(wanted, free + width / 2);
            middles.push(middle);
            free = middle + width / 2 + Theme.space.xxs;
        }
        grid.places = middles;
    }
    Component.onCompleted: place()
    Connections {
        target: grid.viewModel
        function onMoved(): void {
            grid.place();
        }
    }
    Connections {
        target: grid.chart
        function onPlotWidthChanged(): void {
            grid.place();
        }
        function onXMinChanged(): void {
            grid.place();
        }
        function onXMaxChanged(): void {
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
            }
        }
    }
    Repeater {
        id: columns
        model: grid.viewModel.columns
        ReadingColumn {
            id: column
            required property int index
            readonly property real middle: grid.places[index] ?? NaN
            visible: !isNaN(middle) && middle + width / 2 < grid.width + Theme.space.s
            x: isNaN(middle) ? 0 : middle - width / 2
            width: grid.columnWidth(planned)
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
