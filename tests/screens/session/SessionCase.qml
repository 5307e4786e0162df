// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Stand
import "../../support/qml"

// The session's screen on a clinic of its own for each test, worked with keys and taps only.
TestCase {
    id: run

    required property Item page
    property SessionStand stand
    property Item screen
    readonly property ScreenReader reader: ScreenReader {}
    readonly property Component standComponent: Component {
        SessionStand {}
    }
    readonly property Component screenComponent: Component {
        SessionScreen {}
    }

    when: windowShown

    function init(): void {
        run.stand = run.standComponent.createObject(run.page);
        run.screen = run.screenComponent.createObject(run.page, { viewModel: run.stand.viewModel, width: run.page.width, height: run.page.height });
        run.screen.forceActiveFocus();
    }
    function cleanup(): void {
        run.screen.destroy();
        run.stand.destroy();
        wait(0);
    }
    function item(name: string): Item {
        const found = findChild(run.screen, name);
        verify(found !== null, name);
        return found;
    }
    // Presses a button where it stands, also below the edge of a scrolled column.
    function press(name: string): void {
        const button = run.item(name);
        verify(button.visible && button.enabled, name);
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
    }
    function typeText(text: string): void {
        for (const character of text)
            keyClick(character);
    }
    function typeVitals(line: string): void {
        keyClick(Qt.Key_F2);
        run.typeText(line);
        keyClick(Qt.Key_Return);
    }
    // The column of the grid with this head, as drawn.
    function column(title: string): Item {
        const found = run.reader.first(run.item("readingGrid"), part => part.title === title && part.headHeight !== undefined);
        verify(found !== null, title);
        return found;
    }
    function says(words: string): bool {
        return run.reader.first(run.screen, part => part.visible && part.text !== undefined && String(part.text).includes(words)) !== null;
    }
}
