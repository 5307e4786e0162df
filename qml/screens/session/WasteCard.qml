// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What was removed and not given is discarded before a second person, who types the PIN.
Card {
    id: card

    required property DrugUseViewModel viewModel

    title: viewModel.devices ? (viewModel.witnessNeeded ? qsTr("Discard the devices") : qsTr("Close the sprays")) : viewModel.witnessNeeded ? qsTr("Discard remainder") : qsTr("Close the vial")
    spacing: Theme.space.s
    actions: KeyHint {
        keys: "F5"
    }

    // The remainder was discarded.
    signal wasted

    function takeKeyboard(): void {
        if (card.viewModel.witnessNeeded)
            witness.takeKeyboard();
        else
            done.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function waste(): void {
        if (card.viewModel.witnessNeeded) {
            card.viewModel.waste(witness.chosen, witness.pin);
            witness.clearPin();
        } else {
            card.viewModel.waste(-1, "");
        }
    }

    Connections {
        target: card.viewModel
        function onWasted(): void {
            card.wasted();
        }
    }

    BodyText {
        Layout.fillWidth: true
        text: card.viewModel.proposal
    }
    // On a line of its own: two people vouch for the number.
    Text {
        objectName: "wasteAmount"
        Layout.fillWidth: true
        text: card.viewModel.rest
        font: Theme.type.cardTitle
        color: Theme.colors.text
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Remainder %1").arg(text)
    }
    WitnessEntry {
        id: witness
        Layout.fillWidth: true
        visible: card.viewModel.witnessNeeded
        people: card.viewModel.witnesses
        proposed: card.viewModel.proposedWitness
        errors: card.viewModel.errors
        onAccepted: card.waste()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    AppButton {
        id: done
        objectName: "waste"
        Layout.fillWidth: true
        enabled: !card.viewModel.busy
        text: card.viewModel.witnessNeeded ? qsTr("Discarded, both saw it") : qsTr("All of it was given")
        onClicked: card.waste()
    }
    AppButton {
        objectName: "putBackWhole"
        Layout.fillWidth: true
        visible: card.viewModel.unused
        kind: AppButton.Quiet
        text: qsTr("Not opened: put it back into the safe")
        onClicked: card.viewModel.putBack()
    }
}
