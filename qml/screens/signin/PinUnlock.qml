// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The locked program for whoever locked it: the PIN, or the way to the passphrase.
FocusScope {
    id: part

    required property SignInViewModel viewModel

    signal passphraseAsked

    implicitHeight: column.implicitHeight

    function takeKeyboard(): void {
        pin.forceActiveFocus(Qt.TabFocusReason);
    }
    function submit(): void {
        if (part.viewModel.busy)
            return;
        const typed = pin.text;
        pin.text = "";
        // A button that cannot be pressed while it is busy gives the keyboard up.
        pin.forceActiveFocus(Qt.OtherFocusReason);
        part.viewModel.unlock(typed);
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        TextEntry {
            id: pin
            objectName: "unlockPin"
            Layout.fillWidth: true
            focus: true
            label: qsTr("PIN of %1").arg(part.viewModel.lockedBy)
            hint: qsTr("After five wrong tries the passphrase is asked.")
            error: part.viewModel.pinError
            echoMode: TextInput.Password
            keypad: true
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onAccepted: part.submit()
        }
        AppButton {
            objectName: "unlockButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            large: true
            enabled: !part.viewModel.busy
            text: part.viewModel.busy ? qsTr("Opening the clinic…") : qsTr("Unlock")
            onClicked: part.submit()
        }
        AppButton {
            objectName: "usePassphrase"
            Layout.fillWidth: true
            kind: AppButton.Quiet
            enabled: !part.viewModel.busy
            text: qsTr("Sign in with a passphrase")
            Accessible.description: qsTr("Also for somebody else")
            onClicked: part.passphraseAsked()
        }
    }
}
