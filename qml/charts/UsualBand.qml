// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Where this patient's systolic pressure was in earlier sessions, behind the lines of today.
Canvas {
    id: band

    required property SessionPlot chart
    // Lists of Qt points: x minute, y mmHg, the same minutes in both.
    readonly property var lowest: chart.usualLowest
    readonly property var highest: chart.usualHighest
    readonly property color ink: Theme.colors.ghost
    // All that moves the band.
    readonly property var place: [chart.xMin, chart.xMax, chart.plotWidth, chart.plotHeight]

    objectName: "usualBand"
    visible: lowest.length > 1 && highest.length === lowest.length
    onPlaceChanged: requestPaint()
    onLowestChanged: requestPaint()
    onHighestChanged: requestPaint()
    onInkChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        if (!visible)
            return;
        context.globalAlpha = 0.8;
        context.fillStyle = band.ink;
        context.beginPath();
        for (const point of band.highest)
            context.lineTo(band.chart.xOf(point.x), band.chart.yOf(point.y));
        for (let i = band.lowest.length - 1; i >= 0; --i)
            context.lineTo(band.chart.xOf(band.lowest[i].x), band.chart.yOf(band.lowest[i].y));
        context.closePath();
        context.fill();
    }
}
