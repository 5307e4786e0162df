// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Above the limit before the dose: the nurse asks, the prescriber decides with a reason.
Card {
    id: card

    required property ReleaseViewModel viewModel

    function takeKeyboard(): void {
        if (card.viewModel.canDecide)
            reason.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        else
            ask.forceActiveFocus(Qt.TabFocusReason);
    }
    function decide(decision: int): void {
        if (card.viewModel.decide(decision, reason.text.trim()))
            reason.text = "";
    }

    visible: viewModel.needed
    title: qsTr("Prescriber's release")
    actions: StatusPill {
        text: card.viewModel.released ? qsTr("released") : qsTr("needed")
        tone: card.viewModel.released ? Tone.Good : Tone.Warn
    }
    BodyText {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.pressure
    }
    BodyText {
        objectName: "releaseStanding"
        Layout.fillWidth: true
        visible: text.length > 0
        strong: true
        text: card.viewModel.standing
    }
    AppButton {
        id: ask
        objectName: "askRelease"
        visible: card.viewModel.canAsk && !card.viewModel.canDecide
        Layout.fillWidth: true
        text: qsTr("Ask for release")
        onClicked: card.viewModel.ask()
    }
    TextEntry {
        id: reason
        objectName: "releaseReason"
        visible: card.viewModel.canDecide
        Layout.fillWidth: true
        label: qsTr("Reason")
        placeholder: qsTr("Why it is safe to proceed, or not")
        error: card.viewModel.error
        onTextEdited: card.viewModel.clearError()
    }
    RowLayout {
        visible: card.viewModel.canDecide
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            objectName: "proceed"
            Layout.fillWidth: true
            text: qsTr("Proceed")
            onClicked: card.decide(ReleaseDecision.Proceed)
        }
        AppButton {
            objectName: "recheck"
            Layout.fillWidth: true
            text: qsTr("Recheck")
            onClicked: card.decide(ReleaseDecision.Recheck)
        }
        AppButton {
            objectName: "hold"
            Layout.fillWidth: true
            kind: AppButton.Danger
            text: qsTr("Hold")
            onClicked: card.decide(ReleaseDecision.Hold)
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: !card.viewModel.canDecide && card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
