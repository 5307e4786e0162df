// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The keyboard alone.
ClinicDayCase {
    id: run

    readonly property Item focusItem: run.window !== null ? run.window.activeFocusItem : null

    function hasKeyboard(matches: var): bool {
        for (let above = run.focusItem; above !== null; above = above.parent) {
            if (matches(above))
                return true;
        }
        return false;
    }
    function tabTo(what: string, matches: var): void {
        for (let turn = 0; turn < 80 && !run.hasKeyboard(matches); ++turn)
            run.key(Qt.Key_Tab, "Tab");
        verify(run.hasKeyboard(matches), what);
    }
    function press(name: string): void {
        run.shown(name);
        run.tabTo(name, part => part.objectName === name);
        run.key(Qt.Key_Space, name);
    }
}
