// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The screen in the patient's hands: the questions, the way to say "I am done", and for staff the way back. No total, no
// band, no other name.
FocusScope {
    id: screen

    required property PatientModeViewModel viewModel
    readonly property ScalesViewModel questionnaire: viewModel.questionnaire
    readonly property bool asking: viewModel.page === PatientModeViewModel.Questions
    readonly property bool missed: viewModel.missing.length > 0
    // One question a page, or all of them in a grid.
    property bool single: false
    property int current: 0

    // In a grid each question is seen; else the one that is asked, and after the last of them the one on function.
    function isShown(index: int): bool {
        return !screen.single || index === screen.current;
    }
    function turnOn(index: int): void {
        if (screen.single)
            screen.turnTo(index + 1);
    }
    function turnTo(index: int): void {
        screen.current = Math.max(0, Math.min(index, rows.count - 1));
        if (screen.single)
            (rows.itemAt(screen.current) as ScaleItemRow).takeKeyboard();
    }
    function takeKeyboard(): void {
        if (!screen.asking) {
            takeBack.takeKeyboard();
            return;
        }
        const first = rows.itemAt(screen.single ? screen.current : 0) as ScaleItemRow;
        if (first !== null)
            first.takeKeyboard();
    }
    // What was missed comes into view.
    function showFirstMissing(): void {
        const refused = Array.from(screen.questionnaire.refused);
        const open = Array.from(screen.questionnaire.answers).findIndex((answer, index) => answer === -1 && !refused.includes(index));
        if (open >= 0) {
            screen.current = open;
            (rows.itemAt(open) as ScaleItemRow).takeKeyboard();
        }
    }
    Component.onCompleted: screen.takeKeyboard()
    onAskingChanged: screen.takeKeyboard()

    TakeBackCard {
        id: takeBack
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.page, Theme.size.dialog)
        visible: screen.viewModel.page === PatientModeViewModel.Staff || screen.viewModel.page === PatientModeViewModel.Thanks
        viewModel: screen.viewModel
    }
    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space.page
        // On a wide screen the answers stay near their questions.
        width: Math.min(parent.width - 2 * Theme.space.page, Theme.size.questionnaireLarge)
        height: parent.height - 2 * Theme.space.page
        visible: screen.asking
        spacing: Theme.space.m

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            HeadingText {
                objectName: "whose"
                text: qsTr("Questions for %1").arg(screen.viewModel.givenName)
            }
            BodyText {
                Layout.fillWidth: true
                text: screen.viewModel.count > 1 ? qsTr("%1 of %2").arg(screen.viewModel.number).arg(screen.viewModel.count) : ""
                muted: true
            }
            StatusPill {
                objectName: "answered"
                text: qsTr("%1 of %2 answered").arg(screen.questionnaire.answered).arg(screen.questionnaire.items.length)
                tone: screen.questionnaire.answered === screen.questionnaire.items.length ? Tone.Good : Tone.Neutral
            }
            AppButton {
                objectName: "single"
                kind: AppButton.Quiet
                visible: screen.questionnaire.items.length > 1
                text: screen.single ? qsTr("All questions") : qsTr("One at a time")
                onClicked: {
                    screen.single = !screen.single;
                    screen.turnTo(0);
                    screen.takeKeyboard();
                }
            }
            AppButton {
                objectName: "staff"
                kind: AppButton.Quiet
                text: qsTr("Staff")
                onClicked: screen.viewModel.askForStaff()
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: screen.questionnaire.instruction
            font: Theme.type.reading
        }
        ScrollPane {
            id: pane
            Layout.fillWidth: true
            Layout.fillHeight: true
            Card {
                width: parent.width
                spacing: 0
                Repeater {
                    id: rows
                    model: screen.questionnaire.items
                    // The next questionnaire begins at its top.
                    onItemAdded: (index, item) => {
                        if (index === 0 && screen.asking) {
                            screen.current = 0;
                            pane.contentY = 0;
                            (item as ScaleItemRow).takeKeyboard();
                        }
                    }
                    ScaleItemRow {
                        required property string modelData
                        required property int index
                        Layout.fillWidth: true
                        visible: screen.isShown(index)
                        large: true
                        number: index + 1
                        question: modelData
                        choices: screen.questionnaire.choices
                        highest: screen.questionnaire.highestAnswers[index] ?? -1
                        answer: screen.questionnaire.answers[index] ?? -1
                        skippable: true
                        leftOut: Array.from(screen.questionnaire.refused).includes(index)
                        onAnswered: choice => {
                            screen.questionnaire.answer(index, choice);
                            screen.turnOn(index);
                        }
                        onSkipped: {
                            screen.questionnaire.refuse(index);
                            screen.turnOn(index);
                        }
                    }
                }
                ScaleItemRow {
                    Layout.fillWidth: true
                    visible: screen.questionnaire.functionItem.length > 0 && screen.isShown(rows.count - 1)
                    large: true
                    number: screen.questionnaire.items.length + 1
                    question: screen.questionnaire.functionItem
                    choices: screen.questionnaire.functionChoices
                    answer: screen.questionnaire.functionAnswer
                    optional: true
                    onAnswered: choice => screen.questionnaire.answerFunction(choice)
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            BodyText {
                objectName: "missing"
                Layout.fillWidth: true
                strong: true
                color: Theme.colors.warn
                text: screen.missed ? qsTr("%1 Please answer them, or leave them out.").arg(screen.viewModel.missing) : screen.viewModel.error
                font: Theme.type.readingStrong
            }
            AppButton {
                objectName: "previousQuestion"
                visible: screen.single && screen.current > 0
                large: true
                font: Theme.type.readingStrong
                text: qsTr("Back")
                onClicked: screen.turnTo(screen.current - 1)
            }
            AppButton {
                objectName: "nextQuestion"
                visible: screen.single && screen.current < rows.count - 1
                large: true
                font: Theme.type.readingStrong
                text: qsTr("Next")
                onClicked: screen.turnTo(screen.current + 1)
            }
            AppButton {
                objectName: "leaveOut"
                visible: screen.missed
                large: true
                font: Theme.type.readingStrong
                text: qsTr("Leave them out")
                onClicked: screen.viewModel.done(true)
            }
            AppButton {
                objectName: "done"
                Layout.minimumWidth: Theme.size.field
                kind: AppButton.Primary
                large: true
                font: Theme.type.readingStrong
                text: qsTr("I am done")
                onClicked: {
                    screen.viewModel.done(false);
                    if (screen.missed)
                        screen.showFirstMissing();
                }
            }
        }
    }
}
