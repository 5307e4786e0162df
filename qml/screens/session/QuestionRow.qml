// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One question before the dose: Yes or No, and the note that a concerning answer needs.
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

    function take(): void {
        choice.takeKeyboard();
    }

    spacing: Theme.space.xs
    YesNoRow {
        id: choice
        objectName: "question-" + entry.key
        Layout.fillWidth: true
        question: entry.question
        hint: entry.lastTime.length > 0 ? qsTr("last time: %1").arg(entry.lastTime === "yes" ? qsTr("Yes") : qsTr("No")) : ""
        answer: entry.answer
        concerning: entry.concerning
        onAnswered: answer => entry.viewModel.answer(entry.key, answer)

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
            onAccepted: entry.viewModel.explain(entry.key, text)
        }
        StatusPill {
            text: entry.note.length === 0 ? qsTr("note needed") : noteLine.text === entry.note ? qsTr("recorded") : qsTr("Enter records")
            tone: entry.note.length === 0 ? "warn" : noteLine.text === entry.note ? "good" : "neutral"
        }
    }
}
