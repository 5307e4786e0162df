// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

Card {
    title: "Buttons and signs"
    subtitle: "tap = mild now · tap again = worse"
    actions: AppButton { text: "Export" }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton { text: "Plan booster"; kind: AppButton.Primary }
        AppButton { text: "Letter" }
        AppButton { text: "Stop infusion"; kind: AppButton.Danger }
        AppButton { text: "More"; kind: AppButton.Quiet }
        AppButton { text: "Not now"; enabled: false }
        AppButton { text: "Start"; kind: AppButton.Primary; large: true; focus: true; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
    }
    ChipFlow {
        Layout.fillWidth: true
        Chip { text: "Dissociation"; level: EffectLevel.Moderate; minute: "+12" }
        Chip { text: "Dizziness"; level: EffectLevel.Mild; minute: "+10" }
        Chip { text: "Vomiting"; level: EffectLevel.Severe; minute: "+14" }
        Chip { text: "Nausea"; level: EffectLevel.Ended; minute: "+20" }
        Chip { text: "Headache" }
        Chip { text: "Other…" }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.s
        Repeater {
            model: ["neutral", "good", "warn", "bad", "info", "active"]
            StatusPill {
                required property int index
                required property string modelData
                text: modelData
                tone: [Tone.Neutral, Tone.Good, Tone.Warn, Tone.Bad, Tone.Info, Tone.Active][index]
            }
        }
    }
    RowLayout {
        Layout.fillHeight: false
        spacing: Theme.space.xl
        CountTimer { label: "Elapsed"; seconds: 2112 }
        CountTimer { label: "Next reading"; seconds: 288; tone: Tone.Warn }
        CountTimer { label: "Next reading"; seconds: -71; tone: Tone.Bad }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Tile { Layout.fillWidth: true; label: "PHQ-9"; value: "4"; pill: "−17 from baseline 21"; pillTone: Tone.Good }
        Tile { Layout.fillWidth: true; Layout.fillHeight: true; label: "Given"; value: "36.1"; unit: "mg"; note: "of 41 mg" }
    }
}
