// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Readiness to leave, from the record and two taps; then the leaving itself.
Card {
    id: card

    required property DischargeViewModel viewModel

    // The first point that waits for a person's word, else the leaving itself.
    function takeKeyboard(): void {
        for (let i = 0; i < lines.count; ++i) {
            const line = lines.itemAt(i) as ReadinessLine;
            if (line !== null && !line.modelData.settled && line.modelData.byTap) {
                line.takeKeyboard();
                return;
            }
        }
        leaveButton.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Ready to leave?")
    spacing: Theme.space.xs
    padding: Theme.space.m
    actions: [
        StatusPill {
            text: !card.viewModel.ready ? qsTr("%1 open").arg(card.viewModel.openPoints) : card.viewModel.overridden > 0 ? qsTr("%1 overridden").arg(card.viewModel.overridden) : qsTr("ready")
            tone: !card.viewModel.ready ? Tone.Neutral : card.viewModel.overridden > 0 ? Tone.Warn : Tone.Good
        },
        KeyHint {
            keys: "F10"
        }
    ]
    Repeater {
        id: lines
        model: card.viewModel.points
        ReadinessLine {
            Layout.fillWidth: true
            viewModel: card.viewModel
            onConfirmed: card.takeKeyboard()
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    AppButton {
        id: leaveButton
        objectName: "leave"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space.s
        enabled: card.viewModel.ready
        kind: AppButton.Primary
        large: true
        text: qsTr("Patient leaves")
        onClicked: card.viewModel.discharge()
        KeyHint {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Ctrl Enter")
        }
    }
}
