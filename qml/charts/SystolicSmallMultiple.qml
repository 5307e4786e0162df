// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Systolic pressure of one session in a small panel. Panels beside each other take the same axes.
Item {
    id: panel

    required property string title
    // Qt points: x minute, y mmHg.
    required property var points
    property real xMin: -15
    property real xMax: 120
    property real yMin: 80
    property real yMax: 200
    // mmHg that is drawn as a dashed limit, NaN for none.
    property real limit: NaN
    readonly property real peak: points.length === 0 ? NaN : Math.max(...points.map(point => point.y))
    readonly property real plotTop: head.height + Theme.space.xs
    readonly property real plotHeight: Math.max(1, height - plotTop)
    readonly property alias canvas: view

    implicitWidth: 120
    implicitHeight: 92
    Accessible.role: Accessible.Graphic
    Accessible.name: isNaN(peak) ? qsTr("%1, no reading").arg(title) : qsTr("%1, systolic peak %2").arg(title).arg(peak)

    Item {
        id: head
        width: parent.width
        // Side by side where there is room; else the peak goes under the name.
        readonly property bool narrow: name.implicitWidth + most.implicitWidth + Theme.space.xs > width
        height: narrow ? name.implicitHeight + most.implicitHeight : name.implicitHeight
        Text {
            id: name
            width: parent.width
            text: panel.title
            font: Theme.type.captionStrong
            color: Theme.colors.text
            // Smaller rather than cut off.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.type.mark.pixelSize
            elide: Text.ElideRight
        }
        Text {
            id: most
            x: head.narrow ? 0 : parent.width - width
            y: head.narrow ? name.implicitHeight : 0
            text: isNaN(panel.peak) ? qsTr("none") : qsTr("peak %1").arg(panel.peak)
            font: Theme.type.caption
            color: Theme.colors.textMuted
        }
    }
    Rectangle {
        y: panel.plotTop
        width: parent.width
        height: panel.plotHeight
        radius: Theme.space.xs
        color: Theme.colors.sunken
        DashLine {
            visible: !isNaN(panel.limit)
            upright: false
            width: parent.width
            y: visible ? (panel.yMax - panel.limit) / (panel.yMax - panel.yMin) * panel.plotHeight : 0
            ink: Theme.colors.bad
        }
    }
    PlotCanvas {
        id: view
        y: panel.plotTop
        width: parent.width
        height: panel.plotHeight
        area: Qt.rect(0, 0, panel.width, panel.plotHeight)
        // Only drawn: a click on the lines is one on the panel.
        enabled: false
        xMin: panel.xMin
        xMax: panel.xMax
        yMin: panel.yMin
        yMax: panel.yMax
        PlotLine {
            name: panel.title
            axisX: view.xAxis
            axisY: view.yAxis
            color: Theme.colors.systolic
            points: panel.points
        }
    }
}
