// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
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
    function submit(): void {
        if (card.viewModel.recordSubmitted(number.text))
            card.submitted();
    }

    title: qsTr("Monitoring form")
    spacing: Theme.space.xs
    padding: Theme.space.m
    actions: StatusPill {
        text: card.viewModel.state === "submitted" ? qsTr("submitted") : card.viewModel.state === "overdue" ? qsTr("overdue") : card.viewModel.state === "ready" ? qsTr("ready to submit") : qsTr("draft")
        tone: card.viewModel.state === "submitted" ? "good" : card.viewModel.state === "overdue" ? "bad" : card.viewModel.state === "ready" ? "active" : "neutral"
    }
    YesNoRow {
        objectName: "seriousEvent"
        Layout.fillWidth: true
        visible: card.viewModel.state !== "submitted"
        question: qsTr("A serious event?")
        answer: card.viewModel.seriousEvent
        concerning: "yes"
        onAnswered: answer => card.viewModel.answerSeriousEvent(answer === "yes")
    }
    YesNoRow {
        objectName: "firstTreatment"
        Layout.fillWidth: true
        visible: card.viewModel.state !== "submitted"
        question: qsTr("The first treatment?")
        answer: card.viewModel.firstTreatment
        onAnswered: answer => card.viewModel.answerFirstTreatment(answer === "yes")
    }
    Repeater {
        model: card.viewModel.state === "submitted" ? null : card.viewModel.questions
        YesNoRow {
            required property string key
            required question
            required hint
            required answer
            required concerning
            objectName: "asked-" + key
            Layout.fillWidth: true
            onAnswered: answer => card.viewModel.answerQuestion(key, answer === "yes")
        }
    }
    AppButton {
        objectName: "readyAsRecorded"
        Layout.fillWidth: true
        visible: card.viewModel.state !== "submitted" && card.viewModel.readyMinutes.length === 0 && card.viewModel.readyRecorded > 0
        text: qsTr("Ready after %1 min, as recorded").arg(card.viewModel.readyRecorded)
        onClicked: card.viewModel.answerReadyMinutes(card.viewModel.readyRecorded)
    }
    UnitEntry {
        objectName: "readyMinutes"
        Layout.fillWidth: true
        visible: card.viewModel.state !== "submitted"
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
        objectName: "formPreview"
        kind: "quiet"
        text: card.preview ? qsTr("Hide the form") : qsTr("Show all %n field(s)", "", card.viewModel.total)
        onClicked: card.preview = !card.preview
    }
    Repeater {
        model: card.preview ? card.viewModel.fields : null
        RowLayout {
            id: field
            required property string name
            required property string value
            required property string tone
            Layout.fillWidth: true
            CaptionText {
                Layout.fillWidth: true
                text: field.name
            }
            BodyText {
                strong: field.tone === "warn"
                color: field.tone === "warn" ? Theme.colors.warn : Theme.colors.text
                text: field.value
            }
        }
    }
    CaptionText {
        objectName: "contactsBlank"
        Layout.fillWidth: true
        visible: card.viewModel.contactsBlank && card.viewModel.state !== "submitted"
        text: qsTr("The clinic's address, your telephone or your e-mail is blank. An administrator enters them once, under People and clinic.")
    }
    CaptionText {
        Layout.fillWidth: true
        text: card.viewModel.state === "submitted" ? qsTr("Confirmation number %1, %2").arg(card.viewModel.confirmationNumber).arg(card.viewModel.dueText) : qsTr("Submit it yourself, online or by fax; %1. The program does not submit.").arg(card.viewModel.dueText)
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
