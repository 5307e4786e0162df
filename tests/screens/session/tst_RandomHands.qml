// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Theme
import Tidemark.ViewModels

// Two thousand random keys and taps into check-in and the running session: nothing is recorded that no act was meant for,
// and no given answer becomes another one but by a second, deliberate act on that answer.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    RandomHands {
        id: run
        name: "RandomHands"
        page: root

        // Letters of the keys that answer, of the vitals line and of notes; keys that move and that press. Enough of the
        // letters for whole words, too few for a whole set of vitals.
        readonly property var keys: [Qt.Key_Y, Qt.Key_N, Qt.Key_Y, Qt.Key_N, Qt.Key_A, Qt.Key_E, Qt.Key_S, Qt.Key_D, Qt.Key_1, Qt.Key_2, Qt.Key_Space, Qt.Key_Space, Qt.Key_Return, Qt.Key_Tab, Qt.Key_Tab, Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Backspace, Qt.Key_Delete, Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_Escape, Qt.Key_F2]
        readonly property var liveKeys: [Qt.Key_F3, Qt.Key_F3, Qt.Key_F4, Qt.Key_F6, Qt.Key_F8, Qt.Key_F10]

        function pressesOf(acts: int, keys: var, goesOn: var): void {
            const end = run.acts + acts;
            while (run.acts < end && goesOn()) {
                switch (run.random(8)) {
                case 0:
                case 1:
                    run.tap(false);
                    if (!goesOn())
                        break;
                    // The finger comes again before the eye has looked, there or beside it.
                    run.tap(true);
                    break;
                case 2:
                    tryVerify(() => !run.isMoving());
                    run.tap(false);
                    break;
                case 3:
                    // Out of any text, to a question or a chip.
                    run.pressKey(Qt.Key_Escape);
                    run.pressKey(Qt.Key_Tab);
                    break;
                case 4:
                    if (run.random(6) === 0)
                        wait(Theme.duration.sameMoment + 60);
                    break;
                default:
                    run.pressKey(run.oneOf(keys));
                }
            }
        }

        function test_checkIn_data(): var {
            return [{ tag: "seed 11", seed: 11 }, { tag: "seed 12", seed: 12 }, { tag: "seed 13", seed: 13 }, { tag: "seed 14", seed: 14 }];
        }
        function test_checkIn(row: var): void {
            run.seed = row.seed;
            run.acts = 0;
            run.asks = {};
            run.stand.goToNextSession();
            wait(600);
            run.pressesOf(250, run.keys, () => run.stand.viewModel.state === SessionState.Arrived);
            compare(run.stand.viewModel.state, SessionState.Arrived, "no dose was started");
            verify(run.acts >= 250);
            verify(Object.keys(run.stand.recorded()).filter(key => key.startsWith("answer:")).length > 5, "questions were answered");
        }
        function test_runningSession_data(): var {
            return [{ tag: "seed 21", seed: 21 }, { tag: "seed 22", seed: 22 }, { tag: "seed 23", seed: 23 }, { tag: "seed 24", seed: 24 }];
        }
        // A severe set by the one who watches, again and again: cards come up while fingers are on their way.
        function recordSevere(systolic: int): void {
            run.act({ name: "severe" }, () => {
                run.stand.viewModel.vitals.text = systolic + "/112 80 97 14";
                run.stand.viewModel.vitals.submit();
                run.stand.viewModel.vitals.text = "";
            });
        }
        function test_runningSession(row: var): void {
            run.seed = row.seed;
            run.acts = 0;
            run.asks = {};
            run.stand.bringToDosing();
            wait(600);
            const live = () => run.stand.viewModel.state === SessionState.Dosing || run.stand.viewModel.state === SessionState.Monitoring;
            let severe = 181;
            const effects = () => Object.keys(run.stand.recorded()).filter(key => key.startsWith("effect:")).length;
            // A pane that moved takes no press: how many taps land depends on the machine, so they go on until some did.
            while ((run.acts < 250 || (effects() <= 1 && run.acts < 1000)) && live()) {
                run.pressesOf(25, run.keys.concat(run.liveKeys), live);
                if (!live())
                    break;
                run.look();
                run.stand.wait(1);
                recordSevere(severe++);
                run.tap(true);
            }
            verify(run.acts >= 200, "acts: " + run.acts);
            verify(effects() > 1, "effects were recorded");
        }
    }
}
