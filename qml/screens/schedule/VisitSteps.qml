// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What can be done with a planned session: another day, missed, did not come, stop the course.
Card {
    id: card

    required property ScheduleViewModel viewModel

    title: qsTr("Change")
    spacing: Theme.space.s

    function move(): void {
        if (day.complete)
            card.viewModel.moveTo(card.viewModel.selected, day.isoDate);
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
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        DateEntry {
            id: day
            objectName: "otherDay"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Another day")
            onAccepted: card.move()
        }
        AppButton {
            objectName: "toDay"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: day.fieldItem.y
            enabled: day.complete
            text: qsTr("Show")
            Accessible.name: qsTr("Show what would move")
            onClicked: card.move()
        }
    }
    AppButton {
        objectName: "missed"
        Layout.fillWidth: true
        text: qsTr("Missed by the clinic")
        onClicked: card.viewModel.ask("missed")
    }
    AppButton {
        objectName: "noShow"
        Layout.fillWidth: true
        text: qsTr("Patient did not come")
        onClicked: card.viewModel.ask("no-show")
    }
    AppButton {
        objectName: "stop"
        Layout.fillWidth: true
        kind: "danger"
        text: qsTr("Stop the course")
        onClicked: card.viewModel.ask("stop")
    }
    RowLayout {
        spacing: Theme.space.xs
        KeyHint {
            keys: qsTr("Ctrl ← →")
        }
        CaptionText {
            text: qsTr("a day")
        }
        KeyHint {
            Layout.leftMargin: Theme.space.s
            keys: qsTr("Ctrl ↑ ↓")
        }
        CaptionText {
            text: qsTr("a week")
        }
    }
}
