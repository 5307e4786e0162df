// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Theme

// WCAG 2.1, success criteria 1.4.3 (text, 4.5) and 1.4.11 (frames and signs, 3.0).
TestCase {
    name: "Contrast"

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    function luminance(c: color): real {
        return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
    }
    function contrast(a: color, b: color): real {
        const one = luminance(a);
        const two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    function test_contrastFormula(): void {
        compare(contrast(Qt.color("#ffffff"), Qt.color("#000000")).toFixed(1), "21.0");
        compare(contrast(Qt.color("#777777"), Qt.color("#ffffff")).toFixed(2), "4.48");
    }

    function textPairs(): var {
        const pairs = [["primaryInk", "primary"], ["primaryInk", "primaryHover"], ["primaryInk", "primaryPressed"],
            ["dangerInk", "danger"], ["dangerInk", "dangerHover"], ["danger", "surface"], ["danger", "badTint"],
            ["railText", "rail"], ["railText", "railActive"], ["railMuted", "rail"], ["brandAccent", "rail"],
            ["unanswered", "unansweredTint"], ["textFaint", "sunken"], ["textFaint", "neutralTint"],
            ["textMuted", "neutralTint"], ["text", "unansweredTint"], ["text", "infusion"], ["bad", "stopBand"],
            ["primary", "surface"], ["primary", "page"], ["primary", "primaryTint"], ["primary", "infusion"],
            ["systolic", "surface"], ["diastolic", "surface"], ["pulse", "surface"], ["oxygen", "surface"]];
        for (const ink of ["text", "textMuted", "textFaint"]) {
            for (const ground of ["page", "surface", "sunken"])
                pairs.push([ink, ground]);
        }
        for (const tone of ["neutral", "good", "warn", "bad", "info"]) {
            for (const ground of ["surface", "page", tone + "Tint"])
                pairs.push([tone, ground]);
        }
        for (const band of ["bandMinimal", "bandMild", "bandModerate", "bandModeratelySevere", "bandSevere"]) {
            for (const ink of ["textMuted", "good", "text"])
                pairs.push([ink, band]);
        }
        return pairs;
    }

    function test_text_data(): var {
        const rows = [];
        for (const mode of ["light", "dark", "dim"]) {
            for (const pair of textPairs())
                rows.push({ tag: mode + ": " + pair[0] + " on " + pair[1], mode: mode, ink: pair[0], ground: pair[1] });
        }
        return rows;
    }
    function test_text(row: var): void {
        const colors = Theme[row.mode];
        const ratio = contrast(colors[row.ink], colors[row.ground]);
        verify(ratio >= 4.5, ratio.toFixed(2));
    }

    function test_frame_data(): var {
        const rows = [];
        for (const mode of ["light", "dark", "dim"]) {
            for (const pair of [["fieldBorder", "surface"], ["focusRing", "surface"], ["focusRing", "page"],
                                ["systolic", "infusion"], ["diastolic", "infusion"], ["systolic", "bandSevere"],
                                ["diastolic", "bandSevere"]])
                rows.push({ tag: mode + ": " + pair[0] + " on " + pair[1], mode: mode, ink: pair[0], ground: pair[1] });
        }
        return rows;
    }
    function test_frame(row: var): void {
        const colors = Theme[row.mode];
        const ratio = contrast(colors[row.ink], colors[row.ground]);
        verify(ratio >= 3.0, ratio.toFixed(2));
    }

    // In the dim room: warm light only, and large areas near black.
    function test_dimHasLittleBlue_data(): var {
        return Object.keys(Theme.dim).filter(name => Theme.dim[name].r !== undefined).map(name => ({ tag: name, name: name }));
    }
    function test_dimHasLittleBlue(row: var): void {
        const c = Theme.dim[row.name];
        verify(c.b <= 0.8 * c.r, row.name + " " + c);
    }
    function test_dimHasEveryColour(): void {
        verify(test_dimHasLittleBlue_data().length > 50);
    }
    function test_dimIsVeryDark_data(): var {
        return Array.of("page", "surface", "sunken", "rail", "neutralTint").map(name => ({ tag: name, name: name }));
    }
    function test_dimIsVeryDark(row: var): void {
        verify(luminance(Theme.dim[row.name]) <= 0.015, luminance(Theme.dim[row.name]).toFixed(4));
    }
    function test_digitsAreLarge(): void {
        verify(Theme.type.timer.pixelSize >= 32);
        verify(Theme.type.wallGap.pixelSize >= 44);
    }
    // A late gap is written in the card's colour on the full ink.
    function test_lateGapIsRead_data(): var {
        return Array.of("light", "dark", "dim").map(mode => ({ tag: mode, mode: mode }));
    }
    function test_lateGapIsRead(row: var): void {
        const colors = Theme[row.mode];
        verify(contrast(colors.surface, colors.warn) >= 4.5);
        verify(contrast(colors.warn, colors.warnTint) >= 4.5);
    }

    function test_modeChoosesTheSet(): void {
        Theme.mode = Brightness.Dim;
        compare(Theme.colors.page, Theme.dim.page);
        Theme.mode = Brightness.Dark;
        compare(Theme.colors.page, Theme.dark.page);
        Theme.mode = -1;
        compare(Theme.colors.page, Theme.light.page);
        Theme.mode = Brightness.Light;
    }
}
