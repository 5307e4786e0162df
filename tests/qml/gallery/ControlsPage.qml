// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// All controls in their states, on one page.
Rectangle {
    id: page
    required property int mode
    color: Theme.colors.page
    Binding {
        target: Theme
        property: "mode"
        value: page.mode
    }
    NavRail {
        id: rail
        height: parent.height
        current: "today"
        clinicName: "Harbour Clinic (demo)"
        clinicState: "Encrypted · backed up 06:00"
        items: [{ key: "today", title: "Today" }, { key: "patients", title: "Patients" }, { key: "review", title: "Review", badge: 4 },
            { key: "outcomes", title: "Outcomes" }, { key: "admin", title: "Administration" }]
    }
    ScrollPane {
        anchors.fill: parent
        anchors.leftMargin: rail.width
        padding: Theme.space.page
        GridLayout {
            width: parent.width
            columns: 3
            columnSpacing: Theme.space.l
            rowSpacing: Theme.space.l

            RowLayout {
                Layout.columnSpan: 3
                SearchField {}
                Item { Layout.fillWidth: true }
                CaptionText { text: "Tue 12 May 2026 · 10:42" }
                AvatarInitials { name: "Dr L. Amari" }
                AppButton { text: "Lock" }
            }
            StepBar {
                Layout.columnSpan: 3
                Layout.fillWidth: true
                current: 2
                steps: ["Check-in", "Pre-dose check", "Dosing", "Monitoring", "Discharge", "Sign"]
            }
            ControlsButtons { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1 }
            ControlsFields { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1 }
            ControlsAnswers { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1 }
        }
    }
}
