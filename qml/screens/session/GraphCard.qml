// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Blood pressure over minutes since Start, and the readings under it on the same axis.
Card {
    id: card

    required property SessionGraphViewModel viewModel
    // The set chosen in the grid; empty while none is.
    property alias chosenEntry: grid.chosenEntry
    property alias chosenLine: grid.chosenLine
    readonly property alias timeAxis: axis
    // False where the keys for the finger need the room: the grid with the due column stays.
    property bool chartShown: true

    title: qsTr("Blood pressure and readings")
    padding: Theme.space.m
    spacing: Theme.space.xs
    actions: SessionLegend {
        oxygenShown: chart.oxygenShown
        ghostWords: card.viewModel.ghostWords
    }

    SessionAxis {
        id: axis
        last: Math.max(80, card.viewModel.lastMinute) + 6
        now: card.viewModel.now
        columnCount: card.viewModel.columns.count
        plotWidth: chart.plotWidth
        room: grid.width - grid.nameWidth
        // A new column: this moment is the place to look at again.
        onColumnCountChanged: held = -1
    }
    SessionChart {
        id: chart
        objectName: "chart"
        visible: card.chartShown
        Layout.fillWidth: true
        Layout.fillHeight: true
        // The readings under it are never cut off: it gives way, and is not drawn where nothing could be read in it.
        opacity: height < Theme.size.actionTarget ? 0 : 1
        leftMargin: grid.nameWidth + Theme.space.m
        xMax: axis.to
        xMin: axis.from
        ticks: axis.ticks
        systolic: axis.pointsHeld(card.viewModel.systolic)
        diastolic: axis.pointsHeld(card.viewModel.diastolic)
        pulse: axis.pointsHeld(card.viewModel.pulse)
        oxygen: axis.pointsHeld(card.viewModel.oxygen)
        ghost: axis.pointsHeld(card.viewModel.ghost)
        infusions: axis.stretchesHeld(card.viewModel.infusions)
        gaps: axis.stretchesHeld(card.viewModel.gaps)
        sideEffects: axis.momentsHeld(card.viewModel.sideEffects)
        dueMinutes: axis.minutesHeld(card.viewModel.dueMinutes)
        now: card.viewModel.now
        stopLimit: card.viewModel.stopSystolic
        stopLabel: card.viewModel.stopLabel
        WheelHandler {
            enabled: axis.zoom > 1
            acceptedModifiers: Qt.ShiftModifier
            orientation: Qt.Horizontal
            onWheel: event => axis.held = Math.max(0, Math.min(1 - 1 / axis.zoom, axis.share - event.angleDelta.x / 2400))
        }
    }
    ReadingGrid {
        id: grid
        objectName: "readingGrid"
        Layout.fillWidth: true
        viewModel: card.viewModel
        chart: chart
        timeAxis: axis
        SlimScrollBar {
            id: bar
            objectName: "timeScroll"
            // In the card's padding: in the column it would take height while it is not shown, as Qt 6.4 lays it out.
            anchors.top: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: grid.nameWidth
            orientation: Qt.Horizontal
            size: 1 / axis.zoom
            onPositionChanged: {
                if (pressed)
                    axis.held = position;
            }
            Binding {
                target: bar
                property: "position"
                value: axis.share
                when: !bar.pressed
            }
        }
    }
}
