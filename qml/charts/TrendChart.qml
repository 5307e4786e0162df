// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtCharts
import QtQuick
import Tidemark.Theme

// Scores over time on severity bands, with the treatments on a rail at the top.
// A click takes the nearest point; with the keyboard, Left and Right go along a line, Up and Down change the line.
TrendPlot {
    id: trend

    readonly property alias canvas: view

    plotTop: rail.laneHeight * rail.laneCount + Theme.space.xs
    implicitWidth: 720
    implicitHeight: 320
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.focusable: true
    Accessible.name: {
        const first = series.length > 0 ? series[0] : null;
        return first === null || first.points.length === 0 ? qsTr("Symptom scores, none yet")
            : qsTr("Symptom scores, %1 from %2 to %3").arg(first.name).arg(first.points[0].y).arg(first.points[first.points.length - 1].y);
    }

    Keys.onLeftPressed: trend.step(-1)
    Keys.onRightPressed: trend.step(1)
    Keys.onUpPressed: trend.change(-1)
    Keys.onDownPressed: trend.change(1)

    // While the chart is made its properties come one by one, each in the middle of filling for the one before.
    property bool complete: false

    onSeriesChanged: trend.refill()
    onHiddenChanged: trend.refill()
    Component.onCompleted: {
        trend.complete = true;
        trend.refill();
    }

    // The lines of the canvas follow the scales; the first is made last, so that it lies in front.
    function refill(): void {
        if (!trend.complete)
            return;
        view.removeAllSeries();
        for (let i = trend.series.length - 1; i >= 0; --i) {
            const line = view.createSeries(ChartView.SeriesTypeLine, trend.series[i].name, view.xAxis, view.yAxis) as LineSeries;
            line.color = trend.inkOf(i);
            line.width = 2;
            line.capStyle = Qt.RoundCap;
            line.visible = !trend.hidden.includes(trend.series[i].key);
            for (const point of trend.series[i].points)
                line.append(point.x, point.y);
        }
    }
    function take(key: string, index: int): void {
        trend.selectedSeries = key;
        trend.selectedIndex = index;
        trend.pointSelected(key, index);
    }
    function step(by: int): void {
        const count = trend.pointsOf(trend.selectedSeries).length;
        if (count > 0)
            trend.take(trend.selectedSeries, trend.selectedIndex < 0 ? count - 1 : Math.max(0, Math.min(count - 1, trend.selectedIndex + by)));
    }
    // To the next line that has a point.
    function change(by: int): void {
        const lines = trend.series.filter(each => each.points.length > 0);
        if (lines.length === 0)
            return;
        const here = lines.findIndex(each => each.key === trend.selectedSeries);
        const other = lines[(here + by + lines.length) % lines.length];
        trend.take(other.key, Math.max(0, Math.min(other.points.length - 1, trend.selectedIndex)));
    }
    function takeNearest(x: real, y: real): void {
        let best = Theme.size.target / 2;
        let found = null;
        for (const line of Array.from(trend.series).reverse()) {
            if (trend.hidden.includes(line.key))
                continue;
            const list = line.points;
            for (let i = 0; i < list.length; ++i) {
                const far = Math.hypot(trend.xOf(list[i].x) - x, trend.yOf(list[i].y) - y);
                if (far <= best) {
                    best = far;
                    found = { key: line.key, index: i };
                }
            }
        }
        if (found !== null)
            trend.take(found.key, found.index);
    }

    TrendBackdrop {
        anchors.fill: parent
        chart: trend
    }
    TreatmentRail {
        id: rail
        anchors.fill: parent
        chart: trend
    }
    PlotCanvas {
        id: view
        anchors.fill: parent
        area: Qt.rect(trend.plotLeft, trend.plotTop, trend.plotWidth, trend.plotHeight)
        xMin: trend.xMin
        xMax: trend.xMax
        yMin: 0
        yMax: trend.yMax
    }
    Repeater {
        model: trend.series
        ScorePoints {
            required property int index
            required property var modelData
            anchors.fill: parent
            // The first line in front.
            z: trend.series.length - index
            visible: !trend.hidden.includes(modelData.key)
            chart: trend
            points: modelData.points
            hollow: modelData.hollow
            square: trend.isSquare(index)
            ink: trend.inkOf(index)
            taken: trend.selectedSeries === modelData.key ? trend.selectedIndex : -1
        }
    }
    ResponseLabel {
        z: trend.series.length + 1
        chart: trend
    }
    MouseArea {
        z: trend.series.length + 1
        anchors.fill: parent
        onClicked: event => {
            trend.forceActiveFocus(Qt.MouseFocusReason);
            trend.takeNearest(event.x, event.y);
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: trend.activeFocus
        z: trend.series.length + 1
        radius: Theme.size.radius
        color: "transparent"
        border.width: Theme.size.strongLine
        border.color: Theme.colors.focusRing
    }
}
