// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One question before the dose: Yes or No, and the note that a concerning answer needs. The first of a group has
// the group's one answer over it.
ColumnLayout {
    id: entry

    required property CheckInViewModel viewModel
    required property checklistRow modelData
    readonly property bool open: modelData.answer === YesNo.Open || (modelData.noteNeeded && modelData.note.length === 0)

    // An answer is about to be recorded, which may make this row higher.
    signal answering
    // Answered with the keyboard, which may go on to the next.
    signal wentOn
    // The same, by the answer over the group, of which this question is the first.
    signal restAnswered

    function take(): void {
        if (entry.modelData.answer !== YesNo.Open && entry.open)
            noteLine.forceActiveFocus(Qt.TabFocusReason);
        else
            choice.takeKeyboard();
    }
    function takeRest(): void {
        rest.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.xs
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space.xs
        // As high without its button: the questions below stay where they are.
        Layout.minimumHeight: Theme.size.target
        visible: entry.modelData.group !== YesNo.Open
        spacing: Theme.space.s
        CaptionText {
            Layout.fillWidth: true
            strong: true
            text: entry.modelData.group === YesNo.Yes ? qsTr("Ask each. Yes is the safe answer.") : qsTr("Ask each. No is the safe answer.")
        }
        AppButton {
            id: rest
            objectName: entry.modelData.group === YesNo.Open ? "" : entry.modelData.group === YesNo.Yes ? "rest-yes" : "rest-no"
            visible: entry.modelData.openInGroup > 0
            text: entry.modelData.group === YesNo.Yes ? qsTr("Yes to all %1").arg(entry.modelData.openInGroup) : qsTr("No to all %1").arg(entry.modelData.openInGroup)
            Accessible.description: qsTr("The questions of this group that are not answered yet")
            onClicked: {
                const byKeys = rest.visualFocus;
                // It goes away: the keyboard stays beside it after a tap, and goes on after a key.
                if (rest.activeFocus)
                    entry.take();
                entry.viewModel.answerRest(entry.modelData.group === YesNo.Yes);
                if (byKeys)
                    entry.restAnswered();
            }
        }
    }
    YesNoRow {
        id: choice
        objectName: "question-" + entry.modelData.key
        Layout.fillWidth: true
        question: entry.modelData.question
        hint: entry.modelData.onList.length > 0 ? entry.modelData.onList : entry.modelData.lastTime !== YesNo.Open ? qsTr("last time: %1").arg(entry.modelData.lastTime === YesNo.Yes ? qsTr("Yes") : qsTr("No")) : ""
        answer: entry.modelData.answer
        concerning: entry.modelData.concerning
        onAnswered: answer => {
            const byKeys = choice.byKeys;
            entry.answering();
            entry.viewModel.answer(entry.modelData.key, answer === YesNo.Yes);
            // What is typed next belongs to the note, whichever way the answer was given.
            if (entry.modelData.noteNeeded && entry.modelData.note.length === 0)
                noteLine.forceActiveFocus(Qt.OtherFocusReason);
            else if (byKeys && !entry.open)
                entry.wentOn();
        }

        function takeKeyboard(): void {
            choice.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    RowLayout {
        visible: entry.modelData.noteNeeded
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space.xxl + Theme.space.m
        Layout.bottomMargin: Theme.space.xs
        spacing: Theme.space.s
        LineField {
            id: noteLine
            objectName: "note-" + entry.modelData.key
            Layout.fillWidth: true
            placeholderText: qsTr("What about it? Enter records the note.")
            wrong: entry.modelData.note.length === 0
            // A note half typed outlasts whatever else is recorded.
            readonly property string recorded: entry.modelData.note
            onRecordedChanged: text = recorded
            Component.onCompleted: text = recorded
            onAccepted: {
                entry.viewModel.explain(entry.modelData.key, text);
                if (!entry.open)
                    entry.wentOn();
            }
        }
        StatusPill {
            text: entry.modelData.note.length === 0 ? qsTr("note needed") : noteLine.text === entry.modelData.note ? qsTr("recorded") : qsTr("Enter records")
            tone: entry.modelData.note.length === 0 ? Tone.Warn : noteLine.text === entry.modelData.note ? Tone.Good : Tone.Neutral
        }
    }
}
