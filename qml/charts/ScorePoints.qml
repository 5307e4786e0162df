// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// The points of one scale: filled when sound, hollow when stale or partly answered, ringed when taken.
Item {
    id: scores

    required property TrendPlot chart
    required property var points
    required property list<int> hollow
    required property color ink
    required property int taken
    // Squares instead of discs, so that the two scales differ in shape.
    property bool square: false

    Repeater {
        model: scores.points
        Rectangle {
            id: point
            required property int index
            required property var modelData
            objectName: "point"
            readonly property bool open: Array.from(scores.hollow).includes(index)
            readonly property bool chosen: scores.taken === index
            x: scores.chart.xOf(modelData.x) - width / 2
            y: scores.chart.yOf(modelData.y) - height / 2
            width: Theme.space.s + (scores.square ? 0 : Theme.size.line) + (open ? Theme.space.xxs : 0)
            height: width
            radius: scores.square ? Theme.size.line : width / 2
            color: open ? Theme.colors.surface : scores.ink
            border.width: open ? Theme.size.strongLine : Theme.size.line
            border.color: open ? scores.ink : Theme.colors.surface
            Rectangle {
                anchors.centerIn: parent
                visible: point.chosen
                width: parent.width + Theme.space.s
                height: width
                radius: scores.square ? Theme.space.xxs : width / 2
                color: "transparent"
                border.width: Theme.size.strongLine
                border.color: Theme.colors.text
            }
        }
    }
}
