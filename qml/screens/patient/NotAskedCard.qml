// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What an order waits for on the patient's chart: what was not asked, and what a prescriber has to decide about.
Card {
    id: card

    required property OrderFormViewModel viewModel

    signal chartAsked

    visible: viewModel.notAsked.length > 0 || viewModel.contraindications.length > 0
    title: qsTr("Before the order")
    actions: AppButton {
        objectName: "askOnChart"
        text: qsTr("Open the chart")
        onClicked: card.chartAsked()
    }
    BodyText {
        objectName: "orderContraindications"
        Layout.fillWidth: true
        visible: card.viewModel.contraindications.length > 0
        strong: true
        color: Theme.colors.bad
        text: qsTr("A prescriber decides about it on the chart, with a reason: %1.").arg(Array.from(card.viewModel.contraindications).join(", "))
        Accessible.role: Accessible.AlertMessage
    }
    BodyText {
        objectName: "orderNotAsked"
        Layout.fillWidth: true
        visible: card.viewModel.notAsked.length > 0
        text: qsTr("Not asked yet: %1.").arg(Array.from(card.viewModel.notAsked).join(", "))
    }
}
