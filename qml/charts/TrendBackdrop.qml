// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Severity bands with their names at the right edge, scores at the left, months below, and the line of response.
Item {
    id: backdrop

    required property TrendPlot chart
    readonly property list<color> bandColors: [Theme.colors.bandMinimal, Theme.colors.bandMild, Theme.colors.bandModerate,
        Theme.colors.bandModeratelySevere, Theme.colors.bandSevere]

    Repeater {
        model: backdrop.chart.bands
        Rectangle {
            id: band
            required property var modelData
            objectName: "band"
            x: backdrop.chart.plotLeft
            y: backdrop.chart.yOf(Math.min(modelData.to, backdrop.chart.yMax))
            width: backdrop.chart.plotWidth
            height: backdrop.chart.yOf(Math.max(modelData.from, 0)) - y
            color: backdrop.bandColors[modelData.severity]
            Text {
                anchors.left: parent.right
                anchors.leftMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                width: backdrop.chart.rightMargin - Theme.space.s
                text: band.modelData.name
                font: Theme.type.axis
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }
    }
    Repeater {
        model: backdrop.chart.yTicks
        Item {
            id: tick
            required property int modelData
            y: backdrop.chart.yOf(modelData)
            width: parent.width
            Text {
                width: backdrop.chart.plotLeft - Theme.space.s
                anchors.verticalCenter: parent.top
                horizontalAlignment: Text.AlignRight
                text: tick.modelData
                font: Theme.type.axis
                color: Theme.colors.textMuted
            }
            Rectangle {
                visible: backdrop.chart.bands.length === 0
                x: backdrop.chart.plotLeft
                width: backdrop.chart.plotWidth
                height: Theme.size.line
                color: Theme.colors.gridLine
            }
        }
    }
    Repeater {
        model: backdrop.chart.monthTicks
        Item {
            id: month
            required property var modelData
            objectName: "month"
            x: backdrop.chart.xOf(modelData.x)
            y: backdrop.chart.plotTop + backdrop.chart.plotHeight
            Rectangle {
                width: Theme.size.line
                height: Theme.space.xs
                color: Theme.colors.fieldBorder
            }
            Text {
                anchors.horizontalCenter: parent.left
                y: Theme.space.xs + Theme.space.xxs
                text: month.modelData.label
                font: Theme.type.axis
                color: Theme.colors.textMuted
            }
        }
    }
    DashLine {
        objectName: "responseLine"
        visible: !isNaN(backdrop.chart.responseLevel)
        upright: false
        x: backdrop.chart.plotLeft
        y: visible ? Math.round(backdrop.chart.yOf(backdrop.chart.responseLevel)) : 0
        width: backdrop.chart.plotWidth
        dash: Theme.space.xs + Theme.size.line
        ink: Theme.colors.good
    }
}
