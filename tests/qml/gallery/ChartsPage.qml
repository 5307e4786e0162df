// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// All charts on one page, with the values of an invented patient.
Rectangle {
    id: page
    required property int mode
    readonly property real day: 86400000
    readonly property real start: Date.UTC(2025, 10, 24)
    color: Theme.colors.page

    function curve(pairs: var): var {
        return pairs.map(pair => Qt.point(page.start + pair[0] * page.day, pair[1]));
    }
    function minutes(pairs: var): var {
        return pairs.map(pair => Qt.point(pair[0], pair[1]));
    }
    function marks(pairs: var): var {
        return pairs.map(pair => ({ x: page.start + pair[0] * page.day, label: pair[1] }));
    }
    Binding {
        target: Theme
        property: "mode"
        value: page.mode
    }
    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        columns: 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.l
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Blood pressure"
            actions: SessionLegend {}
            SessionChart {
                Layout.fillWidth: true
                Layout.fillHeight: true
                systolic: page.minutes([[-8, 128], [15, 139], [30, 147]])
                diastolic: page.minutes([[-8, 82], [15, 87], [30, 91]])
                pulse: page.minutes([[-8, 71], [15, 78], [30, 82]])
                oxygen: page.minutes([[-8, 98], [15, 97], [30, 97]])
                infusions: [{ from: 0, to: 18, label: "Infusion" }, { from: 23, to: 45, label: "resumed" }]
                gaps: [{ from: 18.5, to: 22.5, label: "gap 4 min" }]
                sideEffects: [{ minute: 10, label: "Dizziness", level: EffectLevel.Mild }, { minute: 12, label: "Dissociation", level: EffectLevel.Moderate }, { minute: 14, label: "Vomiting", level: EffectLevel.Severe }]
                dueMinutes: [40, 60, 90, 120]
                now: 35.2
                stopLimit: 180
                stopLabel: "stop at 180/110"
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Symptom scores"
            TrendChart {
                Layout.fillWidth: true
                Layout.fillHeight: true
                xMin: page.start
                xMax: page.start + 155 * page.day
                yTicks: [0, 5, 10, 15, 20, 27]
                series: [{ key: "phq9", name: "PHQ-9", points: page.curve([[0, 21], [7, 20], [9, 17], [12, 14], [14, 12], [16, 9], [19, 8], [21, 6], [35, 5], [49, 6], [63, 8], [77, 10], [84, 5], [98, 5], [112, 6], [126, 8], [133, 4], [147, 4]]), hollow: [10] },
                    { key: "gad7", name: "GAD-7", points: page.curve([[0, 16], [7, 16], [12, 13], [16, 10], [19, 8], [21, 7], [35, 6], [49, 7], [63, 8], [77, 9], [84, 6], [98, 6], [112, 6], [126, 7], [133, 5], [147, 5]]), hollow: [] }]
                selectedIndex: 11
                bands: [{ from: 0, to: 4.5, name: "minimal", severity: 0 }, { from: 4.5, to: 9.5, name: "mild", severity: 1 }, { from: 9.5, to: 14.5, name: "moderate", severity: 2 },
                    { from: 14.5, to: 19.5, name: "moderately severe", severity: 3 }, { from: 19.5, to: 27, name: "severe", severity: 4 }]
                infusions: page.marks([[7, "1"], [9, "2"], [12, "3"], [14, "4"], [16, "5"], [19, "6"]])
                boosters: page.marks([[80, "B"], [129, "B"]])
                responseLevel: 10.5
                responseLabel: "response: 50 % of baseline"
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            title: "Systolic pressure, session by session"
            RowLayout {
                Layout.fillHeight: false
                spacing: Theme.space.l
                Repeater {
                    model: [149, 151, 142, 158, 141]
                    SystolicSmallMultiple {
                        required property int index
                        required property int modelData
                        Layout.fillWidth: true
                        title: "Inf. " + (index + 1)
                        limit: 180
                        points: page.minutes([[-8, 128], [15, 138], [30, modelData], [45, 140], [75, 128], [110, 124]])
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            title: "Side effects by session"
            EffectGrid {
                Layout.fillWidth: true
                sessions: ["1", "2", "3", "4", "5", "6", "B1", "B2"]
                effects: [{ name: "Dissociation", levels: [EffectLevel.Moderate, EffectLevel.Moderate, EffectLevel.Severe, EffectLevel.Mild, EffectLevel.Mild, EffectLevel.Mild, EffectLevel.Mild, EffectLevel.Mild] },
                    { name: "Nausea", levels: [EffectLevel.Moderate, EffectLevel.Mild, EffectLevel.Mild, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off] },
                    { name: "Blurred vision", levels: [EffectLevel.Mild, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off, EffectLevel.Off] }]
            }
        }
    }
}
