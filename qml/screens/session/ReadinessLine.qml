// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One point of readiness: what the record says, a tap where a person confirms, a reason where it is overridden.
ColumnLayout {
    id: entry

    required property DischargeViewModel viewModel
    required property readinessRow modelData
    property bool reasonShown: false

    // Confirmed with the keyboard, which may go on to the next.
    signal confirmed

    function takeKeyboard(): void {
        yes.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.xs
    RowLayout {
        id: line
        // As high as it ever was: a point that is met does not draw the next one under the finger.
        property real kept: entry.modelData.settled ? Theme.space.xl : Theme.size.target
        onImplicitHeightChanged: line.kept = Math.max(line.kept, line.implicitHeight)
        Layout.fillWidth: true
        Layout.minimumHeight: line.kept
        spacing: Theme.space.s
        ToneMark {
            tone: entry.modelData.settled ? (entry.modelData.state === PointState.PassedOver ? Tone.Warn : Tone.Good) : entry.modelData.state === PointState.Waiting ? Tone.Neutral : Tone.Warn
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: entry.modelData.words
                Accessible.description: entry.modelData.detail
            }
            CaptionText {
                Layout.fillWidth: true
                // What is met is said in one line.
                visible: text.length > 0 && (!entry.modelData.settled || entry.modelData.state === PointState.PassedOver)
                text: entry.modelData.detail
            }
        }
        AppButton {
            id: yes
            objectName: "confirm-" + entry.modelData.key
            visible: entry.modelData.byTap && !entry.modelData.settled
            // Not filled: that means answered, in the questions before the dose.
            text: qsTr("Confirm")
            Accessible.name: qsTr("Confirm: %1").arg(entry.modelData.words)
            onClicked: {
                const byKeys = yes.visualFocus;
                entry.viewModel.confirm(entry.modelData.key);
                if (byKeys)
                    entry.confirmed();
            }
        }
        AppButton {
            objectName: "passOver-" + entry.modelData.key
            visible: !entry.modelData.settled && !entry.reasonShown
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            text: qsTr("Reason…")
            Accessible.name: qsTr("Leave without: %1. Give a reason").arg(entry.modelData.words)
            onClicked: entry.reasonShown = true
        }
    }
    ReasonEntry {
        objectName: "passOverReason-" + entry.modelData.key
        Layout.fillWidth: true
        visible: entry.reasonShown && !entry.modelData.settled
        label: qsTr("May leave without it, because")
        onVisibleChanged: {
            text = "";
            if (visible)
                forceActiveFocus(Qt.OtherFocusReason);
        }
        onConfirmed: reason => {
            if (entry.viewModel.passOver(entry.modelData.key, reason))
                entry.reasonShown = false;
        }
        onCancelled: entry.reasonShown = false
    }
}
