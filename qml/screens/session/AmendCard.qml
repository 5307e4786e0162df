// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// An amendment of a signed record: what, and why. The old value stays visible, struck through.
Card {
    id: card

    required property AmendViewModel viewModel
    property string entry
    property string line
    property int step: AmendCard.None

    enum Step { None, Vitals, Note }

    function record(): void {
        const done = card.step === AmendCard.Vitals ? card.viewModel.amendVitals(card.entry, text.text, reason.text.trim()) : card.viewModel.addNote(text.text, reason.text.trim());
        if (done) {
            card.step = AmendCard.None;
            reason.text = "";
        }
    }

    title: qsTr("Amend")
    RowLayout {
        visible: card.step === AmendCard.None
        spacing: Theme.space.s
        AppButton {
            objectName: "amendVitals"
            enabled: card.entry.length > 0
            text: card.entry.length > 0 ? qsTr("Correct the chosen reading") : qsTr("Choose a reading in the grid")
            onClicked: {
                card.step = AmendCard.Vitals;
                text.text = card.line;
                text.fieldItem.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        AppButton {
            objectName: "amendNote"
            text: qsTr("Add a note")
            onClicked: {
                card.step = AmendCard.Note;
                text.text = "";
                text.fieldItem.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
    TextEntry {
        id: text
        objectName: "amendText"
        visible: card.step !== AmendCard.None
        Layout.fillWidth: true
        label: card.step === AmendCard.Vitals ? qsTr("Vitals, corrected") : qsTr("Late note")
        error: card.viewModel.error
        hint: card.viewModel.question.length > 0 ? qsTr("%1 Record again keeps it.").arg(card.viewModel.question) : ""
        onTextEdited: card.viewModel.backToEditing()
        onAccepted: reason.fieldItem.forceActiveFocus(Qt.TabFocusReason)
    }
    TextEntry {
        id: reason
        objectName: "amendReason"
        visible: card.step !== AmendCard.None
        Layout.fillWidth: true
        label: qsTr("Reason")
        mandatory: true
        onAccepted: card.record()
    }
    RowLayout {
        visible: card.step !== AmendCard.None
        spacing: Theme.space.s
        AppButton {
            objectName: "amendRecord"
            kind: AppButton.Primary
            text: qsTr("Record the amendment")
            onClicked: card.record()
        }
        AppButton {
            text: qsTr("Cancel")
            onClicked: {
                card.step = AmendCard.None;
                card.viewModel.clearError();
            }
        }
    }
    Repeater {
        model: card.viewModel.versions
        CaptionText {
            required property versionRow modelData
            Layout.fillWidth: true
            text: qsTr("Version %1 · %2 · %3").arg(modelData.version).arg(modelData.time).arg(modelData.reason)
        }
    }
}
