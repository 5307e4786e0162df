// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels
import QtTest

// Before the dose on a window of 1366x768: what is done last and Start are seen together, without scrolling.
Rectangle {
    id: root

    width: 200
    height: 200

    KeysOnly {
        id: run
        name: "StartInSight"

        // All of it lies inside the window, and inside the pane that scrolls it.
        function isSeenWhole(name: string): bool {
            const part = run.shown(name);
            const inside = frame => {
                const place = part.mapToItem(frame, 0, 0);
                return place.x >= 0 && place.y >= 0 && place.x + part.width <= frame.width && place.y + part.height <= frame.height;
            };
            const pane = run.paneOf(part);
            return inside(run.window.contentItem) && (pane === null || inside(pane));
        }

        function test_startIsSeenWhileTheDoseIsDrawnUp(): void {
            begin("expectInfusion");
            compare([run.window.width, run.window.height], [1366, 768]);
            mouseClick(boardCard());
            tryCompare(run.session, "state", SessionState.Planned);
            key(Qt.Key_Return, "arrived", Qt.ControlModifier);
            const start = run.seen("start");
            verify(!start.enabled);
            tryVerify(() => start.mapToItem(null, 0, start.height).y <= run.window.height, 1000, "Start before anything is answered");
            press("asLastTime");
            key(Qt.Key_Space, "yes to the rest");
            key(Qt.Key_Space, "no to the rest");
            key(Qt.Key_N, "thoughts of suicide: no");
            type("weight", "70.2");
            key(Qt.Key_Return, "Enter");
            vitals("128/82 71 98 14");
            for (const name of ["weightEntry", "vitalsLine", "drawLot", "drawArithmetic", "draw", "readBackDose", "start"])
                tryVerify(() => isSeenWhole(name), 1000, name);
            const dose = run.seen("readBackDose");
            verify(dose.mapToItem(null, dose.width, 0).x <= start.mapToItem(null, 0, 0).x, "Start lies beside the dose");
            shot("start-1-drawing-up");
            key(Qt.Key_Space, "drawn up");
            verify(run.hasKeyboard(part => part.objectName === "start"));
            for (const name of ["vitalsLine", "putBack", "readBackDose", "start"])
                tryVerify(() => isSeenWhole(name), 1000, name);
        }
        function test_aStartWithNothingDrawnUpIsAskedAboutWhereThereIsStock(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            key(Qt.Key_Return, "arrived", Qt.ControlModifier);
            press("asLastTime");
            key(Qt.Key_Space, "yes to the rest");
            key(Qt.Key_Space, "no to the rest");
            key(Qt.Key_N, "thoughts of suicide: no");
            type("weight", "70.2");
            key(Qt.Key_Return, "Enter");
            vitals("128/82 71 98 14");
            const start = run.seen("start");
            const words = start.text;
            for (let press = 0; press < 2; ++press) {
                mouseClick(start);
                compare(run.session.state, SessionState.Arrived);
                compare(start.text, "Nothing drawn up. Start?");
            }
            waitUntilItTakesAPress(run.seen("draw"));
            mouseClick(run.seen("draw"));
            compare(start.text, words, "drawn up: nothing is asked");
            key(Qt.Key_Return, "start", Qt.ControlModifier);
            compare(run.session.state, SessionState.Dosing);
        }
    }
}
