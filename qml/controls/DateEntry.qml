// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A date, typed in any form that is understood (fields::readDay): 1984-03-02, 02.03.1984, 2 March 1984. The text stays
// as typed. Whoever reads it says what is wrong with it; only what can be no day in any form is said here at once, while
// it is typed: a sentence that came when the field is left would move the button that is being pressed.
TextEntry {
    id: entry

    // Error given from outside, such as "lies in the future".
    property string ruleError
    readonly property string typed: text.trim()
    // Year, month and day, and no such day in the calendar.
    readonly property bool impossible: /^\d{4}-\d{2}-\d{2}$/.test(typed) && !isDay(typed)

    placeholder: qsTr("yyyy-mm-dd")
    inputMethodHints: Qt.ImhDate
    error: ruleError.length > 0 ? ruleError
        : impossible ? qsTr("This is not a day of the calendar. Example: 1984-03-02") : ""

    function isDay(candidate: string): bool {
        const [year, month, day] = candidate.split("-").map(Number);
        const lastDay = new Date(year, month, 0).getDate();
        return year >= 1800 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
    }
}
