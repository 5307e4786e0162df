// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The patient goes before the end: against advice, or to emergency care. One path with a reason.
Card {
    id: card

    required property OwnerViewModel viewModel
    // "", "advice" or "emergency".
    property string step

    onStepChanged: {
        why.text = "";
        card.viewModel.clearError();
        if (step.length > 0)
            why.forceActiveFocus(Qt.OtherFocusReason);
    }

    visible: viewModel.mayLeaveEarly
    title: qsTr("Leaves before the end")
    spacing: Theme.space.xs
    padding: Theme.space.m
    RowLayout {
        Layout.fillWidth: true
        visible: card.step.length === 0
        spacing: Theme.space.s
        AppButton {
            objectName: "againstAdvice"
            Layout.fillWidth: true
            horizontalPadding: Theme.space.s
            text: qsTr("Against advice…")
            onClicked: card.step = "advice"
        }
        AppButton {
            objectName: "emergencyTransfer"
            Layout.fillWidth: true
            horizontalPadding: Theme.space.s
            text: qsTr("Emergency care…")
            onClicked: card.step = "emergency"
        }
    }
    ReasonEntry {
        id: why
        objectName: "earlyReason"
        Layout.fillWidth: true
        visible: card.step.length > 0
        label: card.step === "emergency" ? qsTr("Transfer to emergency care. Why?") : qsTr("Leaves against advice. Why?")
        confirmText: qsTr("Leaves")
        onConfirmed: reason => {
            if (card.step === "emergency" ? card.viewModel.transferToEmergencyCare(reason) : card.viewModel.leaveAgainstAdvice(reason))
                card.step = "";
        }
        onCancelled: card.step = ""
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
