// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A delivery: what came, of which lot, how many. What is wrong is beside its field.
Card {
    id: card

    required property DrugReceiptViewModel viewModel

    title: qsTr("Receive")

    DoublePress {
        id: asked
    }
    function receive(): void {
        // The second click of a double click answers no question that the first has raised.
        if (asked.running)
            return;
        if (!card.viewModel.receive()) {
            if (card.viewModel.errors.text("invoice").length > 0)
                asked.restart();
            return;
        }
        for (const entry of [strength, volume, lot, expiry, ndc, count, invoice])
            entry.text = "";
        content.text = card.viewModel.proposedContent;
        done.forceActiveFocus(Qt.OtherFocusReason);
    }

    SegmentedChoice {
        objectName: "product"
        Layout.fillWidth: true
        label: qsTr("Product")
        options: [qsTr("Ketamine vials"), qsTr("Esketamine devices"), qsTr("Ketamine sprays")]
        currentIndex: card.viewModel.product
        onChosen: index => {
            if (index === card.viewModel.product)
                return;
            card.viewModel.chooseProduct(index);
            content.text = card.viewModel.proposedContent;
        }
    }
    RowLayout {
        visible: card.viewModel.vial
        Layout.fillWidth: true
        spacing: Theme.space.s
        UnitEntry {
            id: strength
            objectName: "receiptStrength"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Strength")
            unit: qsTr("mg/mL")
            decimals: 0
            rangeError: card.viewModel.errors.text("vial-strength")
            onTextChanged: card.viewModel.type("vial-strength", text)
            onAccepted: card.receive()
        }
        UnitEntry {
            id: volume
            objectName: "receiptVolume"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Volume of one")
            unit: qsTr("mL")
            decimals: 2
            rangeError: card.viewModel.errors.text("unit-volume")
            onTextChanged: card.viewModel.type("unit-volume", text)
            onAccepted: card.receive()
        }
    }
    UnitEntry {
        id: content
        objectName: "receiptContent"
        visible: !card.viewModel.vial
        Layout.fillWidth: true
        label: qsTr("Content of one")
        unit: qsTr("mg")
        decimals: 0
        text: card.viewModel.proposedContent
        rangeError: card.viewModel.errors.text("device-content")
        onTextEdited: text => card.viewModel.type("device-content", text)
        onAccepted: card.receive()
    }
    CaptionText {
        objectName: "receiptContentWords"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.content
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        TextEntry {
            id: lot
            objectName: "receiptLot"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Lot")
            error: card.viewModel.errors.text("drug-lot")
            onTextChanged: card.viewModel.type("drug-lot", text)
            onAccepted: card.receive()
        }
        DateEntry {
            id: expiry
            objectName: "receiptExpiry"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Expiry")
            ruleError: card.viewModel.errors.text("drug-expiry")
            onTextChanged: card.viewModel.type("drug-expiry", text)
            onAccepted: card.receive()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        TextEntry {
            id: count
            objectName: "receiptCount"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("How many")
            inputMethodHints: Qt.ImhDigitsOnly
            error: card.viewModel.errors.text("unit-count")
            onTextChanged: card.viewModel.type("unit-count", text)
            onAccepted: card.receive()
        }
        TextEntry {
            id: ndc
            objectName: "receiptNdc"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("NDC (optional)")
            error: card.viewModel.errors.text("drug-ndc")
            onTextChanged: card.viewModel.type("drug-ndc", text)
            onAccepted: card.receive()
        }
    }
    TextEntry {
        id: invoice
        objectName: "receiptInvoice"
        Layout.fillWidth: true
        label: qsTr("Invoice (optional)")
        error: card.viewModel.errors.text("invoice")
        onTextChanged: card.viewModel.type("invoice", text)
        onAccepted: card.receive()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.problem
        hint: card.viewModel.done
    }
    AppButton {
        id: done
        objectName: "receive"
        Layout.fillWidth: true
        kind: AppButton.Primary
        text: qsTr("Receive into the safe")
        onClicked: card.receive()
    }
}
