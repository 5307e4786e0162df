// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Pause, rate and stop ask for their reason here, in the page: never in a dialog while the pump runs.
Card {
    id: panel

    required property InfusionViewModel viewModel
    // "", "pause", "rate" or "stop".
    property string step

    signal done

    function finish(committed: bool): void {
        if (committed) {
            panel.step = "";
            panel.done();
        }
    }

    visible: step.length > 0
    padding: Theme.space.m
    Loader {
        Layout.fillWidth: true
        active: panel.step === "pause" || panel.step === "stop"
        visible: active
        sourceComponent: ReasonEntry {
            objectName: "pumpReason"
            label: panel.step === "pause" ? qsTr("Pause the infusion. Why?") : qsTr("Stop the infusion for good. Why?")
            confirmText: panel.step === "pause" ? qsTr("Pause") : qsTr("Stop infusion")
            Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
            onConfirmed: reason => panel.finish(panel.step === "pause" ? panel.viewModel.pause(reason) : panel.viewModel.stopEarly(reason))
            onCancelled: panel.finish(true)
        }
    }
    Loader {
        Layout.fillWidth: true
        active: panel.step === "rate"
        visible: active
        sourceComponent: RowLayout {
            spacing: Theme.space.s
            UnitEntry {
                id: rate
                objectName: "newRate"
                Layout.preferredWidth: Theme.size.field / 2 + Theme.space.xl
                Layout.alignment: Qt.AlignTop
                label: qsTr("New rate")
                unit: qsTr("mL/h")
                placeholder: panel.viewModel.rateNumber
                Component.onCompleted: fieldItem.forceActiveFocus(Qt.OtherFocusReason)
                onAccepted: why.fieldItem.forceActiveFocus(Qt.TabFocusReason)
            }
            ReasonEntry {
                id: why
                objectName: "rateReason"
                readonly property Item fieldItem: why.nextItemInFocusChain(true)
                Layout.fillWidth: true
                label: qsTr("Change the rate. Why?")
                confirmText: qsTr("Change")
                onConfirmed: reason => panel.finish(panel.viewModel.changeRate(rate.text, reason))
                onCancelled: panel.finish(true)
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: panel.viewModel.error
    }
}
