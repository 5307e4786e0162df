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
    // Minutes that fit with columns wide enough to read.
    readonly property real span: chart.plotWidth / (Theme.size.target + Theme.space.l) * 10
    readonly property real lastShown: Math.max(80, viewModel.lastMinute) + 6

    title: qsTr("Blood pressure and readings")
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
        xMin: Math.max(-15, card.lastShown - Math.max(60, card.span))
        systolic: card.viewModel.systolic
        diastolic: card.viewModel.diastolic
        pulse: card.viewModel.pulse
        oxygen: card.viewModel.oxygen
        infusions: card.viewModel.infusions
        gaps: card.viewModel.gaps
        sideEffects: card.viewModel.sideEffects
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
