// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The legend of the session graph.
ChartLegend {
    // A low graph has no band of SpO₂.
    property bool oxygenShown: true
    property string ghostWords

    entries: Array.of({ sign: "▼", text: qsTr("systolic"), color: Theme.colors.systolic },
        { sign: "▲", text: qsTr("diastolic"), color: Theme.colors.diastolic },
        { sign: "○", text: qsTr("pulse"), color: Theme.colors.pulse }).concat(oxygenShown ? [{ sign: "◆", text: qsTr("SpO₂"), color: Theme.colors.oxygen }] : [])
        .concat(ghostWords.length > 0 ? [{ sign: "▨", text: ghostWords, color: Theme.colors.textMuted }] : [])
}
