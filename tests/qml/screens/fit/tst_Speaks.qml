// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

// Every screen walked through by Tab: what has the keyboard has a role and a name for a screen reader.
EveryScreen {
    id: test
    name: "Speaks"

    // Far more than any screen has.
    readonly property int most: 400

    // From where the keyboard is to where it comes round again; one line for each that lacks something.
    function problems(): var {
        const seen = [];
        const found = [];
        for (let step = 0; step < test.most; ++step) {
            const holder = test.window.activeFocusItem;
            if (seen.includes(holder))
                break;
            seen.push(holder);
            const missing = test.audit.lacks(holder);
            if (missing.length > 0)
                found.push(test.audit.describe(holder) + " lacks " + missing.join(", "));
            keyClick(Qt.Key_Tab);
        }
        verify(seen.length > 2, "Tab goes through the screen");
        verify(seen.length < test.most, "Tab comes round");
        return found;
    }
    function verifySpeaks(row: var): void {
        verify(test.isShown(row.screen), row.screen);
        const found = test.problems().concat(test.audit.unspoken(test.window.contentItem));
        for (const line of found)
            console.warn(line);
        verify(found.length === 0, found.length + " problems; they are listed above");
    }
    function rows(names: var): var {
        return Array.from(names).map(name => ({ tag: name, screen: name }));
    }

    function cleanup(): void {
        test.closeWindow();
    }
    function test_entry_data(): var {
        return test.rows(test.entries);
    }
    function test_entry(row: var): void {
        test.prepareEntry(row.screen);
        test.openWindow();
        test.showEntry(row.screen);
        test.verifySpeaks(row);
    }
    function test_place_data(): var {
        return test.rows(test.places);
    }
    function test_place(row: var): void {
        test.prepareClinic(["People", "Backups"].includes(row.screen) ? "mreed" : "amari");
        test.openWindow();
        test.showPlace(row.screen);
        test.verifySpeaks(row);
    }
}
