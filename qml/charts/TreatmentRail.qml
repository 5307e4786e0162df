// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Infusions as numbered discs and boosters as squares above the plot, each with a thin upright.
// Treatments close together go to lanes one above the other, so that every number can be read.
Item {
    id: rail

    required property TrendPlot chart
    readonly property int side: Theme.size.icon
    readonly property int laneHeight: side + Theme.space.xxs
    readonly property var placed: place(chart.infusions, chart.boosters, chart.plotWidth, chart.xMin, chart.xMax)
    readonly property int laneCount: placed.reduce((most, mark) => Math.max(most, mark.lane + 1), 1)

    // The span and its ends are named so that the marks move when they change.
    function place(infusions: var, boosters: var, span: real, from: real, to: real): var {
        const all = [];
        for (const mark of infusions)
            all.push({ time: mark.x, label: mark.label, name: mark.name ?? qsTr("Infusion %1").arg(mark.label), booster: false, lane: 0 });
        for (const mark of boosters)
            all.push({ time: mark.x, label: mark.label, name: mark.name ?? qsTr("Booster"), booster: true, lane: 0 });
        all.sort((one, two) => one.time - two.time);
        const ends = [-Infinity, -Infinity, -Infinity];
        for (const mark of all) {
            const at = (mark.time - from) / (to - from) * span;
            const free = ends.findIndex(end => end <= at);
            mark.lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
            ends[mark.lane] = at + rail.side + Theme.size.line;
        }
        return all;
    }

    HomeDoseMarks {
        anchors.fill: parent
        chart: rail.chart
    }
    Repeater {
        model: rail.placed
        Item {
            id: mark
            required property var modelData
            objectName: modelData.booster ? "booster" : "infusion"
            readonly property color ink: modelData.booster ? Theme.colors.diastolic : Theme.colors.systolic
            x: Math.round(rail.chart.xOf(modelData.time))
            y: rail.chart.plotTop - Theme.space.xxs - (modelData.lane + 1) * rail.laneHeight
            Rectangle {
                y: rail.side
                width: Theme.size.line
                height: rail.chart.plotTop + rail.chart.plotHeight - mark.y - rail.side
                color: mark.ink
                opacity: 0.45
            }
            Rectangle {
                x: -width / 2
                width: rail.side
                height: rail.side
                radius: mark.modelData.booster ? Theme.space.xs - Theme.size.line : width / 2
                color: mark.ink
                Text {
                    anchors.centerIn: parent
                    text: mark.modelData.label
                    font: Theme.type.mark
                    color: Theme.colors.surface
                    Accessible.role: Accessible.StaticText
                    Accessible.name: mark.modelData.name
                }
            }
        }
    }
}
