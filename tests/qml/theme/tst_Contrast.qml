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

    // Everything that words or a control lie on.
    readonly property list<string> grounds: ["page", "surface", "sunken", "neutralTint", "goodTint", "warnTint", "badTint",
        "infoTint", "unansweredTint", "primaryTint", "infusion", "stopBand", "bandMinimal", "bandMild", "bandModerate",
        "bandModeratelySevere", "bandSevere"]
    // Inks of words that may lie on any of them.
    readonly property list<string> inks: ["text", "textMuted", "textFaint", "primary", "danger", "neutral", "good", "warn", "bad",
        "info", "unanswered", "systolic", "diastolic", "pulse", "oxygen"]
    // Edges of controls and the ring of the focus, which may too.
    readonly property list<string> edges: ["fieldBorder", "focusRing", "primary"]
    // Edges that say how bad something is, and what each of them frames.
    readonly property var framed: ({ warnEdge: ["page", "surface", "sunken", "warnTint", "unansweredTint"],
            badEdge: ["page", "surface", "sunken", "warnTint", "badTint"], ghostLine: ["page", "surface", "infusion", "stopBand"] })
    // Words on a fill of their own.
    readonly property var filled: [["primaryInk", "primary"], ["primaryInk", "primaryHover"], ["primaryInk", "primaryPressed"],
        ["dangerInk", "danger"], ["dangerInk", "dangerHover"], ["railText", "rail"], ["railText", "railActive"], ["railMuted", "rail"],
        ["brandAccent", "rail"]]
    // Says nothing that words or a shape do not say too: lines of grids and between cards, the shade behind a dialog, the
    // area under a line that is drawn itself.
    readonly property list<string> silent: ["border", "gridLine", "scrim", "ghost"]

    function inEveryMode(pairs: var): var {
        const rows = [];
        for (const mode of ["light", "dark", "dim"]) {
            for (const pair of pairs)
                rows.push({ tag: mode + ": " + pair[0] + " on " + pair[1], mode: mode, ink: pair[0], ground: pair[1] });
        }
        return rows;
    }
    function ratioOf(row: var): real {
        const colors = Theme[row.mode];
        verify(colors[row.ink] !== undefined && colors[row.ground] !== undefined, row.tag);
        return contrast(colors[row.ink], colors[row.ground]);
    }

    function test_text_data(): var {
        const pairs = Array.from(filled);
        for (const ink of inks) {
            for (const ground of grounds)
                pairs.push([ink, ground]);
        }
        return inEveryMode(pairs);
    }
    function test_text(row: var): void {
        const ratio = ratioOf(row);
        verify(ratio >= 4.5, ratio.toFixed(2));
    }

    function test_edge_data(): var {
        // The ring on rail and undo bar.
        const pairs = [["brandAccent", "rail"], ["brandAccent", "railActive"]];
        for (const edge of edges) {
            for (const ground of grounds)
                pairs.push([edge, ground]);
        }
        for (const edge of Object.keys(framed)) {
            for (const ground of framed[edge])
                pairs.push([edge, ground]);
        }
        return inEveryMode(pairs);
    }
    function test_edge(row: var): void {
        const ratio = ratioOf(row);
        verify(ratio >= 3.0, ratio.toFixed(2));
    }

    // A new colour has to say what it is for, or it is in no pair above.
    function test_every_colour_is_in_a_pair(): void {
        const known = [...grounds, ...inks, ...edges, ...Object.keys(framed), ...silent, ...filled.map(pair => pair[0]), ...filled.map(pair => pair[1])];
        const names = Object.keys(Theme.light).filter(name => Theme.light[name].r !== undefined);
        verify(names.length > 50);
        for (const name of names)
            verify(known.includes(name), name);
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

    // One place for the size of text; what holds words grows with it.
    function test_text_doubles(): void {
        const before = [Theme.type.body.pixelSize, Theme.size.field, Theme.size.pill];
        Theme.textFactor = 2;
        compare(Theme.type.body.pixelSize, 2 * before[0]);
        compare(Theme.size.field, 2 * before[1]);
        compare(Theme.size.pill, 2 * before[2]);
        // Two lines of a table row, or one of a button, fit.
        verify(Theme.size.target >= 2 * 1.15 * Theme.type.button.pixelSize);
        Theme.textFactor = 1;
        compare(Theme.type.body.pixelSize, before[0]);
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
