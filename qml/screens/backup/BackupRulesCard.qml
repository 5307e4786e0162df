// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// How often the clinic backs itself up, what is kept in each folder, and when the age turns red.
Card {
    id: card

    required property BackupsViewModel viewModel

    title: qsTr("How often, and what is kept")
    subtitle: qsTr("A backup is made by itself while somebody is signed in and something was recorded, and when the program ends. The newest one always stays.")

    function keep(): void {
        const typed = card.viewModel.blankRules();
        typed.everyHours = everyHours.text;
        typed.keepDays = keepDays.text;
        typed.keepWeeks = keepWeeks.text;
        typed.keepMonths = keepMonths.text;
        typed.keepYears = keepYears.text;
        typed.alarmHours = alarmHours.text;
        card.viewModel.keepRules(typed);
    }

    TextEntry {
        id: everyHours
        objectName: "backupHours"
        Layout.fillWidth: true
        label: qsTr("Hours between backups")
        hint: qsTr("1 to 24")
        text: card.viewModel.rules.everyHours
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-hours")
        onAccepted: card.keep()
    }
    TextEntry {
        id: alarmHours
        objectName: "backupAlarm"
        Layout.fillWidth: true
        label: qsTr("Hours until the age is shown in red")
        hint: qsTr("1 to 168")
        text: card.viewModel.rules.alarmHours
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-alarm")
        onAccepted: card.keep()
    }
    TextEntry {
        id: keepDays
        objectName: "backupDays"
        Layout.fillWidth: true
        label: qsTr("Days of which the last backup is kept")
        text: card.viewModel.rules.keepDays
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-days")
        onAccepted: card.keep()
    }
    TextEntry {
        id: keepWeeks
        objectName: "backupWeeks"
        Layout.fillWidth: true
        label: qsTr("Weeks of which the last backup is kept")
        text: card.viewModel.rules.keepWeeks
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-weeks")
        onAccepted: card.keep()
    }
    TextEntry {
        id: keepMonths
        objectName: "backupMonths"
        Layout.fillWidth: true
        label: qsTr("Months of which the last backup is kept")
        text: card.viewModel.rules.keepMonths
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-months")
        onAccepted: card.keep()
    }
    TextEntry {
        id: keepYears
        objectName: "backupYears"
        Layout.fillWidth: true
        label: qsTr("Years of which the last backup is kept")
        text: card.viewModel.rules.keepYears
        inputMethodHints: Qt.ImhDigitsOnly
        error: card.viewModel.errors.text("backup-years")
        onAccepted: card.keep()
    }
    AppButton {
        objectName: "keepBackupRules"
        Layout.fillWidth: true
        text: qsTr("Keep these rules")
        onClicked: card.keep()
    }
}
