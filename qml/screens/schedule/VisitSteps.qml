// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What can be done with a planned session: another day or time, missed, did not come, stop the course.
Card {
    id: card

    required property ScheduleViewModel viewModel

    component StepHint: RowLayout {
        id: hint
        property string keys
        property string words
        spacing: Theme.space.xs
        KeyHint {
            keys: hint.keys
        }
        CaptionText {
            text: hint.words
        }
    }

    title: qsTr("Change")
    spacing: Theme.space.s

    // What was typed is shown as a change, to be kept or not.
    signal prepared

    readonly property string chosen: viewModel.selected
    onChosenChanged: card.reset()
    onVisibleChanged: card.reset()

    function reset(): void {
        day.text = "";
        time.text = card.viewModel.selectedVisit.time;
    }
    function editTime(): void {
        time.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        time.selectAll();
    }
    function move(): void {
        card.viewModel.moveTyped(day.text, time.text);
        if (card.viewModel.asked === ScheduleStep.Move)
            card.prepared();
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        DateEntry {
            id: day
            objectName: "otherDay"
            messageApart: true
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Another day")
            ruleError: card.viewModel.dayProblem
            warning: card.viewModel.dayWarning(text)
            onAccepted: card.move()
        }
        TextEntry {
            id: time
            objectName: "otherTime"
            messageApart: true
            Layout.preferredWidth: Theme.size.target * 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Time")
            error: card.viewModel.timeProblem
            onAccepted: card.move()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            objectName: "dayEarlier"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("‹ Day")
            Accessible.name: qsTr("A day earlier")
            onClicked: card.viewModel.moveBy(card.viewModel.selected, -1)
        }
        AppButton {
            objectName: "dayLater"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Day ›")
            Accessible.name: qsTr("A day later")
            onClicked: card.viewModel.moveBy(card.viewModel.selected, 1)
        }
        AppButton {
            objectName: "toDay"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Show")
            Accessible.name: qsTr("Show what would move")
            onClicked: card.move()
        }
    }
    // Below the buttons of the move: a sentence that comes while a day is typed moves none of them.
    RowMessage {
        objectName: "moveMessage"
        entries: [day, time]
    }
    AppButton {
        objectName: "missed"
        Layout.fillWidth: true
        text: qsTr("Missed by the clinic")
        onClicked: card.viewModel.ask(ScheduleStep.Missed)
    }
    AppButton {
        objectName: "noShow"
        Layout.fillWidth: true
        text: qsTr("Patient did not come")
        onClicked: card.viewModel.ask(ScheduleStep.NoShow)
    }
    AppButton {
        objectName: "stop"
        Layout.fillWidth: true
        kind: AppButton.Danger
        text: qsTr("Stop the course")
        onClicked: card.viewModel.ask(ScheduleStep.Stop)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        StepHint {
            keys: qsTr("Ctrl ← →")
            words: qsTr("a day")
        }
        StepHint {
            keys: qsTr("Ctrl ↑ ↓")
            words: qsTr("a week")
        }
        StepHint {
            keys: qsTr("T")
            words: qsTr("time")
        }
    }
}
