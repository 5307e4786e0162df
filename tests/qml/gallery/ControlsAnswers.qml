// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks

Card {
    title: "Answers and messages"
    YesNoRow { Layout.fillWidth: true; question: "Fasting for two hours?"; concerning: YesNo.No }
    YesNoRow { Layout.fillWidth: true; question: "Driver arranged?"; concerning: YesNo.No; answer: YesNo.Yes }
    YesNoRow { Layout.fillWidth: true; question: "New illness since last time?"; hint: "Fever, chest pain, infection"; concerning: YesNo.Yes; answer: YesNo.Yes }
    SegmentedChoice { label: "MOAA/S"; options: ["5", "4", "3", "2", "1", "0"]; currentIndex: 1 }
    CheckRow { text: "Steady, oriented, cannula out"; checked: true }
    CheckRow { text: "Driver here"; note: "Name and phone are in the record" }
    Banner { Layout.fillWidth: true; severity: Tone.Bad; text: "The password is wrong."; nextStep: "Try again, or ask an administrator for a new one." }
    Banner { Layout.fillWidth: true; severity: Tone.Warn; text: "Backup is 9 days old."; actionText: "Back up now" }
    Banner { Layout.fillWidth: true; severity: Tone.Info; text: "Resumed after a gap of 3 minutes."; closable: false }
    UndoBar { Layout.fillWidth: true; Component.onCompleted: offer("Nausea, mild recorded at +12.") }
    RecordTable {
        Layout.fillWidth: true
        label: "Patients"
        columns: [{ title: "Name", weight: 2 }, { title: "PHQ-9", align: Text.AlignRight }, { title: "State", weight: 1.5 }]
        rows: [{ key: "1", cells: ["Haddad, Samir", "4", { text: "Remission", tone: Tone.Good }] }, { key: "2", cells: ["Rivera, Marisol", "18", { text: "Due", tone: Tone.Warn }] }]
    }
}
