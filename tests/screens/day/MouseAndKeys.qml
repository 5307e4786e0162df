// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Mouse and keyboard, whichever takes fewer steps.
ClinicDayCase {
    id: run

    // A person presses what is seen: after what moved has come to its place.
    function settle(part: Item): void {
        for (let each = part; each !== null; each = each.parent) {
            waitForItemPolished(each);
        }
    }
    function bringIntoView(part: Item): void {
        run.settle(part);
        const pane = run.paneOf(part);
        for (let turn = 0; pane !== null && turn < 60 && !run.isInView(part, pane); ++turn) {
            const below = part.mapToItem(pane, 0, part.height / 2).y > pane.height / 2;
            mouseWheel(pane, pane.width / 2, pane.height / 2, 0, below ? -60 : 60);
            tryVerify(() => !pane.moving);
        }
        verify(pane === null || run.isInView(part, pane), "scrolled to " + part.objectName);
        run.settle(part);
        run.waitUntilItTakesAPress(part);
    }
    function click(name: string): void {
        const part = run.shown(name);
        run.bringIntoView(part);
        mouseClick(part);
        run.count("click " + name, 1);
    }
    // A long press.
    function hold(name: string): void {
        const part = run.shown(name);
        run.bringIntoView(part);
        mousePress(part);
        wait(Application.styleHints.mousePressAndHoldInterval + 50);
        mouseRelease(part);
        run.count("hold " + name, 1);
    }
    function answer(question: string, answer: string): void {
        const row = run.shown(question);
        run.bringIntoView(row);
        mouseClick(run.reader.first(row, part => part.objectName === answer));
        run.count(question + " " + answer, 1);
    }
}
