// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The live graph of a session: blood pressure and pulse over minutes since the start of the infusion.
// The grid of readings beneath takes plotLeft, plotWidth and xOf() for the same axis.
SessionPlot {
    id: session

    readonly property alias canvas: view

    implicitWidth: 640
    implicitHeight: 290
    Accessible.role: Accessible.Graphic
    Accessible.name: isNaN(lastSystolic) ? qsTr("Blood pressure, no reading yet")
        : qsTr("Blood pressure, %n reading(s), last %1/%2", "", systolic.length).arg(lastSystolic).arg(lastDiastolic)

    SessionBackdrop {
        anchors.fill: parent
        chart: session
    }
    GhostBand {
        anchors.fill: parent
        chart: session
    }
    PlotCanvas {
        id: view
        anchors.fill: parent
        area: Qt.rect(session.plotLeft, session.plotTop, session.plotWidth, session.plotHeight)
        xMin: session.xMin
        xMax: session.xMax
        yMin: session.yMin
        yMax: session.yMax
        PlotLine {
            name: qsTr("systolic")
            axisX: view.xAxis
            axisY: view.yAxis
            color: Theme.colors.systolic
            points: session.systolic
        }
        PlotLine {
            name: qsTr("diastolic")
            axisX: view.xAxis
            axisY: view.yAxis
            color: Theme.colors.diastolic
            points: session.diastolic
        }
    }
    SessionMarks {
        anchors.fill: parent
        chart: session
    }
    OxygenBand {
        visible: session.oxygenShown
        x: session.plotLeft
        y: session.plotTop + session.plotHeight
        width: session.plotWidth
        height: session.oxygenHeight
        chart: session
    }
}
