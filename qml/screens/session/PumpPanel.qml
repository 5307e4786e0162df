// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Pause, rate and stop ask for their reason here, in the page: never in a dialog while the pump runs.
Card {
    id: panel

    required property InfusionViewModel viewModel
    property int step: PumpPanel.None

    enum Step { None, Pause, Rate, Stop }

    signal done

    function finish(committed: bool): void {
        if (committed) {
            panel.step = PumpPanel.None;
            panel.done();
        }
    }

    onStepChanged: {
        why.text = "";
        rate.text = "";
        rateReason.text = "";
        panel.viewModel.clearError();
        if (step === PumpPanel.Rate)
            rate.fieldItem.forceActiveFocus(Qt.OtherFocusReason);
        else if (step !== PumpPanel.None)
            why.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: panel.viewModel
        function onRateToReadAgain(): void {
            rate.text = "";
            rate.fieldItem.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    visible: step !== PumpPanel.None
    padding: Theme.space.m
    ReasonEntry {
        id: why
        objectName: "pumpReason"
        Layout.fillWidth: true
        visible: panel.step === PumpPanel.Pause || panel.step === PumpPanel.Stop
        label: panel.step === PumpPanel.Stop ? qsTr("Stop the infusion for good. Why?") : qsTr("Pause the infusion. Why?")
        confirmText: panel.step === PumpPanel.Stop ? qsTr("Stop infusion") : qsTr("Pause")
        onConfirmed: reason => panel.finish(panel.step === PumpPanel.Pause ? panel.viewModel.pause(reason) : panel.viewModel.stopEarly(reason))
        onCancelled: panel.finish(true)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: panel.step === PumpPanel.Rate
        spacing: Theme.space.s
        UnitEntry {
            id: rate
            objectName: "newRate"
            Layout.fillWidth: true
            label: qsTr("New rate")
            unit: qsTr("mL/h")
            placeholder: panel.viewModel.rateNumber
            onAccepted: rateReason.forceActiveFocus(Qt.TabFocusReason)
        }
        ReasonEntry {
            id: rateReason
            objectName: "rateReason"
            Layout.fillWidth: true
            label: qsTr("Change the rate. Why?")
            confirmText: qsTr("Change")
            onConfirmed: reason => panel.finish(panel.viewModel.changeRate(rate.text, reason))
            onCancelled: panel.finish(true)
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: panel.viewModel.error
    }
}
