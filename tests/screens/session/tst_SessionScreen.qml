// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Stand
import Tidemark.Theme
import Tidemark.ViewModels

// The session's screen on real view models, worked with keys and taps only.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    Component {
        id: standComponent
        SessionStand {}
    }
    Component {
        id: screenComponent
        SessionScreen {}
    }

    TestCase {
        id: run
        name: "SessionScreen"
        when: windowShown

        property SessionStand stand
        property Item screen
        property int interactions: 0

        function init(): void {
            run.interactions = 0;
            run.stand = standComponent.createObject(root);
            run.screen = screenComponent.createObject(root, { viewModel: run.stand.viewModel, width: root.width, height: root.height });
            run.screen.forceActiveFocus();
        }
        function cleanup(): void {
            run.screen.destroy();
            run.stand.destroy();
            wait(0);
        }
        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(50);
            grabImage(root).save(run.stand.shotFolder + "/session-" + name + ".png");
        }
        function item(name: string): Item {
            const found = findChild(run.screen, name);
            verify(found !== null, name);
            return found;
        }
        function key(code: int, modifiers: int): void {
            run.interactions += 1;
            keyClick(code, modifiers ?? Qt.NoModifier);
        }
        function typeText(text: string): void {
            for (const character of text)
                keyClick(character);
        }
        function typeVitals(line: string): void {
            key(Qt.Key_F2);
            typeText(line);
            key(Qt.Key_Return);
        }
        // Answers each question with the key that is safe, walking on by Tab.
        function answerByKeys(): void {
            for (let turn = 0; turn < 16; ++turn) {
                const open = run.stand.viewModel.starting.blockers;
                if (open.row(0).place !== BlockerPlace.Checklist)
                    return;
                const name = "question-" + open.row(0).key;
                const row = run.item(name);
                row.takeKeyboard();
                run.interactions += 1;
                run.key(row.concerning === YesNo.No ? Qt.Key_Y : Qt.Key_N);
            }
        }
        function bringToDosing(): void {
            key(Qt.Key_Return, Qt.ControlModifier);
            answerByKeys();
            typeVitals("128/82 71 98 14 s0 d0");
            run.stand.wait(5);
            startTheDose();
        }
        function startTheDose(): void {
            run.stand.readSyringe();
            item("pumpRate").fieldItem.forceActiveFocus();
            run.interactions += 1;
            typeText("150");
            key(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }

        function test_runsFromArrivalToSignatureWithKeysAlone(): void {
            run.stand.addAllergy("ondansetron");
            shot("1-planned");
            key(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            shot("2-check-in");
            answerByKeys();
            typeVitals("128/82 71 98 14 s0 d0");
            shot("3-pre-dose");
            run.stand.wait(5);
            startTheDose();
            for (const line of ["139/87 78 97 14 s0 d2", "147/91 82 97 13 s1 d2", "146/90 80 97 14 s1 d2"]) {
                run.stand.wait(10);
                typeVitals(line);
            }
            run.stand.wait(5, 12);
            shot("4-dosing");
            run.stand.wait(5);
            typeVitals("144/88 80 97 14 s0 d1");
            key(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Monitoring);
            for (const line of ["138/84 76 97 14", "130/82 74 98 14", "128/80 72 98 14 s0 d0"]) {
                run.stand.wait(15);
                typeVitals(line);
            }
            run.stand.wait(20);
            for (const point of ["steady", "escort"]) {
                const button = item("confirm-" + point);
                button.forceActiveFocus(Qt.TabFocusReason);
                run.interactions += 1;
                key(Qt.Key_Space);
            }
            shot("5-discharge");
            key(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Left);
            shot("6-sign");
            key(Qt.Key_F2);
            typeText(run.stand.passphrase);
            key(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Signed);
            compare(run.stand.viewModel.signing.signatures.count, 1);
            shot("7-signed");
            // Measured values aside, the budget of a session at the desk is 74.
            verify(run.interactions <= 74, "interactions: " + run.interactions);
        }
        function test_impossibleTextStaysAndTheSentenceStandsUnderIt(): void {
            bringToDosing();
            typeVitals("142/88 76 101");
            const line = item("vitalsLine");
            compare(line.text, "142/88 76 101");
            verify(line.wrong);
            verify(line.activeFocus);
            shot("8-impossible");
        }
        function test_implausibleIsAskedAndEscapeGoesBack(): void {
            bringToDosing();
            typeVitals("142/88 225");
            verify(item("implausibleQuestion").visible);
            shot("9-implausible");
            key(Qt.Key_Escape);
            verify(!item("implausibleQuestion").visible);
            compare(item("vitalsLine").text, "142/88 225");
            key(Qt.Key_Return);
            key(Qt.Key_Return);
            compare(item("vitalsLine").text, "");
        }
        function test_theVitalsLineHasTheKeyboardAfterStartAndAfterEachSet(): void {
            bringToDosing();
            tryVerify(() => item("vitalsLine").activeFocus);
            typeVitals("142/88");
            verify(item("vitalsLine").activeFocus);
        }
        function test_aTapOnAChipRecordsAndCtrlZTakesItBack(): void {
            bringToDosing();
            run.stand.wait(12);
            mouseClick(item("effect-nausea"));
            compare(item("effect-nausea").level, EffectLevel.Mild);
            mouseClick(item("effect-nausea"));
            compare(item("effect-nausea").level, EffectLevel.Moderate);
            shot("10-undo");
            key(Qt.Key_Z, Qt.ControlModifier);
            compare(item("effect-nausea").level, EffectLevel.Mild);
        }
        function test_pauseAsksForItsReasonInThePage(): void {
            bringToDosing();
            run.stand.wait(10);
            key(Qt.Key_F4);
            const reason = item("pumpReason");
            tryVerify(() => reason.activeFocus);
            typeText("toilet");
            shot("11-pause");
            key(Qt.Key_Return);
            compare(run.stand.viewModel.infusion.pump, PumpState.Paused);
            tryVerify(() => item("vitalsLine").activeFocus);
            // The line is a text: out of it the key only leads to the button.
            key(Qt.Key_F4);
            compare(run.stand.viewModel.infusion.pump, PumpState.Paused);
            key(Qt.Key_F4);
            compare(run.stand.viewModel.infusion.pump, PumpState.Running);
        }
        function test_aLateReadingSaysSoInWords(): void {
            bringToDosing();
            run.stand.wait(17);
            verify(item("nextReading").label.includes("late"));
            shot("12-late");
        }
        function test_aboveTheLimitThePrescriberDecidesOnTheSameScreen(): void {
            key(Qt.Key_Return, Qt.ControlModifier);
            answerByKeys();
            typeVitals("152/94 80 98 14");
            // What has only just come up takes no press.
            wait(600);
            mouseClick(item("askRelease"));
            run.stand.seat("pia");
            shot("13-release");
            item("releaseReason").fieldItem.forceActiveFocus();
            typeText("treated, known");
            wait(600);
            mouseClick(item("proceed"));
            verify(run.stand.viewModel.starting.ready);
            shot("14-released");
        }
        function test_theDarkScreenToo(): void {
            Theme.mode = Brightness.Dark;
            bringToDosing();
            run.stand.wait(10);
            typeVitals("182/98 80 93");
            shot("15-dark");
            Theme.mode = Brightness.Light;
            compare(run.stand.viewModel.vitals.flags.row(0).tone, Tone.Bad);
        }
    }
}
