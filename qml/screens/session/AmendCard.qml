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
    property string mode

    function record(): void {
        const done = card.mode === "vitals" ? card.viewModel.amendVitals(card.entry, text.text, reason.text.trim()) : card.viewModel.addNote(text.text, reason.text.trim());
        if (done) {
            card.mode = "";
            reason.text = "";
        }
    }

    title: qsTr("Amend")
    RowLayout {
        visible: card.mode.length === 0
        spacing: Theme.space.s
        AppButton {
            objectName: "amendVitals"
            enabled: card.entry.length > 0
            text: card.entry.length > 0 ? qsTr("Correct the chosen reading") : qsTr("Choose a reading in the grid")
            onClicked: {
                card.mode = "vitals";
                text.text = card.line;
                text.fieldItem.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        AppButton {
            objectName: "amendNote"
            text: qsTr("Add a note")
            onClicked: {
                card.mode = "note";
                text.text = "";
                text.fieldItem.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
    TextEntry {
        id: text
        objectName: "amendText"
        visible: card.mode.length > 0
        Layout.fillWidth: true
        label: card.mode === "vitals" ? qsTr("Vitals, corrected") : qsTr("Late note")
        error: card.viewModel.error
        hint: card.viewModel.question.length > 0 ? qsTr("%1 Record again keeps it.").arg(card.viewModel.question) : ""
        onTextEdited: card.viewModel.backToEditing()
        onAccepted: reason.fieldItem.forceActiveFocus(Qt.TabFocusReason)
    }
    TextEntry {
        id: reason
        objectName: "amendReason"
        visible: card.mode.length > 0
        Layout.fillWidth: true
        label: qsTr("Reason")
        mandatory: true
        onAccepted: card.record()
    }
    RowLayout {
        visible: card.mode.length > 0
        spacing: Theme.space.s
        AppButton {
            objectName: "amendRecord"
            kind: "primary"
            text: qsTr("Record the amendment")
            onClicked: card.record()
        }
        AppButton {
            text: qsTr("Cancel")
            onClicked: {
                card.mode = "";
                card.viewModel.clearError();
            }
        }
    }
    Repeater {
        model: card.viewModel.versions
        CaptionText {
            required property int version
            required property string reason
            required property string time
            Layout.fillWidth: true
            text: qsTr("Version %1 · %2 · %3").arg(version).arg(time).arg(reason)
        }
    }
}
