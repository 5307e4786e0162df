// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A questionnaire at the desk: nine rows by four answers. The keys 0 to 3 answer the row with the keyboard and go on.
FocusScope {
    id: screen

    required property ScalesViewModel viewModel

    signal leaveRequested
    signal patientModeAsked

    // The first question takes the keyboard: the patient, or the nurse who reads it out, starts at once.
    // Where the screen comes back from the patient with an item 9 above 0, that is first.
    function takeKeyboard(): void {
        if (screen.viewModel.item9Open) {
            resultCard.takeKeyboard();
            return;
        }
        const first = rows.itemAt(0) as ScaleItemRow;
        if (first !== null)
            first.takeKeyboard();
    }
    Component.onCompleted: screen.takeKeyboard()

    // Once the answers are recorded, an item 9 above 0 is in sight with the field for what was done.
    Connections {
        target: screen.viewModel
        function onOpened(): void {
            total.text = "";
            safety.text = "";
        }
        function onFinishedChanged(): void {
            if (screen.viewModel.item9Open)
                laidOut.restart();
        }
    }
    // The card has its place when the layouts have settled.
    Timer {
        id: laidOut
        interval: 0
        onTriggered: {
            screen.takeKeyboard();
            pane.showFocusItem();
        }
    }

    // Whose answers they are stays in sight, however far the questions are scrolled.
    Rectangle {
        id: head
        objectName: "scalePatient"
        anchors.left: parent.left
        anchors.right: parent.right
        height: names.implicitHeight + 2 * Theme.space.m
        color: Theme.colors.surface
        z: 1
        RowLayout {
            id: names
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space.page
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.m
            HeadingText {
                text: screen.viewModel.patientName
            }
            CaptionText {
                Layout.fillWidth: true
                strong: true
                text: screen.viewModel.patientBirth
            }
            BodyText {
                strong: true
                text: screen.viewModel.scaleName
            }
            StatusPill {
                text: qsTr("%1 of %2 answered").arg(screen.viewModel.answered).arg(screen.viewModel.items.length)
                tone: screen.viewModel.answered === screen.viewModel.items.length ? Tone.Good : Tone.Warn
            }
        }
    }
    ScrollPane {
        id: pane
        anchors.fill: parent
        anchors.topMargin: head.height
        padding: Theme.space.page
        // The warning above the field for what was done is shown with it.
        whole: resultCard

        ColumnLayout {
            width: Math.min(parent.width, Theme.size.questionnaire)
            spacing: Theme.space.m

            // Which one is chosen first; once something is answered the choice is closed, and keeps its place.
            ChoiceEntry {
                objectName: "scaleChoice"
                visible: !screen.viewModel.finished
                enabled: screen.viewModel.answered === 0
                label: qsTr("Questionnaire")
                model: screen.viewModel.allNames
                currentIndex: screen.viewModel.place
                onActivated: index => screen.viewModel.choose(index)
            }
            RowLayout {
                Layout.fillWidth: true
                visible: screen.viewModel.takesTotal && !screen.viewModel.finished
                spacing: Theme.space.m
                TextEntry {
                    id: total
                    objectName: "total"
                    label: qsTr("The total alone, where only that is known")
                    onAccepted: safety.visible && safety.text.length === 0 ? safety.forceActiveFocus(Qt.TabFocusReason) : recordTotal.clicked()
                }
                TextEntry {
                    id: safety
                    objectName: "totalSafety"
                    visible: label.length > 0
                    label: screen.viewModel.safetyLabel
                    onAccepted: recordTotal.clicked()
                }
                AppButton {
                    id: recordTotal
                    objectName: "recordTotal"
                    Layout.alignment: Qt.AlignBottom
                    enabled: total.text.length > 0
                    text: qsTr("Record the total")
                    onClicked: screen.viewModel.finishWithTotal(total.text, safety.text)
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            BodyText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: screen.viewModel.instruction
            }
            Card {
                Layout.fillWidth: true
                spacing: 0
                Repeater {
                    id: rows
                    model: screen.viewModel.items
                    ScaleItemRow {
                        required property string modelData
                        required property int index
                        Layout.fillWidth: true
                        number: index + 1
                        question: modelData
                        choices: screen.viewModel.choices
                        highest: screen.viewModel.highestAnswers[index] ?? -1
                        leftOut: Array.from(screen.viewModel.refused).includes(index)
                        answer: screen.viewModel.answers[index] ?? -1
                        enabled: !screen.viewModel.finished
                        focus: index === 0
                        onAnswered: choice => screen.viewModel.answer(index, choice)
                    }
                }
                ScaleItemRow {
                    Layout.fillWidth: true
                    visible: screen.viewModel.functionItem.length > 0
                    number: screen.viewModel.items.length + 1
                    question: screen.viewModel.functionItem
                    choices: screen.viewModel.functionChoices
                    answer: screen.viewModel.functionAnswer
                    optional: true
                    enabled: !screen.viewModel.finished
                    onAnswered: choice => screen.viewModel.answerFunction(choice)
                }
            }
            Banner {
                Layout.fillWidth: true
                visible: screen.viewModel.error.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.error
            }
            ScaleResultCard {
                id: resultCard
                Layout.fillWidth: true
                visible: screen.viewModel.finished
                viewModel: screen.viewModel
                onYChanged: laidOut.running = screen.viewModel.item9Open
                onHeightChanged: laidOut.running = screen.viewModel.item9Open
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                AppButton {
                    visible: !screen.viewModel.finished
                    kind: AppButton.Primary
                    large: true
                    text: qsTr("Record the answers")
                    onClicked: screen.viewModel.finish(false)
                }
                AppButton {
                    visible: !screen.viewModel.finished && screen.viewModel.error.length > 0
                    large: true
                    text: qsTr("Keep as incomplete")
                    onClicked: screen.viewModel.finish(true)
                }
                AppButton {
                    objectName: "patientMode"
                    visible: screen.viewModel.patientModeOffered
                    large: true
                    text: qsTr("Hand the screen to the patient")
                    onClicked: screen.patientModeAsked()
                }
                AppButton {
                    id: leave
                    objectName: "leaveScale"
                    // What was answered goes with a second, deliberate press alone; within a session it is kept.
                    property bool sure: false
                    readonly property bool loses: !screen.viewModel.finished && screen.viewModel.answered > 0 && screen.viewModel.sessionId.length === 0
                    large: true
                    kind: screen.viewModel.finished ? AppButton.Primary : sure ? AppButton.Danger : AppButton.Quiet
                    text: loses && sure ? qsTr("Discard %n answer(s)", "", screen.viewModel.answered) : !screen.viewModel.finished ? qsTr("Leave without recording") : screen.viewModel.sessionId.length > 0 ? qsTr("Back to the session") : qsTr("Back to the patient")
                    onClicked: {
                        if (!twice.isFirst())
                            return;
                        if (loses && !sure)
                            sure = true;
                        else
                            screen.leaveRequested();
                    }
                    DoublePress {
                        id: twice
                    }
                    Connections {
                        target: screen.viewModel
                        function onAnswersChanged(): void {
                            leave.sure = false;
                        }
                    }
                }
            }
        }
    }
}
