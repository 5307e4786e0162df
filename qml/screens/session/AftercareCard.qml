// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// After leaving: the contact that is due, what a prescriber has to see, and events at home. All of it stands beside the
// record: nothing that was signed changes.
Card {
    id: card

    required property AftercareViewModel viewModel
    property bool entering: false
    property string withdrawing

    title: qsTr("After leaving")
    subtitle: viewModel.contact
    spacing: Theme.space.s

    function takeKeyboard(): void {
        if (card.viewModel.mayReview)
            review.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        else if (note.visible)
            note.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    // The second click of a double click is no second try.
    DoublePress {
        id: press
    }
    function settle(isWritten: bool): void {
        if (!isWritten)
            return;
        press.restart();
        card.forget();
    }
    function forget(): void {
        note.text = "";
        review.text = "";
    }

    Repeater {
        model: card.viewModel.entries
        CaptionText {
            required property string modelData
            objectName: "contactEntry"
            Layout.fillWidth: true
            text: modelData
        }
    }
    CaptionText {
        objectName: "prescriberAsked"
        Layout.fillWidth: true
        visible: card.viewModel.prescriberAsked
        text: card.viewModel.mayReview ? qsTr("You are asked to look at this.") : qsTr("It is in the prescriber's list.")
        color: Theme.colors.bad
    }
    TextEntry {
        id: review
        objectName: "reviewNote"
        Layout.fillWidth: true
        visible: card.viewModel.mayReview
        label: qsTr("What follows from it")
        error: card.viewModel.errors.text("contact-note")
        onAccepted: reviewed.clicked()
    }
    AppButton {
        id: reviewed
        objectName: "reviewed"
        visible: card.viewModel.mayReview
        kind: AppButton.Primary
        text: qsTr("Seen")
        Accessible.name: qsTr("I have seen it")
        onClicked: {
            if (card.viewModel.review(review.text))
                card.forget();
        }
    }
    TextEntry {
        id: note
        objectName: "contactNote"
        Layout.fillWidth: true
        visible: card.viewModel.contactOpen && card.viewModel.mayRecord
        label: qsTr("What the patient said")
        placeholder: qsTr("In a few words; needed for worries")
        error: card.viewModel.mayReview ? "" : card.viewModel.errors.text("contact-note")
    }
    Flow {
        Layout.fillWidth: true
        visible: card.viewModel.contactOpen && card.viewModel.mayRecord
        spacing: Theme.space.s
        AppButton {
            objectName: "contactReached"
            kind: card.viewModel.contactDue ? AppButton.Primary : AppButton.Secondary
            text: qsTr("Reached, well")
            onClicked: {
                if (!press.running)
                    card.settle(card.viewModel.reached(note.text));
            }
        }
        AppButton {
            objectName: "contactNotReached"
            text: qsTr("Not reached")
            onClicked: {
                if (!press.running)
                    card.settle(card.viewModel.notReached(note.text));
            }
        }
        AppButton {
            objectName: "contactWorries"
            text: qsTr("Worries, for the prescriber")
            onClicked: {
                if (!press.running)
                    card.settle(card.viewModel.worries(note.text));
            }
        }
    }
    CaptionText {
        objectName: "eventCount"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.count
    }
    Repeater {
        model: card.viewModel.events
        LaterEventLine {
            id: line
            Layout.fillWidth: true
            mayWithdraw: card.viewModel.mayRecord
            asked: card.withdrawing === line.modelData.id
            onWithdrawAsked: card.withdrawing = line.modelData.id
            onCancelled: card.withdrawing = ""
            onWithdrawn: reason => {
                if (card.viewModel.withdraw(line.modelData.id, reason))
                    card.withdrawing = "";
            }
        }
    }
    AppButton {
        objectName: "enterEvent"
        visible: card.viewModel.mayRecord && !card.entering
        text: qsTr("Record an event after leaving")
        onClicked: {
            card.viewModel.forgetErrors();
            card.entering = true;
            entry.takeKeyboard();
        }
    }
    LaterEventEntry {
        id: entry
        Layout.fillWidth: true
        visible: card.entering
        viewModel: card.viewModel
        onDone: card.entering = false
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
