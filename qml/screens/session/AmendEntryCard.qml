// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Any entry of a signed record but a set of vitals: which, what it should be, and why. The old one stays, struck through.
Card {
    id: card

    required property AmendEntriesViewModel viewModel
    property int entry: -1
    property int choice: -1
    readonly property var choices: viewModel.choices(entry)
    readonly property string typedName: viewModel.typedName(entry)

    function choose(position: int): void {
        card.entry = position;
        card.choice = -1;
        text.text = card.viewModel.typedNow(position);
        card.viewModel.clearError();
    }
    function forget(): void {
        card.choose(-1);
        which.currentIndex = -1;
        reason.text = "";
    }
    function record(): void {
        const why = reason.text.trim();
        const done = card.choices.length > 0 ? card.viewModel.amendByChoice(card.entry, card.choice, why) : card.viewModel.amendByText(card.entry, text.text, why);
        if (done)
            card.forget();
    }

    title: qsTr("Amend another entry")
    spacing: Theme.space.s
    ChoiceEntry {
        id: which
        objectName: "amendWhich"
        Layout.fillWidth: true
        label: qsTr("Which entry")
        model: card.viewModel.names
        onActivated: index => card.choose(index)
    }
    SegmentedChoice {
        objectName: "amendChoice"
        Layout.fillWidth: true
        visible: card.choices.length > 0
        label: qsTr("What it should be")
        options: card.choices
        currentIndex: card.choice
        onChosen: index => card.choice = index
    }
    TextEntry {
        id: text
        objectName: "amendValue"
        Layout.fillWidth: true
        visible: card.typedName.length > 0
        label: card.typedName
        onTextEdited: card.viewModel.clearError()
        onAccepted: reason.fieldItem.forceActiveFocus(Qt.TabFocusReason)
    }
    TextEntry {
        id: reason
        objectName: "amendEntryReason"
        Layout.fillWidth: true
        visible: card.entry >= 0
        label: qsTr("Reason")
        mandatory: true
        onAccepted: card.record()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    RowLayout {
        visible: card.entry >= 0
        spacing: Theme.space.s
        AppButton {
            objectName: "amendEntryRecord"
            kind: AppButton.Primary
            enabled: card.choices.length === 0 || card.choice >= 0
            text: qsTr("Record the amendment")
            onClicked: card.record()
        }
        AppButton {
            text: qsTr("Cancel")
            onClicked: card.forget()
        }
    }
}
