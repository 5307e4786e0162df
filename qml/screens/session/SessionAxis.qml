// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The time axis that graph and grid share. It spans the whole session while the columns have room under it; beyond
// that it shows a part, this moment in it, and the rest by scrolling.
QtObject {
    id: axis

    // Minutes of the whole session.
    readonly property real first: -12
    required property real last
    // This moment, NaN when the session is over.
    required property real now
    required property int columnCount
    // Pixels: the plot, and what the columns have, a little more than the plot.
    required property real plotWidth
    required property real room

    readonly property real narrowest: Theme.size.wide(50)
    readonly property real widest: Theme.size.wide(60)
    readonly property real columnWidth: Math.max(narrowest, Math.min(widest, Math.floor(0.9 * room / Math.max(1, columnCount))))
    // 1 while everything fits, else how many plots wide the session is.
    readonly property real zoom: 1 + Math.max(0, columnCount * narrowest - room) / Math.max(1, plotWidth)
    readonly property real span: (last - first) / zoom
    // Where a person has scrolled to, as a share of the session; below 0 the axis follows this moment.
    property real held: -1
    readonly property real share: Math.max(0, Math.min(1 - 1 / zoom, held >= 0 ? held : isNaN(now) ? 0 : (now - first - 0.75 * span) / (last - first)))
    readonly property real from: first + share * (last - first)
    readonly property real to: from + span
    readonly property real perMinute: plotWidth / span
    // Round minutes that leave their labels room.
    readonly property list<real> ticks: {
        const step = [10, 20, 30, 60, 120].find(minutes => minutes * axis.perMinute >= Theme.size.target) ?? 240;
        const out = [];
        for (let minute = Math.ceil(axis.from / step) * step; minute <= axis.to - 3; minute += step)
            if (minute >= 0)
                out.push(minute);
        return out;
    }

    function holds(minute: real): bool {
        return minute >= axis.from && minute <= axis.to;
    }
    function bringIn(minute: real): void {
        if (axis.zoom > 1)
            axis.held = Math.max(0, (minute - axis.first - axis.span / 2) / (axis.last - axis.first));
    }
    function pointsHeld(points: var): var {
        return points.filter(point => axis.holds(point.x));
    }
    function momentsHeld(moments: var): var {
        return moments.filter(moment => axis.holds(moment.minute));
    }
    function minutesHeld(minutes: var): var {
        return minutes.filter(minute => axis.holds(minute));
    }
    // A stretch that reaches out of the part shown is cut there.
    function stretchesHeld(stretches: var): var {
        return stretches.filter(stretch => stretch.to > axis.from && stretch.from < axis.to).map(stretch => ({ from: Math.max(stretch.from, axis.from), to: Math.min(stretch.to, axis.to), label: stretch.label }));
    }
}
