// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The risks asked before treatment. Each answer is recorded at once.
Card {
    id: card

    required property PatientChartViewModel chart

    title: qsTr("Risks before treatment")
    subtitle: qsTr("Ask each once, and again when something changed. Yellow: not asked yet.")

    actions: AppButton {
        objectName: "denyOtherRisks"
        visible: card.chart.mayEdit && card.chart.risksNotAsked > 0
        text: qsTr("None of the others")
        Accessible.name: qsTr("None of the others: no to every risk without an answer")
        onClicked: card.chart.denyOtherRisks()
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.xs
        enabled: card.chart.mayEdit

        Repeater {
            model: card.chart.risks
            YesNoRow {
                required property riskRow modelData
                question: modelData.question
                hint: modelData.hint
                answer: modelData.answer
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                concerning: YesNo.Yes
                onAnswered: answer => card.chart.answerRisk(modelData.key, answer === YesNo.Yes)
            }
        }
    }
    // Under the questions, so that no answer moves another.
    Repeater {
        model: card.chart.risks
        RiskDecisionRow {
            required property riskRow modelData
            Layout.fillWidth: true
            visible: modelData.undecided
            chart: card.chart
            risk: modelData
        }
    }
}
