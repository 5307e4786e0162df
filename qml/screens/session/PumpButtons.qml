// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What can be done to the pump now.
RowLayout {
    id: buttons

    required property InfusionViewModel viewModel

    // A step of PumpPanel wants its panel.
    signal asked(int step)

    readonly property bool running: viewModel.pump === PumpState.Running
    readonly property bool paused: viewModel.pump === PumpState.Paused

    function takeKeyboard(): void {
        pause.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function pauseOrResume(): void {
        if (buttons.running)
            buttons.asked(PumpPanel.Pause);
        else if (buttons.paused)
            buttons.viewModel.resume();
    }

    spacing: Theme.space.s
    AppButton {
        objectName: "rate"
        // An empty bag has no rate; its place is taken by the end of the infusion.
        visible: buttons.running && !buttons.viewModel.bagEmpty
        large: true
        text: buttons.viewModel.rate
        Accessible.name: qsTr("Change the rate, now %1").arg(buttons.viewModel.rate)
        onClicked: buttons.asked(PumpPanel.Rate)
    }
    AppButton {
        id: pause
        objectName: "pause"
        visible: buttons.running || buttons.paused
        large: true
        kind: buttons.paused ? AppButton.Primary : AppButton.Secondary
        text: buttons.paused ? qsTr("Resume  F4") : qsTr("Pause  F4")
        onClicked: buttons.pauseOrResume()
    }
    AppButton {
        objectName: "stop"
        visible: buttons.running || buttons.paused
        large: true
        kind: AppButton.Danger
        text: qsTr("Stop infusion")
        onClicked: buttons.asked(PumpPanel.Stop)
    }
    AppButton {
        objectName: "complete"
        visible: buttons.running && buttons.viewModel.bagEmpty
        large: true
        kind: AppButton.Primary
        text: qsTr("Infusion ended")
        onClicked: buttons.viewModel.complete()
    }
}
