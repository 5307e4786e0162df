// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// After how many minutes the program locks by itself, and whether a PIN opens it again.
Card {
    id: card

    required property LockRulesViewModel viewModel

    title: qsTr("Lock")
    subtitle: qsTr("The program locks when nobody touches it. The PIN unlocks for whoever locked, for 12 hours after the passphrase; it signs nothing.")

    function keep(): void {
        card.viewModel.keep(minutes.text, pin.checked);
    }
    function showKept(): void {
        minutes.text = card.viewModel.idleMinutes;
        pin.checked = card.viewModel.pinUnlock;
    }
    Component.onCompleted: showKept()
    Connections {
        target: card.viewModel
        function onChanged(): void {
            // What is typed wrongly stays.
            if (card.viewModel.errors.text("idle-minutes").length === 0)
                card.showKept();
        }
    }

    Banner {
        objectName: "lockOutcome"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: card.viewModel.problem.length > 0 ? card.viewModel.problem : card.viewModel.done
    }
    TextEntry {
        id: minutes
        objectName: "idleMinutes"
        Layout.fillWidth: true
        label: qsTr("Minutes until the program locks")
        hint: qsTr("1 to 30")
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("idle-minutes")
        onAccepted: card.keep()
    }
    CheckRow {
        id: pin
        objectName: "pinUnlock"
        Layout.fillWidth: true
        text: qsTr("PIN unlock")
        note: qsTr("Switched off, every lock asks for the passphrase.")
    }
    AppButton {
        objectName: "keepLock"
        Layout.fillWidth: true
        text: qsTr("Keep the lock's rules")
        onClicked: card.keep()
    }
}
