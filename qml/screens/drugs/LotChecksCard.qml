// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One lot: count it blind, close its discrepancy, send units back. What is asked opens in place.
Card {
    id: card

    required property DrugChecksViewModel viewModel
    required property string lotTitle
    property int step: LotChecksCard.None
    property string confirming

    enum Step { None, Settle, SendBack }

    title: qsTr("Check this lot")
    subtitle: lotTitle
    onLotTitleChanged: card.open(LotChecksCard.None)

    function open(next: int): void {
        card.step = next;
        reason.text = "";
        units.text = "";
        writeOff.checked = false;
        witness.clearPin();
        card.viewModel.clearErrors();
    }
    function count(): void {
        const before = card.viewModel.recounting;
        // The second count is typed anew: Enter pressed twice is no second count.
        if (card.viewModel.count(counted.text) || card.viewModel.recounting !== before)
            counted.text = "";
    }
    function confirm(): void {
        card.confirming = card.lotTitle;
        if (card.step === LotChecksCard.Settle)
            card.viewModel.settle(reason.text, writeOff.checked, witness.chosen, witness.pin);
        else
            card.viewModel.sendBack(units.text, reason.text, witness.chosen, witness.pin);
    }

    Connections {
        target: card.viewModel
        function onEnded(isWritten: bool): void {
            // Another lot may have been opened meanwhile.
            if (card.confirming !== card.lotTitle)
                return;
            if (isWritten)
                card.open(LotChecksCard.None);
            else
                witness.clearPin();
        }
    }

    FieldMessage {
        objectName: "countOutcome"
        Layout.fillWidth: true
        error: card.viewModel.agrees ? "" : card.viewModel.outcome
        hint: card.viewModel.agrees ? card.viewModel.outcome : ""
    }
    Banner {
        objectName: "caseOpen"
        Layout.fillWidth: true
        visible: card.viewModel.caseOpen
        severity: Tone.Bad
        closable: false
        text: qsTr("A discrepancy of this lot is open.")
        nextStep: card.viewModel.maySettle ? qsTr("Look for the cause, then close it with a reason.") : qsTr("A psychiatrist or administrator closes it with a reason.")
    }
    TextEntry {
        id: counted
        objectName: "counted"
        Layout.fillWidth: true
        visible: card.viewModel.counting
        label: qsTr("Unopened ones in your hand")
        hint: qsTr("Count first. The number of the ledger is shown afterwards.")
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("counted-units")
        onAccepted: card.count()
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.step === LotChecksCard.None
        spacing: Theme.space.s
        AppButton {
            objectName: "count"
            Layout.fillWidth: true
            kind: card.viewModel.counting ? AppButton.Primary : AppButton.Secondary
            text: card.viewModel.counting ? qsTr("Enter the count") : qsTr("Count blind")
            onClicked: {
                if (card.viewModel.counting) {
                    card.count();
                } else {
                    card.viewModel.beginCounting();
                    counted.fieldItem.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
        AppButton {
            objectName: "stopCounting"
            visible: card.viewModel.counting
            text: qsTr("Cancel")
            onClicked: card.viewModel.stopCounting()
        }
        AppButton {
            objectName: "askSettle"
            visible: !card.viewModel.counting && card.viewModel.caseOpen && card.viewModel.maySettle
            text: qsTr("Close it")
            onClicked: card.open(LotChecksCard.Settle)
        }
        AppButton {
            objectName: "askSendBack"
            visible: !card.viewModel.counting && card.viewModel.maySendBack
            text: qsTr("Send back")
            onClicked: card.open(LotChecksCard.SendBack)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.step !== LotChecksCard.None
        spacing: Theme.space.s
        TextEntry {
            id: units
            objectName: "unitsBack"
            Layout.fillWidth: true
            visible: card.step === LotChecksCard.SendBack
            label: qsTr("How many unopened ones leave the clinic")
            inputMethodHints: Qt.ImhDigitsOnly
            error: card.viewModel.errors.text("unit-count")
        }
        TextEntry {
            id: reason
            objectName: "checkReason"
            Layout.fillWidth: true
            label: qsTr("Reason")
            error: card.viewModel.errors.text("reason")
        }
        CheckRow {
            id: writeOff
            objectName: "writeOff"
            Layout.fillWidth: true
            visible: card.step === LotChecksCard.Settle
            text: qsTr("Missing ones are lost: write them off")
        }
        WitnessEntry {
            id: witness
            Layout.fillWidth: true
            visible: card.step === LotChecksCard.SendBack || writeOff.checked
            people: card.viewModel.witnesses
            proposed: card.viewModel.proposedWitness
            errors: card.viewModel.errors
            onAccepted: card.confirm()
        }
        FieldMessage {
            Layout.fillWidth: true
            error: card.viewModel.problem
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            AppButton {
                objectName: "confirmCheck"
                Layout.fillWidth: true
                enabled: !card.viewModel.busy
                kind: AppButton.Primary
                text: card.step === LotChecksCard.Settle ? qsTr("Close the discrepancy") : qsTr("Record as sent back")
                onClicked: card.confirm()
            }
            AppButton {
                objectName: "cancelCheck"
                text: qsTr("Cancel")
                onClicked: card.open(LotChecksCard.None)
            }
        }
    }
}
