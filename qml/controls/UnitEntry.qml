// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// A number with its unit. What is typed is never altered: not rounded, not clipped, not stepped.
TextEntry {
    id: entry

    required property string unit
    // Most decimals that make sense; more are asked about, not cut.
    property int decimals: 1
    // Error given from outside, such as a range; it goes before the check for a number.
    property string rangeError
    readonly property string trimmed: text.trim()
    readonly property bool numeric: /^[-+]?\d+([.,]\d+)?$/.test(trimmed)
    // The number typed, or NaN while there is none.
    readonly property real value: numeric ? Number(trimmed.replace(",", ".")) : NaN

    error: rangeError.length > 0 ? rangeError
        : trimmed.length > 0 && !numeric ? qsTr("This is not a number. Example: %1 %2").arg(decimals > 0 ? "82.5" : "82").arg(unit)
        : numeric && decimalsTyped() > decimals ? qsTr("At most %n digit(s) after the point.", "", decimals) : ""
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    trailingSpace: suffix.implicitWidth + Theme.space.s

    function decimalsTyped(): int {
        const parts = trimmed.split(/[.,]/);
        return parts.length > 1 ? parts[1].length : 0;
    }

    Text {
        id: suffix
        parent: entry.fieldItem
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        text: entry.unit
        font: Theme.type.small
        color: Theme.colors.textMuted
        Accessible.ignored: true
    }
}
