// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// Signing in; while locked, the PIN of whoever locked, and the rooms of running sessions beside it.
EntryFrame {
    id: screen

    required property SignInViewModel viewModel
    signal recoveryAsked
    signal activationAsked
    signal restoreAsked

    readonly property bool waiting: viewModel.busy || viewModel.waitSeconds > 0
    // Somebody chose the other way in than the one that is shown first.
    property bool otherWay: false
    readonly property bool withPin: viewModel.pinReady && viewModel.pinFirst !== otherWay
    readonly property Timer following: Timer {
        interval: 0
        onTriggered: screen.followPin()
    }
    onWithPinChanged: following.restart()

    title: viewModel.locked ? qsTr("Locked") : qsTr("Sign in")
    text: !viewModel.locked ? qsTr("Your name and your passphrase open the clinic's records.") : withPin ? qsTr("Type your PIN to go on where you left off. Nothing typed is lost.")
        : qsTr("Sign in to go on where you left off. Nothing typed is lost.")

    function submit(): void {
        if (screen.waiting)
            return;
        screen.viewModel.signInName = nameEntry.text;
        screen.viewModel.signIn(passphraseEntry.text);
    }
    function placeFocus(): void {
        if (screen.withPin) {
            pinUnlock.takeKeyboard();
            return;
        }
        const entry = nameEntry.text.length > 0 ? passphraseEntry : nameEntry;
        entry.forceActiveFocus(Qt.TabFocusReason);
    }
    // Not once the clinic is open: the next screen has the keyboard then.
    function followPin(): void {
        if (screen.viewModel.locked)
            screen.placeFocus();
    }
    Component.onCompleted: placeFocus()
    onActiveFocusChanged: if (activeFocus && !nameEntry.activeFocus && !passphraseEntry.activeFocus && !pinUnlock.activeFocus) placeFocus()

    Connections {
        target: screen.viewModel
        function onSignInNameChanged(): void {
            nameEntry.text = screen.viewModel.signInName;
        }
    }
    panelContent: LockedRooms {
        Layout.fillWidth: true
        visible: screen.viewModel.locked && (screen.viewModel.rooms.count > 0 || screen.viewModel.rooms.unread)
        rooms: screen.viewModel.rooms
    }

    Banner {
        objectName: "problem"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: screen.viewModel.problemTone
        text: screen.viewModel.problem
        nextStep: screen.viewModel.problemNextStep
        closable: false
    }
    PinUnlock {
        id: pinUnlock
        Layout.fillWidth: true
        visible: screen.withPin
        viewModel: screen.viewModel
        onPassphraseAsked: screen.otherWay = !screen.otherWay
    }
    Banner {
        objectName: "pinNote"
        Layout.fillWidth: true
        visible: text.length > 0 && !screen.withPin
        severity: Tone.Info
        text: screen.viewModel.pinNote
        closable: false
    }
    TextEntry {
        id: nameEntry
        objectName: "signInName"
        Layout.fillWidth: true
        visible: !screen.withPin
        label: qsTr("Sign-in name")
        text: screen.viewModel.signInName
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        onAccepted: passphraseEntry.forceActiveFocus(Qt.TabFocusReason)
    }
    PassphraseEntry {
        id: passphraseEntry
        objectName: "passphrase"
        Layout.fillWidth: true
        visible: !screen.withPin
        label: qsTr("Passphrase")
        error: screen.viewModel.fieldError
        onAccepted: screen.submit()
    }
    AppButton {
        objectName: "signInButton"
        Layout.fillWidth: true
        visible: !screen.withPin
        kind: AppButton.Primary
        large: true
        enabled: !screen.waiting
        text: screen.viewModel.busy ? qsTr("Opening the clinic…")
            : screen.viewModel.waitSeconds > 0 ? qsTr("Wait %1 s").arg(screen.viewModel.waitSeconds)
            : screen.viewModel.locked ? qsTr("Unlock") : qsTr("Sign in")
        onClicked: screen.submit()
    }
    AppButton {
        objectName: "usePin"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        visible: screen.viewModel.pinReady && !screen.withPin
        enabled: !screen.viewModel.busy
        text: qsTr("Unlock with the PIN of %1").arg(screen.viewModel.lockedBy)
        onClicked: screen.otherWay = !screen.otherWay
    }
    AppButton {
        objectName: "activationButton"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        visible: screen.viewModel.inventedPeople.count === 0 && !screen.withPin
        enabled: !screen.viewModel.busy
        text: qsTr("I have an activation code")
        onClicked: {
            screen.viewModel.signInName = nameEntry.text;
            screen.activationAsked();
        }
    }
    AppButton {
        objectName: "recoveryButton"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        visible: screen.viewModel.inventedPeople.count === 0 && !screen.withPin
        enabled: !screen.viewModel.busy
        text: qsTr("Passphrase lost? Use the recovery sheet")
        onClicked: {
            screen.viewModel.signInName = nameEntry.text;
            screen.recoveryAsked();
        }
    }
    AppButton {
        objectName: "restoreBackupButton"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        visible: screen.viewModel.inventedPeople.count === 0 && !screen.viewModel.locked
        enabled: !screen.viewModel.busy
        text: qsTr("Restore a backup")
        onClicked: {
            screen.viewModel.signInName = nameEntry.text;
            screen.restoreAsked();
        }
    }
    InventedPeopleCard {
        Layout.fillWidth: true
        visible: screen.viewModel.inventedPeople.count > 0
        viewModel: screen.viewModel
        onChosen: (signInName, passphrase) => {
            if (screen.withPin)
                screen.otherWay = !screen.otherWay;
            nameEntry.text = signInName;
            passphraseEntry.text = passphrase;
            passphraseEntry.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
