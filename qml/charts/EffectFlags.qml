// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// Side effects as small flags along the bottom of the session graph, in up to three lanes so that they do not overlap.
Item {
    id: flags

    required property SessionPlot chart
    readonly property int laneCount: 3
    readonly property int laneHeight: Theme.size.wide(16)
    readonly property real plotBottom: chart.plotTop + chart.plotHeight
    readonly property var placed: place(chart.sideEffects, chart.plotWidth)

    function place(effects: var, span: real): var {
        const ends = new Array(flags.laneCount).fill(-Infinity);
        const out = [];
        for (const effect of effects) {
            const most = flags.chart.plotLeft + span;
            const stem = flags.chart.xOf(effect.minute);
            let words = flags.wordsOf(effect);
            let wide = metrics.advanceWidth(words) + Theme.space.s;
            let start = Math.min(stem, most - wide);
            let lane = ends.findIndex(end => end <= start);
            // Where every lane is taken the flag moves on behind the one before it; at the edge its sign alone stays.
            if (lane < 0) {
                lane = ends.indexOf(Math.min(...ends));
                start = ends[lane];
                if (start + wide > most) {
                    words = words.charAt(0);
                    wide = metrics.advanceWidth(words) + Theme.space.s;
                }
            }
            ends[lane] = start + wide + Theme.space.xxs;
            out.push({ x: start, stem: stem, lane: lane, wide: wide, words: words, tone: flags.toneOf(effect.level) });
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
}
