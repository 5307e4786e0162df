// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// What the open course treats, and by which scale it is judged therefore.
Card {
    id: card

    required property PatientChartViewModel chart

    title: qsTr("The course treats")

    ChoiceEntry {
        objectName: "indication"
        Layout.fillWidth: true
        label: qsTr("Indication")
        model: card.chart.indications
        currentIndex: card.chart.indication
        onActivated: index => card.chart.setIndication(index)
    }
    BodyText {
        objectName: "judgedBy"
        Layout.fillWidth: true
        muted: true
        text: card.chart.judgedBy
    }
}
