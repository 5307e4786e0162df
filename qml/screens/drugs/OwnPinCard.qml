// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// One's own PIN, by which one unlocks the program, confirms at a colleague's desk and takes one's screen back from a patient.
Card {
    id: card

    required property PinViewModel viewModel

    signal passphraseAsked

    title: qsTr("Your PIN")
    subtitle: viewModel.known ? qsTr("It is set. A new one takes its place.") : qsTr("With it you unlock the program, confirm as the second person at a colleague's desk, and take the screen back from a patient.")

    function set(): void {
        card.viewModel.set(pin.text, again.text);
    }

    Connections {
        target: card.viewModel
        function onEnded(isSet: bool): void {
            if (isSet) {
                pin.text = "";
                again.text = "";
            }
        }
    }

    TextEntry {
        id: pin
        objectName: "ownPin"
        Layout.fillWidth: true
        label: qsTr("PIN")
        hint: card.viewModel.done.length > 0 ? card.viewModel.done : qsTr("4 to 8 digits")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        error: card.viewModel.errors.text("pin")
    }
    TextEntry {
        id: again
        objectName: "ownPinAgain"
        Layout.fillWidth: true
        label: qsTr("The same again")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        error: card.viewModel.errors.text("again")
        onAccepted: card.set()
    }
    AppButton {
        objectName: "setPin"
        Layout.fillWidth: true
        enabled: !card.viewModel.busy
        text: qsTr("Set the PIN")
        onClicked: card.set()
    }
    AppButton {
        objectName: "ownPassphrase"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        text: qsTr("Change my passphrase")
        onClicked: card.passphraseAsked()
    }
}
