// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The latest weight and its day, and a new one.
Card {
    id: card

    required property PatientChartViewModel chart

    title: qsTr("Weight")
    subtitle: chart.latestWeight.length > 0 ? qsTr("Latest: %1").arg(chart.latestWeight) : qsTr("None recorded. A dose needs one.")

    function record(): void {
        if (card.chart.addWeight(weight.text, day.text)) {
            weight.text = "";
            day.text = card.chart.today;
        }
    }
    // Set once, not bound: the chart tells of each change, and the day that was typed has to stay.
    Component.onCompleted: day.text = card.chart.today

    RowLayout {
        Layout.fillWidth: true
        visible: card.chart.mayEdit
        spacing: Theme.space.m
        UnitEntry {
            id: weight
            objectName: "weight"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("New weight")
            unit: qsTr("kg")
            rangeError: card.chart.errors.text("weight")
            onAccepted: card.record()
        }
        DateEntry {
            id: day
            objectName: "measuredOn"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Measured on")
            ruleError: card.chart.errors.text("measured-on")
            onAccepted: card.record()
        }
    }
    AppButton {
        objectName: "recordWeight"
        visible: card.chart.mayEdit
        text: card.chart.weightAsked ? qsTr("Keep this weight") : qsTr("Record the weight")
        onClicked: card.record()
    }
}
