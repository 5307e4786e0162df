// SPDX-License-Identifier: GPL-3.0-or-later
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
    Accessible.name: primary.length === 0 ? qsTr("Symptom scores, none yet")
        : qsTr("Symptom scores, %1 from %2 to %3").arg(primaryName).arg(primary[0].y).arg(primary[primary.length - 1].y)

    Keys.onLeftPressed: trend.step(-1)
    Keys.onRightPressed: trend.step(1)
    Keys.onUpPressed: trend.change()
    Keys.onDownPressed: trend.change()

    function points(series: string): var {
        return series === "secondary" ? trend.secondary : trend.primary;
    }
    function take(series: string, index: int): void {
        trend.selectedSeries = series;
        trend.selectedIndex = index;
        trend.pointSelected(series, index);
    }
    function step(by: int): void {
        const count = trend.points(trend.selectedSeries).length;
        if (count > 0)
            trend.take(trend.selectedSeries, trend.selectedIndex < 0 ? count - 1 : Math.max(0, Math.min(count - 1, trend.selectedIndex + by)));
    }
    function change(): void {
        const other = trend.selectedSeries === "primary" ? "secondary" : "primary";
        const count = trend.points(other).length;
        if (count > 0)
            trend.take(other, Math.max(0, Math.min(count - 1, trend.selectedIndex)));
    }
    function takeNearest(x: real, y: real): void {
        let best = Theme.size.target / 2;
        let found = null;
        for (const series of ["secondary", "primary"]) {
            if (series === "primary" ? !trend.primaryShown : !trend.secondaryShown)
                continue;
            const list = trend.points(series);
            for (let i = 0; i < list.length; ++i) {
                const far = Math.hypot(trend.xOf(list[i].x) - x, trend.yOf(list[i].y) - y);
                if (far <= best) {
                    best = far;
                    found = { series: series, index: i };
                }
            }
        }
        if (found !== null)
            trend.take(found.series, found.index);
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
        PlotLine {
            name: trend.secondaryName
            visible: trend.secondaryShown
            axisX: view.xAxis
            axisY: view.yAxis
            color: Theme.colors.diastolic
            points: trend.secondary
        }
        PlotLine {
            name: trend.primaryName
            visible: trend.primaryShown
            axisX: view.xAxis
            axisY: view.yAxis
            color: Theme.colors.systolic
            points: trend.primary
        }
    }
    ScorePoints {
        anchors.fill: parent
        visible: trend.secondaryShown
        chart: trend
        points: trend.secondary
        hollow: trend.secondaryHollow
        square: true
        ink: Theme.colors.diastolic
        taken: trend.selectedSeries === "secondary" ? trend.selectedIndex : -1
    }
    ScorePoints {
        anchors.fill: parent
        visible: trend.primaryShown
        chart: trend
        points: trend.primary
        hollow: trend.primaryHollow
        ink: Theme.colors.systolic
        taken: trend.selectedSeries === "primary" ? trend.selectedIndex : -1
    }
    ResponseLabel {
        chart: trend
    }
    MouseArea {
        anchors.fill: parent
        onClicked: event => {
            trend.forceActiveFocus(Qt.MouseFocusReason);
            trend.takeNearest(event.x, event.y);
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: trend.activeFocus
        radius: Theme.size.radius
        color: "transparent"
        border.width: Theme.size.strongLine
        border.color: Theme.colors.focusRing
    }
}
