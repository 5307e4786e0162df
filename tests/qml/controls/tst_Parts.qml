// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// The small parts that the larger controls are made of.
Item {
    id: page
    width: 700
    height: 500

    Component { id: segment; SegmentButton { text: "Yes" } }
    Component { id: message; FieldMessage { width: 300 } }
    Component { id: mark; ToneMark {} }
    Component { id: keyHint; KeyHint { keys: "F2" } }
    Component { id: place; NavRailItem { width: 200; text: "Review" } }
    Component { id: choiceRow; ChoiceRow { text: "Nurse"; width: 200 } }
    Component { id: scrollBar; SlimScrollBar { height: 200 } }
    Component { id: row; RecordRow { width: 300; columns: [{}, { align: Text.AlignRight }]; widths: [150, 150]; cells: ["Haddad", { text: "late", tone: Tone.Bad }] } }
    Component { id: ring; FocusRing { width: 40; height: 40; shown: false } }
    Component { id: field; LineField { width: 200; Accessible.name: "Note" } }
    Component { id: label; FieldLabel { caption: "Reason" } }
    SignalSpy { id: clicks; signalName: "clicked" }

    TestCase {
        name: "Parts"
        when: windowShown

        function textIn(item: Item): string {
            if (item.text !== undefined && item.visible)
                return item.text;
            return Array.from(item.children).map(child => textIn(child)).join("");
        }
        function test_anAnswerButtonTellsItsStateAndWorksByKeys(): void {
            const item = createTemporaryObject(segment, page);
            clicks.target = item;
            clicks.clear();
            compare(item.Accessible.checked, false);
            verify(item.width >= Theme.size.target && item.height >= Theme.size.target);
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            mouseClick(item);
            compare(clicks.count, 3);
            // What is recorded chooses, not the tap.
            verify(!item.checked);
            item.checked = true;
            compare(item.Accessible.checked, true);
        }
        function test_anErrorGoesBeforeTheHintAndNothingTakesNoRoom(): void {
            const item = createTemporaryObject(message, page);
            verify(!item.visible);
            item.hint = "As printed";
            verify(item.visible);
            compare(findChild(item, "fieldMessage").text, "As printed");
            verify(Qt.colorEqual(findChild(item, "fieldMessage").color, Theme.colors.textMuted));
            item.error = "This is not a number.";
            compare(findChild(item, "fieldMessage").text, "This is not a number.");
            compare(findChild(item, "fieldMessage").Accessible.role, Accessible.AlertMessage);
            verify(Qt.colorEqual(findChild(item, "fieldMessage").color, Theme.colors.bad));
        }
        function test_signsDifferInShapeNotOnlyInColour(): void {
            const shapes = Array.of(Tone.Good, Tone.Warn, Tone.Bad).map(tone => {
                const item = createTemporaryObject(mark, page, { tone: tone });
                return textIn(item) + "/" + item.radius;
            });
            compare(new Set(shapes).size, 3);
        }
        function test_aKeyCapGrowsWithItsWordsAndIsNotRead(): void {
            const item = createTemporaryObject(keyHint, page);
            const narrow = item.implicitWidth;
            item.keys = "Ctrl Enter";
            verify(item.implicitWidth > narrow);
            verify(item.Accessible.ignored);
        }
        function test_aPlaceSaysWhatWaitsThere(): void {
            const item = createTemporaryObject(place, page);
            compare(item.Accessible.name, "Review");
            item.badge = 4;
            compare(item.Accessible.name, "Review, 4 waiting");
            compare(item.Accessible.selected, false);
            item.current = true;
            compare(item.Accessible.selected, true);
        }
        function test_theChosenRowCarriesASign(): void {
            const item = createTemporaryObject(choiceRow, page);
            compare(item.contentItem.text, "Nurse");
            item.chosen = true;
            compare(item.contentItem.text, "Nurse  ✓");
            compare(item.Accessible.name, "Nurse");
        }
        function test_aScrollBarShowsOnlyWhenThereIsMore(): void {
            const item = createTemporaryObject(scrollBar, page);
            item.size = 1.0;
            verify(!item.visible);
            item.size = 0.4;
            verify(item.visible);
        }
        function test_aTableRowIsReadWithItsPill(): void {
            const item = createTemporaryObject(row, page);
            compare(item.Accessible.name, "Haddad, late");
        }
        function test_theFocusRingShowsOnlyWhenAsked(): void {
            const item = createTemporaryObject(ring, page);
            verify(!item.visible);
            item.shown = true;
            verify(item.visible);
        }
        function test_aWrongLineKeepsItsText(): void {
            const item = createTemporaryObject(field, page);
            item.forceActiveFocus();
            for (const sign of "142/88 76 101")
                keyClick(sign);
            item.wrong = true;
            compare(item.text, "142/88 76 101");
            verify(item.height >= Theme.size.target);
        }
        function test_aMandatoryFieldIsMarkedInItsLabel(): void {
            const item = createTemporaryObject(label, page);
            const plain = textIn(item);
            verify(plain.includes("Reason"));
            item.mandatory = true;
            verify(textIn(item) !== plain);
        }
    }
}
