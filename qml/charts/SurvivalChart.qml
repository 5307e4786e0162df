// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Tidemark.Theme

// Shares that fall in steps over days, each curve with its words under the plot; the second is dashed, so that colour is
// not the only sign.
Item {
    id: chart

    // Corners of each curve: x in days, y from 0 to 1.
    property var first: []
    property var second: []
    property string firstWords
    property string secondWords
    // Days that the axis ends at, and those that are named.
    property int lastDay: 168
    property var ticks: [0, 28, 56, 84, 112, 140, 168]

    readonly property real plotLeft: axisMeasure.width + Theme.space.s
    readonly property real plotWidth: Math.max(1, width - plotLeft - Theme.space.s)
    readonly property real plotHeight: Math.max(1, height - axisMeasure.height * 1.5 - Theme.space.xs)

    implicitWidth: 320
    implicitHeight: 200
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Share still in response. %1. %2").arg(firstWords).arg(secondWords)

    function place(point: var): point {
        return Qt.point(plotLeft + Math.min(point.x, lastDay) / lastDay * plotWidth, (1 - point.y) * plotHeight);
    }
    // Up to the end of the axis.
    function line(points: var): var {
        return Array.from(points).filter(point => point.x <= chart.lastDay).map(point => chart.place(point));
    }

    TextMetrics {
        id: axisMeasure
        font: Theme.type.axis
        text: qsTr("100 %")
    }
    Repeater {
        model: [1, 0.75, 0.5, 0.25, 0]
        Item {
            id: level
            required property real modelData
            y: (1 - modelData) * chart.plotHeight
            width: chart.width
            Rectangle {
                x: chart.plotLeft
                width: chart.plotWidth
                height: Theme.size.line
                color: Theme.colors.gridLine
            }
            Text {
                width: chart.plotLeft - Theme.space.xs
                y: level.modelData === 1 ? 0 : -height / 2
                horizontalAlignment: Text.AlignRight
                text: qsTr("%1 %").arg(Math.round(100 * level.modelData))
                font: Theme.type.axis
                color: Theme.colors.textMuted
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: chart.ticks
        Text {
            id: tick
            required property int modelData
            // Left out where they would touch.
            readonly property bool everyOther: chart.plotWidth / chart.ticks.length < implicitWidth + Theme.space.s
            required property int index
            visible: !everyOther || index % 2 === 0
            x: Math.min(chart.plotLeft + modelData / chart.lastDay * chart.plotWidth - width / 2, chart.width - width)
            y: chart.plotHeight + Theme.space.xs
            text: qsTr("%1 d").arg(modelData)
            font: Theme.type.axis
            color: Theme.colors.textMuted
            Accessible.ignored: true
        }
    }
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: chart.second.length > 1 ? Theme.colors.diastolic : "transparent"
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            PathPolyline {
                path: chart.line(chart.second)
            }
        }
        ShapePath {
            strokeColor: chart.first.length > 1 ? Theme.colors.primary : "transparent"
            strokeWidth: 2
            fillColor: "transparent"
            PathPolyline {
                path: chart.line(chart.first)
            }
        }
    }
}
