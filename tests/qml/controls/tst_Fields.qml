// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Theme

// Fields keep what was typed, say what is wrong beside the field, and work from the keyboard.
Item {
    id: page
    width: 600
    height: 600

    Component { id: textEntry; TextEntry { label: "Family name"; width: 280 } }
    Component { id: unitEntry; UnitEntry { label: "Weight"; unit: "kg"; width: 280 } }
    Component { id: dateEntry; DateEntry { label: "Date of birth"; width: 280 } }
    Component { id: passphrase; PassphraseEntry { label: "Passphrase"; width: 280 } }
    Component { id: choice; ChoiceEntry { label: "Route"; model: ["IV", "Nasal"]; width: 280 } }
    Component { id: room; RoomEntry { rooms: ["1", "2", "3"]; room: "2"; width: 280 } }
    Component { id: search; SearchField {} }
    Component { id: reason; ReasonEntry { label: "Why?"; width: 500 } }
    Component {
        id: twoFields
        Column {
            property alias first: first
            property alias second: second
            TextEntry { id: first; label: "First"; width: 280 }
            TextEntry { id: second; label: "Second"; width: 280 }
        }
    }
    SignalSpy { id: spy }

    TestCase {
        name: "Fields"
        when: windowShown

        function make(component: Component): Item {
            const item = createTemporaryObject(component, page);
            verify(item !== null);
            item.forceActiveFocus();
            return item;
        }
        function type(words: string): void {
            for (const letter of words)
                keyClick(letter);
        }
        function watch(target: QtObject, name: string): void {
            spy.target = null;
            spy.signalName = name;
            spy.target = target;
            spy.clear();
        }
        function message(item: Item): string {
            const words = findChild(item, "fieldMessage");
            return words.visible ? words.text : "";
        }

        function test_aRoomThatIsRefusedLeavesTheBox(): void {
            const item = make(room);
            watch(item, "chosen");
            compare(item.currentText, "2");
            keyClick(Qt.Key_Down);
            compare(spy.signalArguments[0][0], "3");
            compare(item.currentText, "2", "nobody has taken it");
            item.room = "3";
            compare(item.currentText, "3");
            item.rooms = ["3", "4"];
            compare(item.currentText, "3", "a new list keeps the room");
        }
        function test_everyFieldHasANameAndATarget_data(): var {
            return [{ tag: "text", component: textEntry, words: "Family name" }, { tag: "unit", component: unitEntry, words: "Weight" },
                { tag: "date", component: dateEntry, words: "Date of birth" }, { tag: "passphrase", component: passphrase, words: "Passphrase" },
                { tag: "choice", component: choice, words: "Route" }, { tag: "search", component: search, words: "Find a patient" }];
        }
        function test_everyFieldHasANameAndATarget(row: var): void {
            const field = findChild(make(row.component), "field");
            compare(field.Accessible.name, row.words);
            verify(field.height >= Theme.size.target);
            verify(field.activeFocus);
        }
        function test_escapeGivesTheKeyboardBackFromTheSearch(): void {
            const fields = createTemporaryObject(twoFields, page);
            const item = createTemporaryObject(search, page);
            for (const before of [fields.second, fields.first]) {
                before.fieldItem.forceActiveFocus();
                keyClick(Qt.Key_K, Qt.ControlModifier);
                verify(item.activeFocus);
                type("bra");
                keyClick(Qt.Key_Escape);
                compare(item.text, "");
                verify(before.fieldItem.activeFocus);
            }
        }
        function test_anErrorStandsUnderTheFieldAndTheTextStays(): void {
            const entry = make(textEntry);
            type("x9!");
            compare(message(entry), "");
            entry.error = "A name has letters.";
            compare(message(entry), "A name has letters.");
            compare(entry.text, "x9!");
            compare(findChild(entry, "field").Accessible.description, "A name has letters.");
        }
        function test_aHintGivesWayToTheError(): void {
            const entry = make(textEntry);
            entry.hint = "As in the passport";
            compare(message(entry), "As in the passport");
            entry.error = "Needed.";
            compare(message(entry), "Needed.");
        }
        function test_tabGoesFromFieldToField(): void {
            const pair = createTemporaryObject(twoFields, page);
            pair.first.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            verify(pair.second.fieldItem.activeFocus);
            keyClick(Qt.Key_Backtab);
            verify(pair.first.fieldItem.activeFocus);
        }
        function test_aNumberWithUnitIsNeverAltered_data(): var {
            return [{ tag: "82.5", typed: "82.5", value: 82.5, wrong: false }, { tag: "82,5", typed: "82,5", value: 82.5, wrong: false },
                { tag: "082.50 keeps its zeros", typed: "082.5", value: 82.5, wrong: false }, { tag: "two decimals", typed: "82.55", value: 82.55, wrong: true },
                { tag: "letters", typed: "8o", value: NaN, wrong: true }, { tag: "empty", typed: "", value: NaN, wrong: false }];
        }
        function test_aNumberWithUnitIsNeverAltered(row: var): void {
            const entry = make(unitEntry);
            type(row.typed);
            compare(entry.text, row.typed);
            compare(message(entry).length > 0, row.wrong);
            verify(isNaN(row.value) ? isNaN(entry.value) : entry.value === row.value);
            keyClick(Qt.Key_Up);
            compare(entry.text, row.typed);
        }
        function test_aRangeErrorGoesBeforeTheNumberCheck(): void {
            const entry = make(unitEntry);
            type("900");
            entry.rangeError = "Above 400 kg is not possible.";
            compare(message(entry), "Above 400 kg is not possible.");
            compare(entry.text, "900");
        }
        function test_whatCanBeNoDayIsSaidAtOnce_data(): var {
            return [{ tag: "day", typed: "1984-03-02", wrong: false }, { tag: "leap day", typed: "2024-02-29", wrong: false },
                { tag: "no leap day", typed: "2023-02-29", wrong: true }, { tag: "month 13", typed: "1984-13-01", wrong: true },
                { tag: "half typed", typed: "1984-0", wrong: false }, { tag: "day first", typed: "02.03.1984", wrong: false },
                { tag: "month first", typed: "03/02/1984", wrong: false }, { tag: "in words", typed: "2 March 1984", wrong: false }];
        }
        function test_whatCanBeNoDayIsSaidAtOnce(row: var): void {
            const entry = make(dateEntry);
            type(row.typed);
            compare(entry.text, row.typed);
            compare(message(entry).length > 0, row.wrong);
        }
        function test_nothingIsSaidBecauseTheFieldIsLeft(): void {
            const entry = make(dateEntry);
            type("1984");
            const height = entry.implicitHeight;
            page.forceActiveFocus();
            compare(entry.implicitHeight, height, "the button below keeps its place");
            compare(entry.text, "1984");
        }
        function test_aPassphraseIsHiddenUntilShown(): void {
            const entry = make(passphrase);
            type("tide mark");
            compare(entry.fieldItem.echoMode, TextInput.Password);
            keyClick(Qt.Key_Tab);
            const button = findChild(entry, "showButton");
            verify(button.activeFocus);
            compare(button.Accessible.name, "Show the passphrase");
            keyClick(Qt.Key_Space);
            compare(entry.fieldItem.echoMode, TextInput.Normal);
            compare(entry.text, "tide mark");
        }
        function test_aChoiceIsMadeWithTheKeyboard(): void {
            const entry = make(choice);
            compare(entry.currentIndex, -1);
            watch(entry, "activated");
            keyClick(Qt.Key_Space);
            tryCompare(entry, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(entry, "opened", false);
            compare(entry.currentText, "Nasal");
            compare(spy.count, 1);
        }
        function test_ctrlKBringsTheKeyboardToTheSearch(): void {
            const field = make(search);
            page.forceActiveFocus();
            verify(!findChild(field, "field").activeFocus);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            verify(findChild(field, "field").activeFocus);
            type("had");
            compare(field.text, "had");
            watch(field, "cancelled");
            keyClick(Qt.Key_Escape);
            compare(field.text, "");
            compare(spy.count, 1);
        }
        function test_anEmptyReasonIsRefusedInWords(): void {
            const entry = make(reason);
            watch(entry, "confirmed");
            keyClick(Qt.Key_Return);
            compare(spy.count, 0);
            verify(message(entry).length > 0);
            type("nausea");
            compare(message(entry), "");
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "nausea");
        }
        function test_escapeLeavesTheReason(): void {
            const entry = make(reason);
            watch(entry, "cancelled");
            keyClick(Qt.Key_Escape);
            compare(spy.count, 1);
        }
    }
}
