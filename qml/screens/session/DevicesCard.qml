// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The devices of a nasal spray, or the sprays of racemic ketamine: what was given, the minutes between them, and the clocks.
Card {
    id: card

    required property DevicesViewModel viewModel
    // What asks for a reason.
    property int step: DevicesCard.None
    readonly property bool waiting: viewModel.waitSeconds > 0

    enum Step { None, Early, Stop }

    function giveNext(): void {
        if (!card.viewModel.offered)
            return;
        if (card.waiting)
            card.step = DevicesCard.Early;
        else
            card.viewModel.give("");
    }

    onStepChanged: {
        why.text = "";
        card.viewModel.clearError();
        if (step !== DevicesCard.None)
            why.forceActiveFocus(Qt.OtherFocusReason);
    }

    // The five minutes are over: the question has lost its reason.
    onWaitingChanged: {
        if (!card.waiting && card.step === DevicesCard.Early)
            card.step = DevicesCard.None;
    }

    title: card.viewModel.sprays ? qsTr("Sprays") : qsTr("Devices")
    spacing: Theme.space.xs
    padding: Theme.space.m
    actions: StatusPill {
        text: qsTr("%1 of %2").arg(card.viewModel.given).arg(card.viewModel.planned)
        tone: card.viewModel.given === card.viewModel.planned ? Tone.Good : Tone.Active
    }
    // All given: the last one is enough, the room belongs to the patient's effects.
    BodyText {
        objectName: "devicesGiven"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.offered ? Array.from(card.viewModel.givenLines).join("\n") : (card.viewModel.givenLines[card.viewModel.givenLines.length - 1] ?? "")
    }
    LotEntry {
        Layout.fillWidth: true
        visible: card.viewModel.offered && (card.viewModel.safe.length > 1 || (card.viewModel.lotTyped && card.viewModel.lot.length === 0))
        viewModel: card.viewModel
    }
    CountTimer {
        objectName: "deviceWait"
        visible: card.viewModel.offered && card.waiting
        label: (card.viewModel.sprays ? qsTr("Spray %1 from") : qsTr("Device %1 from")).arg(card.viewModel.given + 1)
        seconds: card.viewModel.waitSeconds
        tone: Tone.Warn
    }
    AppButton {
        objectName: "giveDevice"
        Layout.fillWidth: true
        visible: card.viewModel.offered && card.step === DevicesCard.None
        kind: card.waiting ? AppButton.Secondary : AppButton.Primary
        large: true
        text: card.waiting ? (card.viewModel.sprays ? qsTr("Give spray %1 early…") : qsTr("Give device %1 early…")).arg(card.viewModel.given + 1) : (card.viewModel.sprays ? qsTr("Give spray %1 of %2") : qsTr("Give device %1 of %2")).arg(card.viewModel.given + 1).arg(card.viewModel.planned)
        onClicked: card.giveNext()
        KeyHint {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("F9")
        }
    }
    AppButton {
        objectName: "stopDevices"
        Layout.fillWidth: true
        visible: card.viewModel.offered && card.step === DevicesCard.None
        kind: AppButton.Quiet
        text: card.viewModel.sprays ? qsTr("No further spray…") : qsTr("No further device…")
        onClicked: card.step = DevicesCard.Stop
    }
    ReasonEntry {
        id: why
        objectName: "deviceReason"
        Layout.fillWidth: true
        visible: card.step !== DevicesCard.None
        label: card.step === DevicesCard.Stop ? (card.viewModel.sprays ? qsTr("No further spray. Why?") : qsTr("No further device. Why?")) : card.viewModel.sprays ? qsTr("Before its time. Why?") : qsTr("Before the five minutes. Why?")
        confirmText: card.step === DevicesCard.Stop ? qsTr("End") : qsTr("Give")
        onConfirmed: reason => {
            if (card.step === DevicesCard.Stop ? card.viewModel.stop(reason) : card.viewModel.give(reason))
                card.step = DevicesCard.None;
        }
        onCancelled: card.step = DevicesCard.None
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: 0
        CaptionText {
            // Racemic ketamine has no form.
            visible: !card.viewModel.sprays
            text: qsTr("Form, from the first device")
        }
        BodyText {
            objectName: "formMinutes"
            visible: !card.viewModel.sprays
            strong: true
            text: qsTr("%1 min").arg(card.viewModel.formMinutes)
        }
        CaptionText {
            text: qsTr("Leaving")
        }
        BodyText {
            objectName: "stayMinutes"
            strong: true
            text: card.viewModel.leaveFrom.length > 0 ? qsTr("%1 of %2 min · from %3").arg(card.viewModel.stayMinutes).arg(card.viewModel.minimumStay).arg(card.viewModel.leaveFrom) : qsTr("after the last device")
        }
    }
    CaptionText {
        objectName: "stayReason"
        Layout.fillWidth: true
        text: card.viewModel.stayReason
    }
}
