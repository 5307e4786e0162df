// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// What a trend of scores is given, and where its plot lies. TrendChart draws it.
FocusScope {
    id: plot

    // Time in milliseconds since 1970 (UTC).
    required property real xMin
    required property real xMax
    // The scores named at the left edge; the last is the top. All scales are drawn on the same axis.
    property list<int> yTicks: [0, 1]
    readonly property real yMax: yTicks.length > 0 ? yTicks[yTicks.length - 1] : 1
    // Labels of months, or of days where the time is short: [{ x, label }].
    property var monthTicks: monthsBetween(xMin + zoneOffset, xMax + zoneOffset).map(tick => ({ x: tick.x - zoneOffset, label: tick.label }))
    // How far the clinic's clocks are ahead of UTC, in milliseconds: its days and months begin by them.
    property real zoneOffset: 0

    // One line for each scale, the first in front: [{ key, name, points, hollow }], a list of Qt points and the indexes of
    // those to be drawn hollow, stale or partly answered.
    property var series: []
    // The keys of the lines that are put away.
    property var hidden: []

    // Severity bands from the cut lines: [{ from, to, name, severity }], severity 0 (minimal) to 4 (severe).
    property var bands: []
    // Treatments: [{ x, label }]; boosters are drawn square.
    property var infusions: []
    property var boosters: []
    // Doses at home, self-reported: [{ x, label }]; hollow, apart from the treatments.
    property var homeDoses: []
    // Score that counts as response, NaN for none, and its words.
    property real responseLevel: NaN
    property string responseLabel

    // The point taken: the key of its line and its index, -1 for none.
    property string selectedSeries: series.length > 0 ? series[0].key : ""
    property int selectedIndex: -1

    signal pointSelected(string series, int index)

    property real leftMargin: Theme.space.xxl + Theme.space.xs
    property real rightMargin: bands.length > 0 ? 92 : Theme.space.l
    readonly property real plotLeft: leftMargin
    readonly property real plotWidth: Math.max(1, width - leftMargin - rightMargin)
    // Room above the plot for the rail of treatments.
    property real plotTop: Theme.space.xl
    readonly property real plotHeight: Math.max(1, height - plotTop - Theme.space.xl)

    // Each line has its colour; every second has squares for points.
    function inkOf(index: int): color {
        const inks = [Theme.colors.systolic, Theme.colors.diastolic, Theme.colors.primary, Theme.colors.warn];
        return inks[index % inks.length];
    }
    function isSquare(index: int): bool {
        return index % 2 === 1;
    }
    function pointsOf(key: string): var {
        return series.find(each => each.key === key)?.points ?? [];
    }
    function xOf(time: real): real {
        return plotLeft + (time - xMin) / (xMax - xMin) * plotWidth;
    }
    function yOf(score: real): real {
        return plotTop + (yMax - score) / yMax * plotHeight;
    }
    function monthsBetween(from: real, to: real): var {
        const out = [];
        const day = 86400000;
        if (to - from < 70 * day) {
            // Too short for months: a label each few days.
            const every = Math.max(1, Math.ceil((to - from) / day / 8));
            for (let at = Math.ceil(from / day) * day; at <= to; at += every * day) {
                const date = new Date(at);
                out.push({ x: at, label: date.getUTCDate() + " " + monthName(date) });
            }
            return out;
        }
        const first = new Date(from);
        for (let month = 0; month < 600; ++month) {
            const begin = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1));
            if (begin.getTime() > to)
                break;
            if (begin.getTime() >= from)
                out.push({ x: begin.getTime(), label: monthName(begin) });
        }
        // A long course keeps at most ten labels, and says where a year begins.
        const every = Math.ceil(out.length / 10);
        const shown = out.filter((tick, index) => index % every === 0);
        return shown.map((tick, index) => {
            const year = new Date(tick.x).getUTCFullYear();
            const known = index > 0 && new Date(shown[index - 1].x).getUTCFullYear() === year;
            return { x: tick.x, label: known ? tick.label : tick.label + " " + year };
        });
    }
    // In the language of the page, whatever the machine is set to.
    function monthName(day: date): string {
        return Qt.locale("en_GB").standaloneMonthName(day.getUTCMonth(), Locale.ShortFormat);
    }
}
