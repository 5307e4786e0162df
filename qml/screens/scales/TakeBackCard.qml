// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The way back to the person who handed the screen over: their PIN, or the lock.
Card {
    id: card

    required property PatientModeViewModel viewModel
    readonly property bool over: viewModel.page === PatientModeViewModel.Thanks

    function takeKeyboard(): void {
        if (card.viewModel.pinKnown)
            pin.forceActiveFocus(Qt.ShortcutFocusReason);
        else
            lockButton.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    // Whatever was typed is nobody's when the card is shown again.
    onVisibleChanged: pin.text = ""

    spacing: Theme.space.l

    HeadingText {
        objectName: "thanks"
        Layout.fillWidth: true
        text: card.over ? qsTr("Thank you. Please give the screen back.") : qsTr("For staff")
        wrapMode: Text.Wrap
    }
    TextEntry {
        id: pin
        objectName: "takeBackPin"
        Layout.fillWidth: true
        visible: card.viewModel.pinKnown
        label: qsTr("PIN of %1").arg(card.viewModel.staffName)
        hint: qsTr("After five wrong tries the program locks and asks for the passphrase.")
        echoMode: TextInput.Password
        keypad: true
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        error: card.viewModel.error
        onAccepted: {
            const typed = text;
            text = "";
            card.viewModel.takeBack(typed);
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: !card.viewModel.pinKnown
        text: qsTr("%1 has no PIN. The program locks, and the passphrase opens it again.").arg(card.viewModel.staffName)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            objectName: "takeBack"
            visible: card.viewModel.pinKnown
            enabled: !card.viewModel.busy
            text: qsTr("Take the screen back")
            onClicked: pin.accepted()
        }
        AppButton {
            id: lockButton
            objectName: "lockInstead"
            visible: !card.viewModel.pinKnown
            text: qsTr("Lock")
            onClicked: card.viewModel.lock()
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            objectName: "backToQuestions"
            visible: !card.over
            kind: AppButton.Quiet
            text: qsTr("Back to the questions")
            onClicked: card.viewModel.backToQuestions()
        }
    }
}
