// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The second person types what is read off the syringe and the vial. It is in the place of the card that says what was
// drawn up: nothing on the screen says it meanwhile.
Card {
    id: card

    required property SyringeViewModel viewModel
    // To put back what was not opened.
    required property DrugUseViewModel drugs

    // Recorded: the keyboard may go on.
    signal wentOn

    function takeKeyboard(): void {
        line.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    function read(reason: string): void {
        if (card.viewModel.read(line.text, witness.chosen, witness.pin, reason)) {
            line.text = "";
            witness.clearPin();
            card.wentOn();
        } else if (!card.viewModel.differs) {
            witness.clearPin();
        }
    }

    title: qsTr("Second person: read the syringe")
    spacing: Theme.space.s
    actions: StatusPill {
        text: qsTr("covered")
        tone: Tone.Warn
    }

    TextEntry {
        id: line
        objectName: "syringe"
        Layout.fillWidth: true
        label: qsTr("mL in the syringe and mg/mL on the vial")
        placeholder: qsTr("such as 1.2 10")
        keypad: true
        keypadKeys: [{ words: ".", key: ".", name: qsTr("point") }, { words: "␣", key: " ", name: qsTr("space") }]
        error: card.viewModel.errors.text("syringe") + card.viewModel.errors.text("vial-strength")
        onTextEdited: {
            card.viewModel.clearErrors();
            witness.clearPin();
        }
        onAccepted: witness.takeKeyboard()
    }
    WitnessEntry {
        id: witness
        objectName: "syringeReader"
        Layout.fillWidth: true
        people: card.viewModel.witnesses
        proposed: card.viewModel.proposedWitness
        errors: card.viewModel.errors
        onAccepted: card.read("")
    }
    ReasonEntry {
        objectName: "syringeReason"
        Layout.fillWidth: true
        visible: card.viewModel.differs
        label: qsTr("It is as typed. Why is it another amount?")
        onConfirmed: reason => card.read(reason)
        onCancelled: {
            card.viewModel.clearErrors();
            witness.clearPin();
            card.takeKeyboard();
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    AppButton {
        objectName: "putBackUnread"
        Layout.fillWidth: true
        visible: card.drugs.unused && card.drugs.drawn.length > 0
        kind: AppButton.Quiet
        text: qsTr("Not opened: put it back into the safe")
        onClicked: card.drugs.putBack()
    }
}
