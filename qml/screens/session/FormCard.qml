// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The monitoring form: what a person must say, the preview of the rest, and the number when it was submitted by hand.
Card {
    id: card

    required property MonitoringFormViewModel viewModel
    property bool preview: false

    signal submitted

    function takeKeyboard(): void {
        number.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    // Every field, from its first.
    function showAll(): void {
        card.preview = true;
        previewButton.forceActiveFocus(Qt.TabFocusReason);
    }
    function submit(): void {
        if (card.viewModel.recordSubmitted(number.text))
            card.submitted();
    }

    title: qsTr("Monitoring form")
    spacing: Theme.space.xs
    padding: Theme.space.m
    actions: StatusPill {
        text: card.viewModel.state === FormState.Submitted ? qsTr("submitted") : card.viewModel.state === FormState.Overdue ? qsTr("overdue") : card.viewModel.state === FormState.Ready ? qsTr("ready to submit") : qsTr("draft")
        tone: card.viewModel.state === FormState.Submitted ? Tone.Good : card.viewModel.state === FormState.Overdue ? Tone.Bad : card.viewModel.state === FormState.Ready ? Tone.Active : Tone.Neutral
    }
    YesNoRow {
        objectName: "seriousEvent"
        Layout.fillWidth: true
        visible: card.viewModel.state !== FormState.Submitted
        question: qsTr("A serious event?")
        answer: card.viewModel.seriousEvent
        concerning: YesNo.Yes
        onAnswered: answer => card.viewModel.answerSeriousEvent(answer === YesNo.Yes)
    }
    YesNoRow {
        objectName: "firstTreatment"
        Layout.fillWidth: true
        visible: card.viewModel.state !== FormState.Submitted
        question: qsTr("The first treatment?")
        answer: card.viewModel.firstTreatment
        onAnswered: answer => card.viewModel.answerFirstTreatment(answer === YesNo.Yes)
    }
    Repeater {
        model: card.viewModel.state === FormState.Submitted ? null : card.viewModel.questions
        YesNoRow {
            required property formQuestionRow modelData
            objectName: "asked-" + modelData.key
            Layout.fillWidth: true
            question: modelData.question
            hint: modelData.hint
            answer: modelData.answer
            concerning: modelData.concerning
            onAnswered: answer => card.viewModel.answerQuestion(modelData.key, answer === YesNo.Yes)
        }
    }
    CaptionText {
        id: proposals
        objectName: "formProposals"
        Layout.fillWidth: true
        visible: card.viewModel.state !== FormState.Submitted && card.viewModel.proposals.length > 0
        text: qsTr("Proposed from the record: %1").arg(card.viewModel.proposals)
    }
    AppButton {
        objectName: "readyAsRecorded"
        Layout.fillWidth: true
        visible: proposals.visible
        text: qsTr("Answer all of these as proposed")
        Accessible.description: card.viewModel.proposals
        onClicked: card.viewModel.takeProposals()
    }
    UnitEntry {
        objectName: "readyMinutes"
        Layout.fillWidth: true
        visible: card.viewModel.state !== FormState.Submitted
        label: qsTr("Would have been ready to leave after")
        unit: qsTr("min")
        text: card.viewModel.readyMinutes
        onAccepted: card.viewModel.answerReadyMinutes(text)
        onEditingFinished: {
            if (text !== card.viewModel.readyMinutes)
                card.viewModel.answerReadyMinutes(text);
        }
    }
    AppButton {
        id: previewButton
        objectName: "formPreview"
        kind: AppButton.Quiet
        text: card.preview ? qsTr("Hide the form") : qsTr("Show all %n field(s)", "", card.viewModel.total)
        onClicked: card.preview = !card.preview
    }
    Repeater {
        model: card.preview ? card.viewModel.fields : null
        RowLayout {
            id: field
            required property formFieldRow modelData
            Layout.fillWidth: true
            CaptionText {
                Layout.fillWidth: true
                text: field.modelData.name
            }
            BodyText {
                strong: field.modelData.gap
                color: field.modelData.gap ? Theme.colors.warn : Theme.colors.text
                text: field.modelData.value
            }
        }
    }
    CaptionText {
        objectName: "contactsBlank"
        Layout.fillWidth: true
        visible: card.viewModel.contactsBlank && card.viewModel.state !== FormState.Submitted
        text: qsTr("The clinic's address, your telephone or your e-mail is blank. An administrator enters them once, under People and clinic.")
    }
    CaptionText {
        Layout.fillWidth: true
        text: card.viewModel.state === FormState.Submitted ? qsTr("Confirmation number %1, %2").arg(card.viewModel.confirmationNumber).arg(card.viewModel.dueText) : qsTr("Submit it yourself, online or by fax; %1. The program does not submit.").arg(card.viewModel.dueText)
    }
    TextEntry {
        id: number
        objectName: "confirmationNumber"
        Layout.fillWidth: true
        visible: card.viewModel.submittable
        label: qsTr("Submitted: confirmation number")
        onAccepted: card.submit()
    }
    AppButton {
        objectName: "recordSubmitted"
        Layout.fillWidth: true
        visible: card.viewModel.submittable
        text: qsTr("Record as submitted")
        onClicked: card.submit()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
