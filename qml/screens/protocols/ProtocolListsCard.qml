// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The lists of a protocol: the questions before the dose, and what counts before the patient leaves.
ColumnLayout {
    id: lists

    required property ProtocolFormViewModel viewModel

    spacing: Theme.space.l

    Card {
        Layout.fillWidth: true
        title: qsTr("Checklist")
        subtitle: qsTr("A safety question is asked every time. Another is offered with its last answer.")
        spacing: Theme.space.s

        Repeater {
            model: lists.viewModel.checklist
            RowLayout {
                id: question
                required property protocolQuestion modelData
                Layout.fillWidth: true
                spacing: Theme.space.m
                BodyText {
                    Layout.fillWidth: true
                    text: question.modelData.question
                }
                CheckRow {
                    objectName: "safety-" + question.modelData.key
                    text: qsTr("every time")
                    checked: question.modelData.safety
                    Accessible.name: qsTr("%1 Asked every time").arg(question.modelData.question)
                    onToggled: lists.viewModel.setSafety(question.modelData.key, checked)
                }
                SegmentedChoice {
                    objectName: "safeAnswer-" + question.modelData.key
                    options: [qsTr("yes"), qsTr("no")]
                    currentIndex: question.modelData.safeAnswerIsYes ? 0 : 1
                    Accessible.name: qsTr("%1 Safe answer").arg(question.modelData.question)
                    onChosen: index => lists.viewModel.setSafeAnswer(question.modelData.key, index === 0)
                }
                AppButton {
                    objectName: "remove-" + question.modelData.key
                    kind: AppButton.Quiet
                    text: qsTr("Leave out")
                    Accessible.name: qsTr("Leave out: %1").arg(question.modelData.question)
                    onClicked: lists.viewModel.removeQuestion(question.modelData.key)
                }
            }
        }
        FieldMessage {
            Layout.fillWidth: true
            error: lists.viewModel.errors.text("checklist")
        }
        ChoiceEntry {
            objectName: "addQuestion"
            Layout.fillWidth: true
            visible: lists.viewModel.offered.length > 0
            label: qsTr("Add a question")
            model: Array.from(lists.viewModel.offered).map(each => each.question)
            currentIndex: -1
            onActivated: index => lists.viewModel.addQuestion(lists.viewModel.offered[index].key)
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Ready to leave")
        subtitle: qsTr("What has to be met, or given a reason for, before the patient leaves. None chosen: all of them.")
        spacing: Theme.space.xs

        Repeater {
            model: lists.viewModel.readiness
            CheckRow {
                required property protocolPoint modelData
                objectName: "ready-" + modelData.key
                Layout.fillWidth: true
                text: modelData.words
                checked: modelData.counts
                onToggled: lists.viewModel.setReadiness(modelData.key, checked)
            }
        }
    }
}
