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
            for (const name of ["weightEntry", "vitalsLine", "drawLot", "vialTotal", "drawArithmetic", "draw", "readBackDose", "start"])
                tryVerify(() => isSeenWhole(name), 1000, name);
            const dose = run.seen("readBackDose");
            verify(dose.mapToItem(null, dose.width, 0).x <= start.mapToItem(null, 0, 0).x, "Start lies beside the dose");
            shot("start-1-drawing-up");
            key(Qt.Key_Space, "drawn up");
            verify(run.hasKeyboard(part => part.objectName === "syringe"));
            for (const name of ["syringe", "witnessPin", "start"])
                tryVerify(() => isSeenWhole(name), 1000, name);
            shot("start-2-second-reading");
            secondPersonReads("0.7 50");
            verify(run.hasKeyboard(part => part.objectName === "diluent-saline"));
            key(Qt.Key_Space, "diluted with saline");
            verify(run.hasKeyboard(part => part.objectName === "pumpRate"));
            for (const name of ["putBack", "diluted", "readBackDose", "pumpRate", "start"])
                tryVerify(() => isSeenWhole(name), 1000, name);
            shot("start-3-prepared");
        }
        // All words on the window, also those that are only read out.
        function wordsSeen(): string {
            const words = [];
            const gather = part => {
                if (part.visible === false)
                    return;
                for (const each of [part.text, part.Accessible ? part.Accessible.name : ""]) {
                    if (typeof each === "string" && each.length > 0)
                        words.push(each);
                }
                const children = part.children ?? [];
                for (let i = 0; i < children.length; ++i)
                    gather(children[i]);
            };
            gather(run.window.contentItem);
            return words.join("\n");
        }
        function test_nothingSaysWhatWasDrawnUpWhileASecondPersonReads(): void {
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
            verify(wordsSeen().includes("35.1"));
            key(Qt.Key_Space, "drawn up");
            for (const hidden of ["35.1", "0.7 mL", "0.70 mL", "50 mg/mL", "500 mg"])
                verify(!wordsSeen().includes(hidden), hidden + " in " + wordsSeen());
            // A slip is told from what is right, and nothing is given away by it.
            run.typeText("7 50");
            keyClick(Qt.Key_Return);
            run.typeText(run.stand.pin);
            keyClick(Qt.Key_Return);
            compare(run.session.syringe.words, "");
            verify(run.session.syringe.differs);
            verify(!wordsSeen().includes("35.1"));
            shot("start-4-differs");
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
            run.shown("syringe").fieldItem.forceActiveFocus();
            secondPersonReads("0.7 50");
            run.shown("pumpRate").fieldItem.forceActiveFocus();
            type("rate on the pump", "150");
            key(Qt.Key_Return, "start", Qt.ControlModifier);
            compare(run.session.state, SessionState.Dosing);
        }
    }
}
