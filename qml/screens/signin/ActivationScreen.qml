// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Setting a passphrase with the code that an administrator handed over.
EntryFrame {
    id: screen

    required property ActivationViewModel viewModel

    signal leaveAsked

    title: qsTr("Set your passphrase")
    text: qsTr("The activation code works once. Choose a passphrase that nobody else knows, the administrator neither.")

    function submit(): void {
        screen.viewModel.activate(nameEntry.text, code.text, passphrase.text, repeated.text);
    }
    function placeFocus(): void {
        const entry = nameEntry.text.length > 0 ? code : nameEntry;
        entry.forceActiveFocus(Qt.TabFocusReason);
    }
    Component.onCompleted: placeFocus()

    Banner {
        objectName: "problem"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: Tone.Bad
        text: screen.viewModel.problem
        nextStep: screen.viewModel.problemNextStep
        closable: false
    }
    TextEntry {
        id: nameEntry
        objectName: "signInName"
        Layout.fillWidth: true
        label: qsTr("Sign-in name")
        text: screen.viewModel.signInName
        error: screen.viewModel.errors.text("sign-in-name")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        onAccepted: code.forceActiveFocus(Qt.TabFocusReason)
    }
    TextEntry {
        id: code
        objectName: "code"
        Layout.fillWidth: true
        label: qsTr("Activation code")
        hint: qsTr("Five words. Capitals and hyphens do not matter.")
        error: screen.viewModel.errors.text("code")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onAccepted: passphrase.forceActiveFocus(Qt.TabFocusReason)
    }
    PassphraseEntry {
        id: passphrase
        objectName: "passphrase"
        Layout.fillWidth: true
        label: qsTr("New passphrase")
        hint: qsTr("%1 of at least 15 characters").arg(text.length)
        error: screen.viewModel.errors.text("password")
        onAccepted: repeated.forceActiveFocus(Qt.TabFocusReason)
    }
    PassphraseEntry {
        id: repeated
        objectName: "repeated"
        Layout.fillWidth: true
        label: qsTr("The same again")
        error: screen.viewModel.errors.text("repeated")
        onAccepted: screen.submit()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m

        AppButton {
            objectName: "backButton"
            text: qsTr("Back")
            enabled: !screen.viewModel.busy
            onClicked: screen.leaveAsked()
        }
        AppButton {
            objectName: "activateButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            enabled: !screen.viewModel.busy && screen.viewModel.waitSeconds === 0
            text: screen.viewModel.busy ? qsTr("Opening the clinic…")
                : screen.viewModel.waitSeconds > 0 ? qsTr("Wait %1 s").arg(screen.viewModel.waitSeconds)
                : qsTr("Set the passphrase and sign in")
            onClicked: screen.submit()
        }
    }
}
