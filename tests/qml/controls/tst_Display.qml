// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// What is only read: timers, tiles, pills, steps, initials.
Item {
    id: page
    width: 700
    height: 500

    Component { id: timer; CountTimer { label: "Elapsed"; seconds: 0 } }
    Component { id: tile; Tile { label: "Given"; value: "36.1"; unit: "mg"; pill: "of 41 mg" } }
    Component { id: pill; StatusPill { text: "Due" } }
    Component { id: steps; StepBar { steps: ["Check-in", "Dosing", "Sign"]; current: 1; width: 600 } }
    Component { id: avatar; AvatarInitials { name: "" } }
    Component {
        id: pane
        ScrollPane {
            property alias lowest: lowest
            width: 300
            height: 100
            Column {
                Repeater { model: 10; AppButton { required property int index; text: "Row " + index } }
                AppButton { id: lowest; text: "Lowest" }
            }
        }
    }

    TestCase {
        name: "Display"
        when: windowShown

        function test_timerText_data(): var {
            return [{ tag: "zero", seconds: 0, text: "0:00" }, { tag: "59 s", seconds: 59, text: "0:59" }, { tag: "1 min", seconds: 60, text: "1:00" },
                { tag: "35:12", seconds: 2112, text: "35:12" }, { tag: "over an hour", seconds: 7325, text: "122:05" }, { tag: "late", seconds: -71, text: "−1:11" }];
        }
        function test_timerText(row: var): void {
            const item = createTemporaryObject(timer, page);
            item.seconds = row.seconds;
            compare(item.text, row.text);
            compare(item.Accessible.name, "Elapsed " + row.text);
            compare(item.late, row.seconds < 0);
        }
        function test_digitsDoNotShift(): void {
            const item = createTemporaryObject(timer, page);
            const digits = findChild(item, "digits");
            item.seconds = 11 * 60 + 11;
            const narrow = digits.width;
            item.seconds = 48 * 60 + 48;
            compare(digits.width, narrow);
        }
        function test_aTileIsReadInOneSentence(): void {
            compare(createTemporaryObject(tile, page).Accessible.name, "Given, 36.1 mg, of 41 mg");
        }
        function test_everyToneHasItsOwnSign(): void {
            const signs = Array.of(Tone.Neutral, Tone.Good, Tone.Warn, Tone.Bad, Tone.Info).map(tone => Theme.toneGlyph(tone));
            compare(new Set(signs).size, signs.length);
        }
        function test_aWarningPillIsMarkedByASign(): void {
            const item = createTemporaryObject(pill, page);
            verify(!item.marked);
            item.tone = Tone.Warn;
            verify(item.marked);
            compare(item.Accessible.name, "Due");
        }
        function test_theStepIsNamed(): void {
            const item = createTemporaryObject(steps, page);
            compare(item.Accessible.name, "Step 2 of 3: Dosing");
            item.current = 2;
            compare(item.Accessible.name, "Step 3 of 3: Sign");
        }
        function test_initials_data(): var {
            return [{ tag: "nurse", name: "Dana N.", initials: "DN" }, { tag: "title left out", name: "Dr L. Amari", initials: "LA" },
                { tag: "family name first", name: "Haddad, Samir", initials: "HS" }, { tag: "one name", name: "Mei", initials: "M" }, { tag: "none", name: "", initials: "" }];
        }
        function test_initials(row: var): void {
            const item = createTemporaryObject(avatar, page);
            item.name = row.name;
            compare(item.initials, row.initials);
        }
        function test_aFocusedControlIsScrolledIntoView(): void {
            const item = createTemporaryObject(pane, page);
            compare(item.contentY, 0);
            item.lowest.forceActiveFocus(Qt.TabFocusReason);
            verify(item.contentY > 0);
            const y = item.lowest.mapToItem(item, 0, 0).y;
            verify(y >= 0 && y + item.lowest.height <= item.height);
        }
    }
}
