// SPDX-License-Identifier: GPL-3.0-or-later
import QtCharts
import QtQuick

// A bare chart: lines only, no frame, no labels, no motion. Its plot area is where `area` says, in its own coordinates.
ChartView {
    id: canvas

    required property rect area
    required property real xMin
    required property real xMax
    required property real yMin
    required property real yMax
    readonly property ValuesAxis xAxis: horizontalAxis
    readonly property ValuesAxis yAxis: verticalAxis

    antialiasing: true
    animationOptions: ChartView.NoAnimation
    backgroundColor: "transparent"
    plotAreaColor: "transparent"
    dropShadowEnabled: false
    legend.visible: false
    margins.left: 0
    margins.right: 0
    margins.top: 0
    margins.bottom: 0
    plotArea: area
    Accessible.ignored: true

    ValuesAxis {
        id: horizontalAxis
        min: canvas.xMin
        max: canvas.xMax
        visible: false
    }
    ValuesAxis {
        id: verticalAxis
        min: canvas.yMin
        max: canvas.yMax
        visible: false
    }
}
