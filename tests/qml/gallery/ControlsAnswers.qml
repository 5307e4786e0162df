// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls

Card {
    title: "Answers and messages"
    YesNoRow { Layout.fillWidth: true; question: "Fasting for two hours?"; concerning: "no" }
    YesNoRow { Layout.fillWidth: true; question: "Driver arranged?"; concerning: "no"; answer: "yes" }
    YesNoRow { Layout.fillWidth: true; question: "New illness since last time?"; hint: "Fever, chest pain, infection"; concerning: "yes"; answer: "yes" }
    SegmentedChoice { label: "MOAA/S"; options: ["5", "4", "3", "2", "1", "0"]; currentIndex: 1 }
    CheckRow { text: "Steady, oriented, cannula out"; checked: true }
    CheckRow { text: "Driver here"; note: "Name and phone are in the record" }
    Banner { Layout.fillWidth: true; severity: "bad"; text: "The password is wrong."; nextStep: "Try again, or ask an administrator for a new one." }
    Banner { Layout.fillWidth: true; severity: "warn"; text: "Backup is 9 days old."; actionText: "Back up now" }
    Banner { Layout.fillWidth: true; severity: "info"; text: "Resumed after a gap of 3 minutes."; closable: false }
    UndoBar { Layout.fillWidth: true; Component.onCompleted: offer("Nausea, mild recorded at +12.") }
    RecordTable {
        Layout.fillWidth: true
        label: "Patients"
        columns: [{ title: "Name", weight: 2 }, { title: "PHQ-9", align: Text.AlignRight }, { title: "State", weight: 1.5 }]
        rows: [{ key: "1", cells: ["Haddad, Samir", "4", { text: "Remission", tone: "good" }] }, { key: "2", cells: ["Rivera, Marisol", "18", { text: "Due", tone: "warn" }] }]
    }
}
