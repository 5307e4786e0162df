// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// The one place for colours, type, spacing, sizes and durations.
QtObject {
    id: theme

    // "light", "dark" or "dim" (treatment room with the lamp off). Anything else is light.
    property string mode: "light"

    readonly property ColorSet light: LightColors {}
    readonly property ColorSet dark: DarkColors {}
    readonly property ColorSet dim: DimColors {}
    readonly property ColorSet colors: mode === "dark" ? dark : mode === "dim" ? dim : light
    readonly property TypeScale type: TypeScale {}
    readonly property Spacing space: Spacing {}
    readonly property Sizes size: Sizes {}
    readonly property Durations duration: Durations {}

    // Ink of a tone: "neutral", "good", "warn", "bad", "info", "active".
    function toneInk(tone: string): color {
        switch (tone) {
        case "good": return theme.colors.good;
        case "warn": return theme.colors.warn;
        case "bad": return theme.colors.bad;
        case "info": return theme.colors.info;
        case "active": return theme.colors.primary;
        default: return theme.colors.neutral;
        }
    }

    // Soft fill that carries the tone's ink.
    function toneTint(tone: string): color {
        switch (tone) {
        case "good": return theme.colors.goodTint;
        case "warn": return theme.colors.warnTint;
        case "bad": return theme.colors.badTint;
        case "info": return theme.colors.infoTint;
        case "active": return theme.colors.primaryTint;
        default: return theme.colors.neutralTint;
        }
    }

    // Sign of a tone, so that colour is never the only one.
    function toneGlyph(tone: string): string {
        switch (tone) {
        case "good": return "✓";
        case "warn": return "▲";
        case "bad": return "✗";
        case "info": return "i";
        default: return "●";
        }
    }
}
