// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// Another phase of the course. It takes its own place: induction, weekly, maintenance, booster.
Card {
    id: card

    required property ProtocolFormViewModel viewModel

    title: qsTr("Phases")

    function focusChoice(): void {
        choice.forceActiveFocus(Qt.TabFocusReason);
    }

    ChoiceEntry {
        id: choice
        objectName: "addPhase"
        Layout.fillWidth: true
        visible: card.viewModel.offeredPhases.length > 0
        label: qsTr("Add a phase")
        model: Array.from(card.viewModel.offeredPhases).map(each => each.words)
        currentIndex: -1
        error: card.viewModel.errors.text("phases")
        onActivated: index => card.viewModel.addPhase(card.viewModel.offeredPhases[index].phase)
    }
    BodyText {
        Layout.fillWidth: true
        visible: !choice.visible
        text: qsTr("Every phase that a course can have is here.")
        muted: true
    }
}
