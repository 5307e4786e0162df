// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One question before the dose: Yes or No, and the note that a concerning answer needs. The first of a group has
// the group's one answer over it.
ColumnLayout {
    id: entry

    required property CheckInViewModel viewModel
    required property string key
    required property string question
    required property string answer
    required property string concerning
    required property string note
    required property bool noteNeeded
    required property string lastTime
    required property string group
    required property int openInGroup
    readonly property bool open: answer.length === 0 || (noteNeeded && note.length === 0)

    // Answered with the keyboard, which may go on to the next.
    signal wentOn

    function take(): void {
        if (entry.answer.length > 0 && entry.open)
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
        visible: entry.group.length > 0
        spacing: Theme.space.s
        CaptionText {
            Layout.fillWidth: true
            strong: true
            text: entry.group === "yes" ? qsTr("Ask each. Well when it is yes.") : qsTr("Ask each. Well when it is no.")
        }
        AppButton {
            id: rest
            objectName: "rest-" + entry.group
            visible: entry.openInGroup > 0
            text: entry.group === "yes" ? qsTr("Yes to all %1").arg(entry.openInGroup) : qsTr("No to all %1").arg(entry.openInGroup)
            Accessible.description: qsTr("The questions of this group that are not answered yet")
            onClicked: {
                const byKeys = rest.visualFocus;
                entry.viewModel.answerRest(entry.group);
                if (byKeys)
                    entry.wentOn();
            }
        }
    }
    YesNoRow {
        id: choice
        objectName: "question-" + entry.key
        Layout.fillWidth: true
        question: entry.question
        hint: entry.lastTime.length > 0 ? qsTr("last time: %1").arg(entry.lastTime === "yes" ? qsTr("Yes") : qsTr("No")) : ""
        answer: entry.answer
        concerning: entry.concerning
        onAnswered: answer => {
            const byKeys = choice.byKeys;
            entry.viewModel.answer(entry.key, answer);
            if (byKeys)
                entry.wentOn();
        }

        function takeKeyboard(): void {
            choice.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    RowLayout {
        visible: entry.noteNeeded
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space.xxl + Theme.space.m
        Layout.bottomMargin: Theme.space.xs
        spacing: Theme.space.s
        LineField {
            id: noteLine
            objectName: "note-" + entry.key
            Layout.fillWidth: true
            placeholderText: qsTr("What about it? Enter records the note.")
            wrong: entry.note.length === 0
            text: entry.note
            onAccepted: {
                entry.viewModel.explain(entry.key, text);
                entry.wentOn();
            }
        }
        StatusPill {
            text: entry.note.length === 0 ? qsTr("note needed") : noteLine.text === entry.note ? qsTr("recorded") : qsTr("Enter records")
            tone: entry.note.length === 0 ? "warn" : noteLine.text === entry.note ? "good" : "neutral"
        }
    }
}
