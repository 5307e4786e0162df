// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Where this patient's systolic pressure was in earlier sessions at the same minutes: range and median, behind the
// lines of today. One session alone is a dot; where none has a reading nothing is drawn.
Canvas {
    id: band

    required property SessionPlot chart
    // [{ x minute, n, lowest, median, highest }] in order.
    readonly property var minutes: chart.ghost
    // Neighbouring minutes that have a value; a minute without one parts them.
    readonly property var runs: {
        const out = [];
        let run = [];
        for (const minute of minutes) {
            if (minute.n > 0)
                run.push(minute);
            else if (run.length > 0) {
                out.push(run);
                run = [];
            }
        }
        return run.length > 0 ? out.concat([run]) : out;
    }
    readonly property color fill: Theme.colors.ghost
    readonly property color ink: Theme.colors.ghostLine
    // All that moves the band.
    readonly property var place: [chart.xMin, chart.xMax, chart.plotWidth, chart.plotHeight]

    objectName: "ghostBand"
    visible: runs.length > 0
    onPlaceChanged: requestPaint()
    onRunsChanged: requestPaint()
    onInkChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        if (!visible)
            return;
        for (const run of runs) {
            context.globalAlpha = 0.8;
            context.fillStyle = band.fill;
            band.fillRange(context, run);
            context.globalAlpha = 1;
            context.strokeStyle = band.ink;
            context.fillStyle = band.ink;
            context.lineWidth = Theme.size.line;
            band.drawMedian(context, run);
        }
    }

    function fillRange(context: var, run: var): void {
        context.beginPath();
        for (const minute of run)
            context.lineTo(band.chart.xOf(minute.x), band.chart.yOf(minute.highest));
        for (let i = run.length - 1; i >= 0; --i)
            context.lineTo(band.chart.xOf(run[i].x), band.chart.yOf(run[i].lowest));
        context.closePath();
        context.fill();
    }
    function drawMedian(context: var, run: var): void {
        context.beginPath();
        for (const minute of run)
            context.lineTo(band.chart.xOf(minute.x), band.chart.yOf(minute.median));
        context.stroke();
        for (const minute of run) {
            if (minute.n > 1 && run.length > 1)
                continue;
            // Alone: a dot, and a stroke where it has a range.
            const x = band.chart.xOf(minute.x);
            context.beginPath();
            context.arc(x, band.chart.yOf(minute.median), Theme.space.xxs + Theme.size.line, 0, 2 * Math.PI);
            context.fill();
            context.fillRect(x - Theme.size.line / 2, band.chart.yOf(minute.highest), Theme.size.line, band.chart.yOf(minute.lowest) - band.chart.yOf(minute.highest));
        }
    }
}
