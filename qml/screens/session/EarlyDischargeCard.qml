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
    property int step: EarlyDischargeCard.None

    enum Step { None, Advice, Emergency }

    onStepChanged: {
        why.text = "";
        card.viewModel.clearError();
        if (step !== EarlyDischargeCard.None)
            why.forceActiveFocus(Qt.OtherFocusReason);
    }

    visible: viewModel.mayBeDischargedEarly
    title: qsTr("Leaves before the end")
    spacing: Theme.space.xs
    padding: Theme.space.m
    RowLayout {
        Layout.fillWidth: true
        visible: card.step === EarlyDischargeCard.None
        spacing: Theme.space.s
        AppButton {
            objectName: "againstAdvice"
            Layout.fillWidth: true
            horizontalPadding: Theme.space.s
            text: qsTr("Against advice…")
            onClicked: card.step = EarlyDischargeCard.Advice
        }
        AppButton {
            objectName: "emergencyTransfer"
            Layout.fillWidth: true
            horizontalPadding: Theme.space.s
            text: qsTr("Emergency care…")
            onClicked: card.step = EarlyDischargeCard.Emergency
        }
    }
    ReasonEntry {
        id: why
        objectName: "earlyReason"
        Layout.fillWidth: true
        visible: card.step !== EarlyDischargeCard.None
        label: card.step === EarlyDischargeCard.Emergency ? qsTr("Transfer to emergency care. Why?") : qsTr("Leaves against advice. Why?")
        confirmText: qsTr("Leaves")
        onConfirmed: reason => {
            if (card.step === EarlyDischargeCard.Emergency ? card.viewModel.transferToEmergencyCare(reason) : card.viewModel.leaveAgainstAdvice(reason))
                card.step = EarlyDischargeCard.None;
        }
        onCancelled: card.step = EarlyDischargeCard.None
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
