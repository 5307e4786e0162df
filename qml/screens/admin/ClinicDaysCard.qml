// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// On which weekdays the clinic treats, and its holidays. Courses are planned round both.
Card {
    id: card

    required property ClinicDaysViewModel viewModel

    title: qsTr("Clinic days")
    subtitle: qsTr("Courses are planned round closed days. What is planned already stays and is marked on the schedule.")

    signal scheduleAsked

    function close(): void {
        if (card.viewModel.close(day.text, note.text)) {
            day.text = "";
            note.text = "";
        }
    }

    Banner {
        objectName: "daysOutcome"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: card.viewModel.problem.length > 0 ? card.viewModel.problem : card.viewModel.done
    }
    AppButton {
        objectName: "showStranded"
        visible: card.viewModel.stranded > 0
        text: qsTr("Show the %n session(s) on closed days", "", card.viewModel.stranded)
        onClicked: card.scheduleAsked()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.s
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Weekdays")
        Repeater {
            model: card.viewModel.weekdays
            SegmentButton {
                required property int index
                required property weekdayRow modelData
                objectName: "weekday-" + index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                horizontalPadding: Theme.space.xs
                text: modelData.name.substring(0, 3)
                checked: modelData.open
                Accessible.role: Accessible.CheckBox
                Accessible.name: modelData.open ? qsTr("%1, open").arg(modelData.name) : qsTr("%1, closed").arg(modelData.name)
                onClicked: card.viewModel.toggle(index)
            }
        }
    }
    SegmentedChoice {
        objectName: "dayOrder"
        Layout.fillWidth: true
        label: qsTr("A date like 12.05.1980 or 12/05/1980 is")
        options: [qsTr("asked about"), qsTr("12 May"), qsTr("5 December")]
        currentIndex: card.viewModel.dayOrder
        onChosen: index => card.viewModel.chooseDayOrder(index)
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.m
        DateEntry {
            id: day
            objectName: "closedDay"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Closed on")
            ruleError: card.viewModel.errors.text("day")
            onAccepted: card.close()
        }
        TextEntry {
            id: note
            objectName: "closedNote"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("Why")
            placeholder: qsTr("Holiday, training")
            onAccepted: card.close()
        }
    }
    AppButton {
        objectName: "closeDay"
        text: qsTr("Close the day")
        onClicked: card.close()
    }
    CaptionText {
        visible: card.viewModel.closed.count === 0
        text: qsTr("No day is closed besides the weekdays.")
    }
    Repeater {
        model: card.viewModel.closed
        RowLayout {
            id: closed
            required property closedDayRow modelData

            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space.m
            BodyText {
                text: closed.modelData.words
                strong: !closed.modelData.past
                muted: closed.modelData.past
            }
            BodyText {
                Layout.fillWidth: true
                text: closed.modelData.note
                muted: true
            }
            AppButton {
                visible: !closed.modelData.past
                kind: AppButton.Quiet
                text: qsTr("Open again")
                Accessible.name: qsTr("Open %1 again").arg(closed.modelData.words)
                onClicked: card.viewModel.open(closed.modelData.day)
            }
        }
    }
}
