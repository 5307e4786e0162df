// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A date typed as year-month-day. The text stays as typed; `isoDate` is set only for a day that exists.
TextEntry {
    id: entry

    // Error given from outside, such as "lies in the future".
    property string ruleError
    readonly property string isoDate: isDay(text.trim()) ? text.trim() : ""
    readonly property bool complete: isoDate.length > 0

    placeholder: qsTr("yyyy-mm-dd")
    inputMethodHints: Qt.ImhDate
    error: ruleError.length > 0 ? ruleError
        : text.trim().length >= 10 && !complete ? qsTr("This is not a day of the calendar. Example: 1984-03-02")
        : text.trim().length > 0 && !complete && !fieldItem.activeFocus ? qsTr("Type the date as year-month-day. Example: 1984-03-02") : ""

    function isDay(candidate: string): bool {
        const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(candidate);
        if (parts === null)
            return false;
        const year = Number(parts[1]);
        const month = Number(parts[2]);
        const day = Number(parts[3]);
        const lastDay = new Date(year, month, 0).getDate();
        return year >= 1800 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
    }
}
