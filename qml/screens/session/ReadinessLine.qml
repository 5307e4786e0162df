// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One point of readiness: what the record says, a tap where a person confirms, a reason where it is passed over.
ColumnLayout {
    id: entry

    required property LeaveViewModel viewModel
    required property string key
    required property string words
    required property string detail
    required property string state
    required property bool settled
    required property bool byTap
    property bool reasonShown: false

    // Confirmed with the keyboard, which may go on to the next.
    signal confirmed

    function takeKeyboard(): void {
        yes.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.xs
    RowLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: entry.settled ? Theme.space.xl : Theme.size.target
        spacing: Theme.space.s
        ToneMark {
            tone: entry.settled ? (entry.state === "passed-over" ? "info" : "good") : entry.state === "waiting" ? "neutral" : "warn"
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: entry.words
                Accessible.description: entry.detail
            }
            CaptionText {
                Layout.fillWidth: true
                // What is met is said in one line.
                visible: text.length > 0 && (!entry.settled || entry.state === "passed-over")
                text: entry.detail
            }
        }
        AppButton {
            id: yes
            objectName: "confirm-" + entry.key
            visible: entry.byTap && !entry.settled
            kind: "primary"
            text: qsTr("Yes")
            Accessible.name: qsTr("Confirm: %1").arg(entry.words)
            onClicked: {
                const byKeys = yes.visualFocus;
                entry.viewModel.confirm(entry.key);
                if (byKeys)
                    entry.confirmed();
            }
        }
        AppButton {
            objectName: "passOver-" + entry.key
            visible: !entry.settled && !entry.reasonShown
            kind: "quiet"
            horizontalPadding: Theme.space.s
            text: qsTr("Reason…")
            Accessible.name: qsTr("Leave without: %1. Give a reason").arg(entry.words)
            onClicked: entry.reasonShown = true
        }
    }
    ReasonEntry {
        objectName: "passOverReason-" + entry.key
        Layout.fillWidth: true
        visible: entry.reasonShown && !entry.settled
        label: qsTr("May leave without it, because")
        onVisibleChanged: {
            text = "";
            if (visible)
                forceActiveFocus(Qt.OtherFocusReason);
        }
        onConfirmed: reason => {
            if (entry.viewModel.passOver(entry.key, reason))
                entry.reasonShown = false;
        }
        onCancelled: entry.reasonShown = false
    }
}
