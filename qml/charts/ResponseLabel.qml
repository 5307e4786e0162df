// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The words at the line of response, put where they cover no line, point or treatment; the left end is tried first, and taken
// where nothing is clear: the newest points are at the right.
Text {
    id: label

    required property TrendPlot chart
    readonly property bool shown: !isNaN(chart.responseLevel) && chart.responseLabel.length > 0
    readonly property real lineY: shown ? chart.yOf(chart.responseLevel) : 0
    readonly property var clear: shown ? clearSpot(chart.plotWidth, chart.plotHeight) : null
    readonly property bool covering: shown && clear === null
    readonly property point spot: clear ?? Qt.point(chart.plotLeft + Theme.space.s, lineY - implicitHeight - Theme.space.xxs)

    // Where no place is clear the words are on a ground of their own.
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.space.xs
        anchors.rightMargin: -Theme.space.xs
        z: -1
        visible: label.covering
        radius: Theme.space.xs
        color: Theme.colors.surface
    }

    objectName: "responseLabel"
    visible: shown
    x: spot.x
    y: spot.y
    text: chart.responseLabel
    font: Theme.type.axisStrong
    color: Theme.colors.good

    // True when the line through the points enters the box.
    function crossed(points: var, left: real, right: real, top: real, bottom: real): bool {
        const inside = point => chart.xOf(point.x) > left && chart.xOf(point.x) < right && chart.yOf(point.y) > top && chart.yOf(point.y) < bottom;
        if (Array.from(points).some(inside))
            return true;
        for (let i = 0; i + 1 < points.length; ++i) {
            const x1 = chart.xOf(points[i].x);
            const x2 = chart.xOf(points[i + 1].x);
            if (x2 < left || x1 > right)
                continue;
            const y1 = chart.yOf(points[i].y);
            const y2 = chart.yOf(points[i + 1].y);
            const slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;
            const atLeft = y1 + (Math.max(left, x1) - x1) * slope;
            const atRight = y1 + (Math.min(right, x2) - x1) * slope;
            if (Math.max(atLeft, atRight) > top && Math.min(atLeft, atRight) < bottom)
                return true;
        }
        return false;
    }
    function treated(left: real, right: real): bool {
        for (const marks of [chart.infusions, chart.boosters]) {
            for (const mark of marks) {
                if (chart.xOf(mark.x) > left && chart.xOf(mark.x) < right)
                    return true;
            }
        }
        return false;
    }
    // The size of the plot is named so that the spot is sought anew when it changes.
    function clearSpot(plotWidth: real, plotHeight: real): var {
        const room = Theme.space.xs + Theme.space.xxs;
        const last = chart.plotLeft + plotWidth - label.implicitWidth - room;
        const above = label.lineY - label.implicitHeight - Theme.space.xxs;
        const below = label.lineY + Theme.space.xxs;
        for (let x = chart.plotLeft + room; x <= last; x += room) {
            for (const y of [above, below]) {
                const right = x + label.implicitWidth + room;
                const bottom = y + label.implicitHeight + room;
                if (!treated(x - room, right) && !chart.series.some(each => crossed(each.points, x - room, right, y - room, bottom)))
                    return Qt.point(x, y);
            }
        }
        return null;
    }
}
