// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The finger alone. Text that has letters comes from the system's keyboard on the screen.
ClinicDayCase {
    id: run

    // The page has its new places: a finger that comes at once would hit an old one.
    function settle(): void {
        wait(50);
    }
    function swipe(pane: Item, by: real): void {
        const x = pane.width / 2;
        const from = pane.height / 2;
        const touch = touchEvent(pane);
        touch.press(0, pane, x, from).commit();
        for (let step = 1; step <= 6; ++step) {
            wait(20);
            touch.move(0, pane, x, from + by * step / 6).commit();
        }
        // The finger rests before it leaves: nothing flies on.
        wait(120);
        touch.move(0, pane, x, from + by).commit();
        touch.release(0, pane, x, from + by).commit();
        tryVerify(() => !pane.moving);
        run.count("swipe", 0);
    }
    function bringIntoView(part: Item): void {
        const pane = run.paneOf(part);
        for (let turn = 0; pane !== null && turn < 30 && !run.isInView(part, pane); ++turn) {
            const below = part.mapToItem(pane, 0, part.height / 2).y > pane.height / 2;
            run.swipe(pane, below ? -pane.height / 3 : pane.height / 3);
        }
        verify(pane === null || run.isInView(part, pane), "swiped to it");
        run.waitUntilItTakesAPress(part);
    }
    function touchAt(part: Item, held: int): void {
        const touch = touchEvent(part);
        touch.press(0, part, part.width / 2, part.height / 2).commit();
        wait(held);
        touch.release(0, part, part.width / 2, part.height / 2).commit();
    }
    function tap(name: string): void {
        const part = run.shown(name);
        run.bringIntoView(part);
        run.touchAt(part, 0);
        run.count("tap " + name, 1);
        run.settle();
    }
    function hold(name: string): void {
        const part = run.shown(name);
        run.bringIntoView(part);
        run.touchAt(part, Application.styleHints.mousePressAndHoldInterval + 50);
        run.count("hold " + name, 1);
    }
    // Puts the finger into a field, which opens its keys, and types on them.
    function typeOnPad(field: Item, text: string): void {
        run.bringIntoView(field);
        run.touchAt(field, 0);
        run.count("tap field", 1);
        run.settle();
        const names = { "/": "slash", " ": "space", "s": "sedation", "d": "dissociation", ".": "point" };
        for (const character of text)
            run.tap("key-" + (names[character] ?? character));
        run.tap("key-enter");
    }
    function vitals(line: string): void {
        run.typeOnPad(run.shown("vitalsLine"), line);
        compare(run.session.vitals.text, "", "recorded");
        verify(run.seen("vitalsPad") === null, "the keys give their room back");
    }
    function answer(question: string, answer: string): void {
        const row = run.shown(question);
        run.bringIntoView(row);
        run.touchAt(run.reader.first(row, part => part.objectName === answer), 0);
        run.count(question + " " + answer, 1);
    }
}
