// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Tidemark.Theme

// The scores of one course in a small panel; panels beside each other have the same axes.
Item {
    id: panel

    required property string title
    required property string change
    required property int tone
    // Points: x in days since the first dose, y the total.
    required property var points
    property real xMin: -30
    property real xMax: 70
    property real yMax: 27

    readonly property real plotTop: head.height + Theme.space.xs
    readonly property real plotHeight: Math.max(1, height - plotTop)

    implicitWidth: Theme.size.wide(104)
    implicitHeight: head.height + Theme.size.high(48)
    Accessible.ignored: true

    function place(point: var): point {
        return Qt.point((point.x - xMin) / (xMax - xMin) * width, plotTop + (1 - point.y / yMax) * plotHeight);
    }

    Item {
        id: head
        width: parent.width
        height: name.implicitHeight
        Text {
            id: name
            text: panel.title
            font: Theme.type.caption
            color: Theme.colors.text
            textFormat: Text.PlainText
        }
        Text {
            anchors.right: parent.right
            text: panel.change
            font: Theme.type.captionStrong
            color: Theme.toneInk(panel.tone)
            textFormat: Text.PlainText
        }
    }
    Rectangle {
        y: panel.plotTop
        width: parent.width
        height: panel.plotHeight
        radius: Theme.space.xs
        color: Theme.colors.sunken
    }
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: panel.points.length > 1 ? Theme.toneInk(panel.tone) : "transparent"
            strokeWidth: 1.5
            fillColor: "transparent"
            PathPolyline {
                path: Array.from(panel.points).map(point => panel.place(point))
            }
        }
    }
}
