// SPDX-License-Identifier: GPL-3.0-or-later
import QtCharts
import QtQuick

// One line of a chart. It follows `points`, a list of Qt points, whenever the list is set anew.
LineSeries {
    id: line

    property var points: []

    capStyle: Qt.RoundCap
    width: 2

    onPointsChanged: line.refill()
    Component.onCompleted: line.refill()

    function refill(): void {
        line.clear();
        for (const point of line.points)
            line.append(point.x, point.y);
    }
}
