// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Doses at home as hollow rings at the foot of the plot: self-reported, so without an upright and without a number.
Item {
    id: marks

    required property TrendPlot chart
    readonly property int side: Theme.size.icon * 0.6

    Repeater {
        model: marks.chart.homeDoses
        Rectangle {
            required property var modelData
            objectName: "homeDoseMark"
            x: Math.round(marks.chart.xOf(modelData.x) - width / 2)
            y: Math.round(marks.chart.plotTop + marks.chart.plotHeight - height - Theme.space.xxs)
            width: marks.side
            height: marks.side
            radius: width / 2
            color: "transparent"
            border.width: Theme.size.strongLine
            border.color: Theme.colors.textMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("At home, self-reported: %1").arg(modelData.label)
        }
    }
}
