// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// What a session graph is given, and where its plot lies. SessionChart draws it.
Item {
    id: plot

    // Minutes shown, and the minutes that carry a label.
    property real xMin: -15
    property real xMax: 120
    property list<real> ticks: [0, 15, 30, 40, 60, 90, 120]
    // Minutes at which a reading is due: dotted uprights.
    property list<real> dueMinutes: []
    // mmHg and beats per minute share the upright axis.
    property real yMin: 40
    property real yMax: 200
    property int yStep: 20

    // Lists of Qt points: x minute, y value (mmHg, mmHg, beats per minute, percent).
    property var systolic: []
    property var diastolic: []
    property var pulse: []
    property var oxygen: []

    // Systolic of earlier sessions: [{ x minute, n, lowest, median, highest }] in order; n 0 where there is none.
    property var ghost: []

    // Shaded running times of the infusion: [{ from, to, label }].
    property var infusions: []
    // Times without record: [{ from, to, label }].
    property var gaps: []
    // Open and past effects: [{ minute, label, level }], level Mild, Moderate or Severe of EffectLevel.
    property var sideEffects: []
    // Minute of this moment; NaN when the session is over.
    property real now: NaN
    // Systolic limit in mmHg above which the infusion is stopped, NaN for none, and its words.
    property real stopLimit: NaN
    property string stopLabel

    property real leftMargin: Theme.size.wide(48)
    property real rightMargin: Theme.space.m
    readonly property real plotLeft: leftMargin
    readonly property real plotWidth: Math.max(1, width - leftMargin - rightMargin)
    // One row of words above the plot: what runs, and this moment.
    readonly property real plotTop: Theme.size.wide(18)
    readonly property bool oxygenShown: oxygen.length > 0 && height >= Theme.size.wide(160)
    readonly property real oxygenHeight: !oxygenShown ? 0 : height >= Theme.size.wide(280) ? Theme.size.wide(32) : Theme.size.wide(24)
    readonly property real plotHeight: Math.max(1, height - plotTop - oxygenHeight - Theme.size.wide(18))
    readonly property real lastSystolic: systolic.length > 0 ? systolic[systolic.length - 1].y : NaN
    readonly property real lastDiastolic: diastolic.length > 0 ? diastolic[diastolic.length - 1].y : NaN

    // x in this item for a minute.
    function xOf(minute: real): real {
        return plotLeft + (minute - xMin) / (xMax - xMin) * plotWidth;
    }
    // y in this item for a value of the upright axis, held inside the plot.
    function yOf(value: real): real {
        const held = Math.max(yMin, Math.min(yMax, value));
        return plotTop + (yMax - held) / (yMax - yMin) * plotHeight;
    }
}
