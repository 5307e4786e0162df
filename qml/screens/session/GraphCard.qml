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
    // The whole session, for the record; else the last minutes that leave the columns room.
    property bool whole: false
    // Minutes that fit with columns wide enough to read.
    readonly property real span: chart.plotWidth / (Theme.size.target + Theme.space.l) * 10
    readonly property real firstShown: whole ? -15 : Math.max(-15, lastShown - Math.max(60, span))
    readonly property real lastShown: Math.max(80, viewModel.lastMinute) + 6

    function pointsShown(points: var): var {
        return points.filter(point => point.x >= card.firstShown);
    }
    // A stretch that began before the first minute shown is cut there.
    function stretchesShown(stretches: var): var {
        return stretches.filter(stretch => stretch.to > card.firstShown).map(stretch => ({ from: Math.max(stretch.from, card.firstShown), to: stretch.to, label: stretch.label }));
    }

    title: qsTr("Blood pressure and readings")
    padding: Theme.space.m
    spacing: Theme.space.xs
    actions: SessionLegend {}
    SessionChart {
        id: chart
        objectName: "chart"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.size.target * 3
        leftMargin: Theme.space.page * 4
        xMax: card.lastShown
        xMin: card.firstShown
        ticks: [0, 15, 30, 40, 60, 90, 120, 150, 180, 210, 240, 300, 360, 480, 600].filter(minute => minute >= card.firstShown && minute <= card.lastShown - 4)
        systolic: card.pointsShown(card.viewModel.systolic)
        diastolic: card.pointsShown(card.viewModel.diastolic)
        pulse: card.pointsShown(card.viewModel.pulse)
        oxygen: card.pointsShown(card.viewModel.oxygen)
        infusions: card.stretchesShown(card.viewModel.infusions)
        gaps: card.stretchesShown(card.viewModel.gaps)
        sideEffects: card.viewModel.sideEffects.filter(effect => effect.minute >= card.firstShown)
        dueMinutes: card.viewModel.dueMinutes
        now: card.viewModel.now
        stopLimit: card.viewModel.stopSystolic
        stopLabel: card.viewModel.stopLabel
    }
    ReadingGrid {
        id: grid
        objectName: "readingGrid"
        Layout.fillWidth: true
        viewModel: card.viewModel
        chart: chart
    }
}
