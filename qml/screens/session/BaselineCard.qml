// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// Baseline vitals before the dose, by the line.
Card {
    id: card

    required property VitalsEntryViewModel viewModel

    function takeKeyboard(): void {
        line.takeKeyboard();
    }

    title: qsTr("Baseline vitals")
    VitalsLine {
        id: line
        Layout.fillWidth: true
        viewModel: card.viewModel
    }
    FlagList {
        Layout.fillWidth: true
        viewModel: card.viewModel
    }
}
