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
        function test_aPaneThatShrinksKeepsTheControlInSight(): void {
            const item = createTemporaryObject(pane, page, { height: 300 });
            item.middle.forceActiveFocus();
            item.height = 100;
            const top = item.middle.mapToItem(item, 0, 0).y;
            verify(top >= 0 && top + item.middle.height <= 100, "at " + top);
        }
    }
}
