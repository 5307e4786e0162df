// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Sign and word of each thing on a chart.
Row {
    id: legend

    // [{ sign: "▼", text: "systolic", color: Theme.colors.systolic }, ...].
    required property var entries

    spacing: Theme.space.m
    Accessible.role: Accessible.StaticText
    Accessible.name: entries.map(entry => entry.text).join(", ")

    Repeater {
        model: legend.entries
        Text {
            required property var modelData
            text: modelData.sign + " " + modelData.text
            font: Theme.type.caption
            color: modelData.color
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
