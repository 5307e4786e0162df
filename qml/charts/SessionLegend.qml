// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The legend of the session graph.
ChartLegend {
    entries: [{ sign: "▼", text: qsTr("systolic"), color: Theme.colors.systolic },
        { sign: "▲", text: qsTr("diastolic"), color: Theme.colors.diastolic },
        { sign: "○", text: qsTr("pulse"), color: Theme.colors.pulse },
        { sign: "◆", text: qsTr("SpO₂"), color: Theme.colors.oxygen }]
}
