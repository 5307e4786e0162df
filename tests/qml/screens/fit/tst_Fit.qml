// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

// Every screen in the windows that scaled displays leave, and with larger text: no control is out of reach, no word is cut.
EveryScreen {
    id: test
    name: "Fit"

    // Logical pixels of 1366x768 at 125 %, 1920x1080 at 150 % and at 200 %; then the largest text on the same displays
    // without scaling.
    readonly property var looks: [{ words: "1366x768 at 125 %", width: 1092, height: 614, text: 100 },
        { words: "1920x1080 at 150 %", width: 1280, height: 720, text: 100 }, { words: "1920x1080 at 200 %", width: 960, height: 540, text: 100 },
        { words: "1366x768, text 200 %", width: 1366, height: 768, text: 200 }, { words: "1366x768", width: 1366, height: 768, text: 100 }]

    // What is wrong in each of these windows, one line each.
    function problems(): var {
        const found = [];
        for (const look of test.looks) {
            test.resize(look.width, look.height, look.text);
            const content = test.window.contentItem;
            verify(test.audit.controls(content) > 2, "the screen is there");
            found.push(...test.audit.unreachable(content).map(line => look.words + ": out of reach: " + line));
            found.push(...test.audit.cut(content).map(line => look.words + ": cut off: " + line));
        }
        return found;
    }
    function rows(names: var): var {
        return Array.from(names).map(name => ({ tag: name, screen: name }));
    }
    function verifyFits(row: var): void {
        verify(test.isShown(row.screen), row.screen);
        const found = test.problems();
        // The message of a failure has room for a few lines only.
        for (const line of found)
            console.warn(line);
        verify(found.length === 0, found.length + " problems; they are listed above");
    }

    function cleanup(): void {
        test.closeWindow();
    }
    // A new screen is one to look at.
    function test_everyScreenIsLookedAt(): void {
        test.prepareClinic("amari");
        test.openWindow();
        const looked = Array.from(test.entries).concat(Array.from(test.places)).map(name => name.split(" ")[0]);
        for (const screen of test.bench.workplace.screenNames)
            verify(looked.includes(screen), screen);
    }
    function test_entry_data(): var {
        return test.rows(test.entries);
    }
    function test_entry(row: var): void {
        test.prepareEntry(row.screen);
        test.openWindow();
        test.showEntry(row.screen);
        test.verifyFits(row);
    }
    function test_place_data(): var {
        return test.rows(test.places);
    }
    function test_place(row: var): void {
        test.prepareClinic(["People", "Backups"].includes(row.screen) ? "mreed" : "amari");
        test.openWindow();
        test.showPlace(row.screen);
        test.verifyFits(row);
    }
}
