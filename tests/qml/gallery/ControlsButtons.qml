// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

Card {
    title: "Buttons and signs"
    subtitle: "tap = mild now · tap again = worse"
    actions: AppButton { text: "Export" }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton { text: "Plan booster"; kind: "primary" }
        AppButton { text: "Letter" }
        AppButton { text: "Stop infusion"; kind: "danger" }
        AppButton { text: "More"; kind: "quiet" }
        AppButton { text: "Not now"; enabled: false }
        AppButton { text: "Start"; kind: "primary"; large: true; focus: true; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
    }
    ChipFlow {
        Layout.fillWidth: true
        Chip { text: "Dissociation"; level: "moderate"; minute: "+12" }
        Chip { text: "Dizziness"; level: "mild"; minute: "+10" }
        Chip { text: "Vomiting"; level: "severe"; minute: "+14" }
        Chip { text: "Nausea"; level: "ended"; minute: "+20" }
        Chip { text: "Headache" }
        Chip { text: "Other…" }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        Repeater {
            model: ["neutral", "good", "warn", "bad", "info", "active"]
            StatusPill {
                required property string modelData
                text: modelData
                tone: modelData
            }
        }
    }
    RowLayout {
        Layout.fillHeight: false
        spacing: Theme.space.xl
        CountTimer { label: "Elapsed"; seconds: 2112 }
        CountTimer { label: "Next reading"; seconds: 288; tone: "warn" }
        CountTimer { label: "Next reading"; seconds: -71; tone: "bad" }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Tile { Layout.fillWidth: true; label: "PHQ-9"; value: "4"; pill: "−17 from baseline 21"; pillTone: "good" }
        Tile { Layout.fillWidth: true; Layout.fillHeight: true; label: "Given"; value: "36.1"; unit: "mg"; note: "of 41 mg" }
    }
}
