// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Oxygen saturation under the pressure graph: a dot between 85 and 100 percent with its number.
Item {
    id: band

    required property SessionPlot chart
    readonly property real least: 85
    readonly property real most: 100

    function yOf(value: real): real {
        const held = Math.max(least, Math.min(most, value));
        return Theme.space.s + (most - held) / (most - least) * (height - Theme.space.l);
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.size.strongLine
        color: Theme.colors.sunken
    }
    Text {
        anchors.right: parent.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("SpO₂")
        font: Theme.type.axis
        color: Theme.colors.oxygen
    }
    Repeater {
        model: band.chart.oxygen
        Item {
            id: reading
            required property var modelData
            objectName: "oxygen"
            x: band.chart.xOf(modelData.x) - band.chart.plotLeft
            y: band.yOf(modelData.y)
            Rectangle {
                anchors.centerIn: parent
                width: Theme.space.xs + Theme.space.xxs
                height: width
                rotation: 45
                color: Theme.colors.oxygen
                antialiasing: true
            }
            Text {
                x: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                text: reading.modelData.y
                font: Theme.type.axisStrong
                color: Theme.colors.oxygen
            }
        }
    }
}
