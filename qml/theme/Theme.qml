// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Tidemark.Looks

// The one place for colours, type, spacing, sizes and durations.
QtObject {
    id: theme

    // Brightness.
    property int mode: Brightness.Light
    // Size of all text: 1 as drawn, up to 2.
    property real textFactor: 1

    readonly property ColorSet light: LightColors {}
    readonly property ColorSet dark: DarkColors {}
    readonly property ColorSet dim: DimColors {}
    readonly property ColorSet colors: mode === Brightness.Dark ? dark : mode === Brightness.Dim ? dim : light
    readonly property TypeScale type: TypeScale {
        factor: theme.textFactor
    }
    readonly property Spacing space: Spacing {}
    readonly property Sizes size: Sizes {
        factor: theme.textFactor
    }
    readonly property Durations duration: Durations {}

    // Ink of a tone.
    function toneInk(tone: int): color {
        switch (tone) {
        case Tone.Good: return theme.colors.good;
        case Tone.Warn: return theme.colors.warn;
        case Tone.Bad: return theme.colors.bad;
        case Tone.Info: return theme.colors.info;
        case Tone.Active: return theme.colors.primary;
        default: return theme.colors.neutral;
        }
    }

    // Soft fill that carries the tone's ink.
    function toneTint(tone: int): color {
        switch (tone) {
        case Tone.Good: return theme.colors.goodTint;
        case Tone.Warn: return theme.colors.warnTint;
        case Tone.Bad: return theme.colors.badTint;
        case Tone.Info: return theme.colors.infoTint;
        case Tone.Active: return theme.colors.primaryTint;
        default: return theme.colors.neutralTint;
        }
    }

    // Sign of a tone, so that colour is never the only one.
    function toneGlyph(tone: int): string {
        switch (tone) {
        case Tone.Good: return "✓";
        case Tone.Warn: return "▲";
        case Tone.Bad: return "✗";
        case Tone.Info: return "i";
        default: return "●";
        }
    }
}
