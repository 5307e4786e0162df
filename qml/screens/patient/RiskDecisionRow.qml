// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A contraindication that is present and stops the treatment: the prescriber decides with a reason, nothing is chosen before.
ColumnLayout {
    id: row

    required property PatientChartViewModel chart
    required property riskRow risk

    function decide(treat: bool): void {
        row.refused = !row.chart.decideRisk(row.risk.key, treat, reason.text.trim());
        if (!row.refused)
            reason.text = "";
    }

    property bool refused: false

    spacing: Theme.space.xs

    BodyText {
        Layout.fillWidth: true
        strong: true
        color: Theme.colors.bad
        text: row.chart.mayDecide ? qsTr("%1: no order and no start until you decide.").arg(row.risk.question) : qsTr("%1: no order and no start until a prescriber decides.").arg(row.risk.question)
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        Layout.fillWidth: true
        visible: row.chart.mayDecide
        spacing: Theme.space.s
        TextEntry {
            id: reason
            objectName: "riskReason-" + row.risk.key
            Layout.fillWidth: true
            label: qsTr("Reason")
            placeholder: qsTr("Why to treat all the same, or not")
            error: row.refused ? row.chart.errors.text("reason") : ""
            onTextEdited: row.refused = false
        }
        AppButton {
            objectName: "treat-" + row.risk.key
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space.xl - Theme.space.xxs
            text: qsTr("Treat all the same")
            Accessible.name: qsTr("Treat all the same, in spite of: %1").arg(row.risk.question)
            onClicked: row.decide(true)
        }
        AppButton {
            objectName: "doNotTreat-" + row.risk.key
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space.xl - Theme.space.xxs
            kind: AppButton.Danger
            text: qsTr("Do not treat")
            Accessible.name: qsTr("Do not treat, because of: %1").arg(row.risk.question)
            onClicked: row.decide(false)
        }
    }
}
