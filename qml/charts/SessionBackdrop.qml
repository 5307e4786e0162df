// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// What lies behind the lines of the session graph: limit band, running infusion, grid, due times, labels of the axes.
Item {
    id: backdrop

    required property SessionPlot chart
    readonly property real plotBottom: chart.plotTop + chart.plotHeight
    readonly property bool limited: !isNaN(chart.stopLimit)
    // Every second level has its label: more would cover each other.
    readonly property bool low: chart.plotHeight < 3 * Theme.space.xxl

    Rectangle {
        visible: backdrop.limited
        x: backdrop.chart.plotLeft
        y: backdrop.chart.plotTop
        width: backdrop.chart.plotWidth
        height: backdrop.limited ? backdrop.chart.yOf(backdrop.chart.stopLimit) - y : 0
        color: Theme.colors.stopBand
    }
    Repeater {
        model: backdrop.chart.infusions
        Rectangle {
            id: infusion
            required property var modelData
            objectName: "infusion"
            readonly property real upper: backdrop.limited ? backdrop.chart.yOf(backdrop.chart.stopLimit) : backdrop.chart.plotTop
            x: backdrop.chart.xOf(modelData.from)
            y: upper
            width: Math.max(Theme.space.xxs, backdrop.chart.xOf(modelData.to) - x)
            height: backdrop.plotBottom - upper
            color: Theme.colors.infusion
        }
    }
    Repeater {
        model: Math.floor((backdrop.chart.yMax - backdrop.chart.yMin) / backdrop.chart.yStep)
        Item {
            id: level
            required property int index
            readonly property real value: backdrop.chart.yMin + index * backdrop.chart.yStep
            y: backdrop.chart.yOf(value)
            width: backdrop.width
            Rectangle {
                x: backdrop.chart.plotLeft
                width: backdrop.chart.plotWidth
                height: Theme.size.line
                color: level.index === 0 ? Theme.colors.border : Theme.colors.gridLine
            }
            Text {
                width: backdrop.chart.plotLeft - Theme.space.s
                anchors.verticalCenter: parent.top
                horizontalAlignment: Text.AlignRight
                text: level.value
                visible: level.index > 0 && (!backdrop.low || level.index % 2 === 0)
                font: Theme.type.axis
                color: Theme.colors.textMuted
            }
        }
    }
    Repeater {
        model: backdrop.chart.dueMinutes
        DashLine {
            required property real modelData
            objectName: "due"
            x: Math.round(backdrop.chart.xOf(modelData))
            y: backdrop.chart.plotTop
            height: backdrop.chart.plotHeight
        }
    }
    Repeater {
        model: backdrop.chart.ticks
        Text {
            required property real modelData
            x: Math.round(backdrop.chart.xOf(modelData) - width / 2)
            y: backdrop.plotBottom + backdrop.chart.oxygenHeight + Theme.space.xxs
            text: modelData > 0 ? "+" + modelData : modelData < 0 ? "−" + Math.abs(modelData) : "0"
            font: Theme.type.axis
            color: Theme.colors.textMuted
        }
    }
    DashLine {
        visible: backdrop.limited
        upright: false
        x: backdrop.chart.plotLeft
        y: backdrop.limited ? Math.round(backdrop.chart.yOf(backdrop.chart.stopLimit)) : 0
        width: backdrop.chart.plotWidth
        dash: Theme.space.xs
        ink: Theme.colors.bad
    }
    Text {
        objectName: "stopLabel"
        visible: backdrop.limited
        // At the right end, or at the left one while this moment or a reading is there.
        readonly property real atRight: backdrop.chart.plotLeft + backdrop.chart.plotWidth - width - Theme.space.xs
        readonly property real atLeft: backdrop.chart.plotLeft + Theme.space.xs
        readonly property bool nowThere: !isNaN(backdrop.chart.now) && backdrop.chart.xOf(backdrop.chart.now) > atRight - Theme.space.s
        x: (nowThere || readingAt(atRight)) && !readingAt(atLeft) ? atLeft : atRight
        function readingAt(start: real): bool {
            return backdrop.chart.systolic.some(reading => reading.y >= backdrop.chart.stopLimit - 4 && backdrop.chart.xOf(reading.x) > start - Theme.space.s
                && backdrop.chart.xOf(reading.x) < start + width + Theme.space.s);
        }
        y: backdrop.limited ? backdrop.chart.yOf(backdrop.chart.stopLimit) - height - Theme.space.xxs : 0
        text: backdrop.chart.stopLabel
        font: Theme.type.axisStrong
        color: Theme.colors.bad
    }
}
