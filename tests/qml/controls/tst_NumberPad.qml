// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Theme

// Digits for the finger under a field.
Rectangle {
    id: root

    width: 1320
    height: 480

    TextEntry {
        id: pinEntry
        width: 480
        label: "PIN"
        keypad: true
        property int done: 0
        onAccepted: done += 1
    }

    TestCase {
        name: "NumberPad"
        when: windowShown

        function init(): void {
            pinEntry.text = "";
            pinEntry.done = 0;
            wait(0);
        }
        function key(name: string): Item {
            const found = findChild(pinEntry, "key-" + name);
            verify(found !== null, name);
            return found;
        }
        function touch(part: Item): void {
            const finger = touchEvent(part);
            finger.press(0, part, part.width / 2, part.height / 2).commit();
            finger.release(0, part, part.width / 2, part.height / 2).commit();
            wait(50);
        }

        function test_aFingerOpensItAndAMouseDoesNot(): void {
            mouseClick(pinEntry.fieldItem);
            verify(!key("1").visible);
            touch(pinEntry.fieldItem);
            verify(key("1").visible);
            touch(key("close"));
            verify(!key("1").visible);
        }
        function test_theKeysTypeIntoTheFieldAndEnterIsItsEnter(): void {
            touch(pinEntry.fieldItem);
            for (const name of ["2", "0", "7", "erase", "6"])
                touch(key(name));
            compare(pinEntry.text, "206");
            verify(pinEntry.fieldItem.activeFocus, "the field keeps the keyboard");
            touch(key("enter"));
            compare(pinEntry.done, 1);
            verify(!key("1").visible, "it gives its room back");
        }
        function test_everyKeyIsLargeEnoughForAFinger(): void {
            touch(pinEntry.fieldItem);
            for (const name of ["1", "0", "erase", "close", "enter"])
                verify(key(name).width >= Theme.size.actionTarget && key(name).height >= Theme.size.actionTarget, name);
            touch(key("close"));
        }
        function test_enterEndsTheLastLineAtEveryWidth_data(): var {
            return Array.of(300, 480, 640, 720, 1100, 1300).map(width => ({ tag: String(width), width: width }));
        }
        function test_enterEndsTheLastLineAtEveryWidth(row: var): void {
            pinEntry.width = row.width;
            touch(pinEntry.fieldItem);
            const enter = key("enter");
            fuzzyCompare(enter.x + enter.width, row.width, 1);
            verify(enter.width > 2 * Theme.size.actionTarget);
            touch(key("close"));
            pinEntry.width = 480;
        }
        function test_aKeyHasAName(): void {
            compare(key("erase").Accessible.name, "Erase the last one");
            compare(key("7").Accessible.name, "7");
        }
    }
}
