// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls

// The pane shows the control that has the keyboard, also when that took it before the pane had its height.
Item {
    id: page
    width: 400
    height: 400

    Component {
        id: pane
        ScrollPane {
            property alias middle: middle
            width: 300
            height: 30
            Column {
                Repeater { model: 3; AppButton { required property int index; text: "Row " + index } }
                AppButton { id: middle; text: "Middle" }
                Repeater { model: 6; AppButton { required property int index; text: "Below " + index } }
            }
        }
    }

    Component {
        id: steadyPane
        ScrollPane {
            property alias above: above
            property alias steady: steady
            width: 300
            height: 300
            guarded: true
            steadyItem: steady
            Column {
                Item { id: above; width: 10; height: 20 }
                AppButton { id: steady; text: "Steady" }
                Item { width: 10; height: 500 }
            }
        }
    }

    TestCase {
        name: "ScrollPane"
        when: windowShown

        function test_aPaneThatGrowsShowsItsTopWhereTheControlStaysInSight(): void {
            const item = createTemporaryObject(pane, page);
            item.middle.forceActiveFocus();
            verify(item.contentY > 0);
            item.height = 300;
            compare(item.contentY, 0);
        }
        function test_aControlThatGoesUpWhileThePageIsLaidOutLeavesThePageAtItsTop(): void {
            const item = createTemporaryObject(steadyPane, page);
            item.above.height = 900;
            item.steady.parent.forceLayout();
            item.steady.forceActiveFocus();
            verify(item.contentY > 0);
            item.above.height = 20;
            item.steady.parent.forceLayout();
            compare(item.contentY, 0);
        }
        function test_aPaneThatABarMovesTakesNoPressInThatMoment(): void {
            const item = createTemporaryObject(steadyPane, page);
            tryVerify(() => !isNaN(item.seenAt));
            tryVerify(() => !item.moved);
            item.height = 240;
            verify(item.moved);
            tryVerify(() => !item.moved);
        }
        function test_aPaneThatShrinksKeepsTheControlInSight(): void {
            const item = createTemporaryObject(pane, page, { height: 300 });
            item.middle.forceActiveFocus();
            item.height = 100;
            const top = item.middle.mapToItem(item, 0, 0).y;
            verify(top >= 0 && top + item.middle.height <= 100, "at " + top);
        }
        function test_aCardThatGoesAboveLeavesALittleRoomButNeverAnEmptyPane_data(): var {
            return [
                { tag: "a line comes: it makes way upwards", before: 20, after: 60, moves: 0 },
                { tag: "a line goes: its room stays", before: 60, after: 20, moves: 0 },
                { tag: "a card goes: what is left comes up", before: 260, after: 20, moves: -240 }
            ];
        }
        function test_aCardThatGoesAboveLeavesALittleRoomButNeverAnEmptyPane(row: var): void {
            const item = createTemporaryObject(steadyPane, page);
            item.above.height = row.before;
            // What was laid out at first has settled, and a person has seen it.
            tryVerify(() => !isNaN(item.seenAt));
            item.noteSteady();
            const seen = item.steady.mapToItem(item, 0, 0).y;
            item.above.height = row.after;
            tryCompare(item.steady, "y", row.after);
            tryVerify(() => item.steady.mapToItem(item, 0, 0).y === seen + row.moves);
            // No finger on its way to the old place presses what came there.
            verify(item.moved);
            verify(item.topMargin <= item.largestGap);
        }
    }
}
