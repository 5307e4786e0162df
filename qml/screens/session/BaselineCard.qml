// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Baseline vitals before the dose, by the line.
Card {
    id: card

    required property VitalsEntryViewModel viewModel

    // Folded once everything is answered, where the room is needed for drawing up and Start.
    property bool foldable: false
    property bool opened: false

    function takeKeyboard(): void {
        card.opened = true;
        line.takeKeyboard();
    }

    folded: foldable && !opened
    title: qsTr("Baseline vitals")
    subtitle: folded ? card.viewModel.lastWords : ""
    padding: folded ? Theme.space.s : Theme.space.card
    actions: AppButton {
        objectName: "openBaseline"
        visible: card.folded
        kind: "quiet"
        text: qsTr("Measure again")
        onClicked: card.takeKeyboard()
    }
    Connections {
        target: card.viewModel
        function onRecorded(): void {
            card.opened = false;
        }
    }
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
