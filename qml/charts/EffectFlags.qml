// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// Side effects as small flags along the bottom of the session graph, in up to three lanes so that they do not overlap.
// The worst take their places first; where words have no room their sign alone is drawn, and what has no place at all
// is counted.
Item {
    id: flags

    required property SessionPlot chart
    readonly property int laneCount: 3
    readonly property int laneHeight: Theme.size.wide(16)
    readonly property real plotBottom: chart.plotTop + chart.plotHeight
    readonly property var placed: place(chart.sideEffects, chart.plotWidth - leftOutWidth)
    readonly property int leftOut: chart.sideEffects.length - placed.length
    readonly property real leftOutWidth: metrics.advanceWidth("+99") + Theme.space.s

    // The first free stretch of a width in the lanes at or after a place; null where there is none before `most`.
    function freePlace(lanes: var, from: real, wide: real, most: real): var {
        let best = null;
        for (let lane = 0; lane < lanes.length; ++lane) {
            const starts = [Math.min(from, most - wide)].concat(lanes[lane].map(taken => taken.end));
            const fits = start => start >= Math.min(from, most - wide) && start + wide <= most && lanes[lane].every(taken => start >= taken.end || start + wide <= taken.start);
            const start = Math.min(...starts.filter(fits));
            if (isFinite(start) && (best === null || start < best.start))
                best = { lane: lane, start: start };
        }
        return best;
    }
    function place(effects: var, span: real): var {
        const lanes = Array.from({ length: flags.laneCount }, () => []);
        const most = flags.chart.plotLeft + span;
        const out = [];
        const order = Array.from(effects).sort((one, other) => other.level - one.level || one.minute - other.minute);
        for (const effect of order) {
            const stem = flags.chart.xOf(effect.minute);
            const whole = flags.wordsOf(effect);
            for (const words of [whole, whole.charAt(0)]) {
                const wide = metrics.advanceWidth(words) + Theme.space.s;
                const found = flags.freePlace(lanes, stem, wide, most);
                if (found !== null) {
                    lanes[found.lane].push({ start: found.start, end: found.start + wide + Theme.space.xxs });
                    out.push({ x: found.start, stem: stem, lane: found.lane, wide: wide, words: words, tone: flags.toneOf(effect.level) });
                    break;
                }
            }
        }
        return out;
    }
    function wordsOf(effect: var): string {
        return effect.level === EffectLevel.Severe ? "▲ " + effect.label : effect.level === EffectLevel.Moderate ? "● " + effect.label : "○ " + effect.label;
    }
    function toneOf(level: int): int {
        return level === EffectLevel.Severe ? Tone.Bad : level === EffectLevel.Moderate ? Tone.Warn : Tone.Active;
    }

    FontMetrics {
        id: metrics
        font: Theme.type.axisStrong
    }
    // The stems lie under all flags, so that none runs through the words of another.
    Repeater {
        model: flags.placed
        Rectangle {
            required property var modelData
            x: modelData.stem
            y: flags.plotBottom - (modelData.lane + 1) * flags.laneHeight
            width: Theme.size.line
            height: flags.plotBottom - y
            color: Theme.toneInk(modelData.tone)
        }
    }
    Repeater {
        model: flags.placed
        Item {
            id: flag
            required property var modelData
            objectName: "effectFlag"
            readonly property real upper: flags.plotBottom - (modelData.lane + 1) * flags.laneHeight
            Rectangle {
                x: flag.modelData.x
                y: flag.upper
                width: flag.modelData.wide
                height: flags.laneHeight - Theme.space.xxs
                radius: Theme.space.xxs
                color: Theme.toneTint(flag.modelData.tone)
                border.width: Theme.size.line
                border.color: Theme.toneInk(flag.modelData.tone)
                Text {
                    anchors.centerIn: parent
                    text: flag.modelData.words
                    font: Theme.type.axisStrong
                    color: Theme.toneInk(flag.modelData.tone)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
    Text {
        objectName: "effectsLeftOut"
        visible: flags.leftOut > 0
        x: flags.chart.plotLeft + flags.chart.plotWidth - width
        y: flags.plotBottom - flags.laneHeight
        text: qsTr("+%1").arg(flags.leftOut)
        font: Theme.type.axisStrong
        color: Theme.colors.text
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1 side effects have no room in the graph; the record below names them").arg(flags.leftOut)
    }
}
