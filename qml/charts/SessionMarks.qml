// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// What lies before the lines of the session graph: reading marks, gaps, effects, and this moment.
Item {
    id: marks

    required property SessionPlot chart
    readonly property real plotBottom: chart.plotTop + chart.plotHeight

    function middleOf(stretch: var): real {
        return (marks.chart.xOf(stretch.from) + marks.chart.xOf(stretch.to)) / 2;
    }

    component Mark: Text {
        required property var modelData
        property real lift: 0.5
        x: marks.chart.xOf(modelData.x) - width / 2
        y: marks.chart.yOf(modelData.y) - height * lift
        font.family: Theme.type.family
        font.pixelSize: Theme.space.m + Theme.space.xxs
        Accessible.ignored: true
    }

    Repeater {
        model: marks.chart.gaps
        HatchBand {
            required property var modelData
            objectName: "gap"
            x: marks.chart.xOf(modelData.from)
            y: marks.chart.plotTop
            width: Math.max(Theme.space.xs, marks.chart.xOf(modelData.to) - x)
            height: marks.chart.plotHeight
            label: modelData.label
        }
    }
    Repeater {
        model: marks.chart.pulse
        Rectangle {
            required property var modelData
            objectName: "pulse"
            x: marks.chart.xOf(modelData.x) - width / 2
            y: marks.chart.yOf(modelData.y) - height / 2
            width: Theme.space.s
            height: width
            radius: width / 2
            color: Theme.colors.surface
            border.width: Theme.size.strongLine
            border.color: Theme.colors.pulse
        }
    }
    Repeater {
        model: marks.chart.systolic
        Mark {
            objectName: "systolic"
            text: "▼"
            color: Theme.colors.systolic
        }
    }
    Repeater {
        model: marks.chart.diastolic
        Mark {
            objectName: "diastolic"
            text: "▲"
            color: Theme.colors.diastolic
        }
    }
    EffectFlags {
        anchors.fill: parent
        chart: marks.chart
    }
    Repeater {
        model: marks.chart.gaps
        PlotLabel {
            required property int index
            required property var modelData
            readonly property var before: marks.chart.gaps[index - 1]
            // Of several short ones in a row the first has its length written; each has it spoken.
            visible: before === undefined || centre - marks.middleOf(before) > width
            centre: marks.middleOf(modelData)
            least: marks.chart.plotLeft
            most: marks.chart.plotLeft + marks.chart.plotWidth
            y: marks.chart.plotTop + marks.chart.plotHeight / 2
            text: modelData.label
        }
    }
    Repeater {
        model: marks.chart.infusions
        Text {
            required property int index
            required property var modelData
            readonly property var next: marks.chart.infusions[index + 1]
            readonly property real end: next === undefined ? marks.width : marks.chart.xOf(next.from) - Theme.space.xs
            // Where this moment is in its way it moves on behind the word.
            readonly property real wanted: Math.max(marks.chart.plotLeft, marks.chart.xOf(modelData.from))
            readonly property bool inTheWay: now.visible && now.x + nowWord.width / 2 > wanted && now.x - nowWord.width / 2 < wanted + implicitWidth
            objectName: "infusionLabel"
            x: Math.min(inTheWay ? now.x + nowWord.width / 2 + Theme.space.xxs : wanted, marks.width - implicitWidth)
            width: Math.max(0, Math.min(implicitWidth, end - x))
            text: modelData.label ?? ""
            font: Theme.type.axisStrong
            color: Theme.colors.systolic
            elide: Text.ElideRight
        }
    }
    Rectangle {
        id: now
        objectName: "now"
        visible: !isNaN(marks.chart.now) && marks.chart.now >= marks.chart.xMin && marks.chart.now <= marks.chart.xMax
        x: visible ? Math.round(marks.chart.xOf(marks.chart.now)) : 0
        y: marks.chart.plotTop - Theme.space.xxs
        width: Theme.size.strongLine
        height: marks.chart.plotHeight + Theme.space.xxs
        color: Theme.colors.text
        PlotLabel {
            id: nowWord
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.top
            text: qsTr("now")
        }
    }
}
