// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// When the patient comes again: what is planned, or what the protocol proposes, planned with one tap.
Card {
    id: card

    required property NextVisitViewModel viewModel

    function takeKeyboard(): void {
        if (accept.visible)
            accept.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: viewModel.open
    title: qsTr("Next date")
    spacing: Theme.space.xs
    actions: StatusPill {
        visible: card.viewModel.planned.length > 0
        text: qsTr("planned")
        tone: Tone.Good
    }
    BodyText {
        objectName: "nextDate"
        Layout.fillWidth: true
        visible: text.length > 0
        strong: true
        text: card.viewModel.planned.length > 0 ? card.viewModel.planned : card.viewModel.proposed
    }
    CaptionText {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.reason
    }
    FieldMessage {
        objectName: "nextAsked"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        warning: card.viewModel.asked
    }
    TextEntry {
        id: reason
        objectName: "nextReason"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        label: qsTr("Why all the same?")
        onAccepted: accept.clicked()
    }
    AppButton {
        id: accept
        objectName: "planNext"
        Layout.fillWidth: true
        visible: card.viewModel.proposed.length > 0
        text: qsTr("Plan this date")
        onClicked: card.viewModel.accept(reason.text.trim())
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
