// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One event after leaving: what kind, when, how serious, what happened, what was done. Nothing is chosen beforehand.
ColumnLayout {
    id: entry

    required property AftercareViewModel viewModel

    signal done

    spacing: Theme.space.s

    function takeKeyboard(): void {
        kind.forceActiveFocus(Qt.TabFocusReason);
    }
    function forget(): void {
        kind.currentIndex = -1;
        serious.answer = YesNo.Open;
        day.text = "";
        time.text = "";
        what.text = "";
        measure.text = "";
    }

    ChoiceEntry {
        id: kind
        objectName: "eventKind"
        Layout.fillWidth: true
        label: qsTr("What kind of event")
        model: entry.viewModel.kinds
        currentIndex: -1
        error: entry.viewModel.errors.text("later-event")
        onActivated: index => kind.currentIndex = index
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        DateEntry {
            id: day
            objectName: "eventDay"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            messageApart: true
            label: qsTr("Day, empty for today")
            ruleError: entry.viewModel.errors.text("later-event-time")
        }
        TextEntry {
            id: time
            objectName: "eventTime"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Time; empty: noon, today now")
            placeholder: qsTr("21:30")
        }
    }
    RowMessage {
        entries: [day]
    }
    YesNoRow {
        id: serious
        objectName: "eventSerious"
        Layout.fillWidth: true
        question: qsTr("Serious?")
        hint: qsTr("Death, danger to life, hospital, lasting harm, or serious by your judgement")
        concerning: YesNo.Yes
        onAnswered: given => serious.answer = given
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: error.length > 0
        error: entry.viewModel.errors.text("later-event-serious")
    }
    TextEntry {
        id: what
        objectName: "eventWhat"
        Layout.fillWidth: true
        label: qsTr("What happened")
        error: entry.viewModel.errors.text("later-event-what")
    }
    TextEntry {
        id: measure
        objectName: "eventDone"
        Layout.fillWidth: true
        label: qsTr("What was done")
        error: entry.viewModel.errors.text("later-event-done")
        onAccepted: keep.clicked()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            id: keep
            objectName: "keepEvent"
            kind: AppButton.Primary
            text: qsTr("Record the event")
            onClicked: {
                if (entry.viewModel.addEvent(kind.currentIndex, serious.answer, day.text, time.text, what.text, measure.text)) {
                    entry.forget();
                    entry.done();
                }
            }
        }
        AppButton {
            objectName: "cancelEvent"
            text: qsTr("Cancel")
            onClicked: {
                entry.forget();
                entry.viewModel.forgetErrors();
                entry.done();
            }
        }
    }
}
