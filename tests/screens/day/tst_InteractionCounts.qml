// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Theme
import Tidemark.ViewModels

// How many taps, keys and typed values a whole session takes, from the board to the next date, and that nothing lies
// over the page while the dose runs and no fact is typed twice. The limits are those of the field study behind the
// product: an infusion in 74 and the four that the right
// milligrams may cost, esketamine 84 mg in 47. What the patient answers alone at the screen is no step of the
// nurse's.
Rectangle {
    id: root

    width: 200
    height: 200

    MouseAndKeys {
        id: run
        name: "InteractionCounts"

        function sayWhatIsWell(): void {
            key(Qt.Key_Space, "as last time");
            key(Qt.Key_Space, "yes to the rest");
            key(Qt.Key_Space, "no to the rest");
            key(Qt.Key_N, "thoughts of suicide: no");
        }
        function discardAtTheStage(): void {
            type("PIN of the second person", run.stand.pin);
            key(Qt.Key_Return, "Enter");
        }

        function test_anInfusionTakesAtMost78(): void {
            begin("expectInfusion");
            run.knownFacts = ["KT-100", "2027-03-31", "35", "Brandt", "1984", "465"];
            mouseClick(boardCard());
            count("the patient's row", 1);
            key(Qt.Key_H, "arrived, the screen is the patient's", Qt.ControlModifier);
            answeredAndTakenBack();
            sayWhatIsWell();
            type("weight", "70.2");
            key(Qt.Key_Return, "Enter");
            vitals("128/82 71 98 14");
            key(Qt.Key_Space, "drawn up");
            compare(run.session.drugs.drawn.length, 1);
            secondPersonReads("0.7 50");
            key(Qt.Key_Space, "diluted with saline");
            verify(run.session.dilution.done.length > 0);
            type("rate on the pump", "150");
            click("cannula-left-forearm");
            click("cannula-22");
            verify(run.session.cannula.placed.length > 0);
            shot("iv-1-ready");
            run.stand.wait(15);
            key(Qt.Key_Return, "read back and start", Qt.ControlModifier);
            compare(run.session.state, SessionState.Dosing);
            for (const line of ["138/84 76 98 14 b75", "142/86 78 97 14", "144/88 80 97 13"]) {
                run.stand.wait(10);
                vitals(line);
            }
            click("effect-nausea");
            click("effect-nausea");
            click("effect-dizziness");
            click("intervention-antiemetic");
            shot("iv-2-dosing");
            run.stand.wait(10);
            vitals("140/86 78 97 14");
            key(Qt.Key_Return, "infusion ended", Qt.ControlModifier);
            compare(run.session.state, SessionState.Monitoring);
            shot("iv-3-monitoring");
            key(Qt.Key_F5, "discard");
            discardAtTheStage();
            compare(run.stand.uses(), ["removed 500000 = given 35100 + wasted 464900 + returned 0"]);
            for (const line of ["134/82 76 97 14", "130/80 74 98 14"]) {
                run.stand.wait(15);
                vitals(line);
            }
            hold("effect-nausea");
            hold("effect-dizziness");
            run.stand.wait(15);
            typeText("126/78 72 98 14");
            count("vitals 126/78 72 98 14", 4);
            click("awakeAndClear");
            compare(run.window.activeFocusItem.text, "126/78 72 98 14 s0 d0");
            key(Qt.Key_Return, "Enter");
            run.stand.wait(16);
            shot("iv-4-leaving");
            click("confirm-steady");
            click("confirm-escort");
            key(Qt.Key_Return, "patient leaves", Qt.ControlModifier);
            compare(run.session.state, SessionState.Left);
            type("password", run.stand.passphrase);
            key(Qt.Key_Return, "Enter");
            compare(run.session.state, SessionState.Signed);
            shot("iv-5-signed");
            key(Qt.Key_Space, "next date");
            verify(run.session.nextVisit.planned.length > 0);
            shot("iv-6-planned");
            atMost(78);
        }
        function test_esketamine84TakesAtMost47(): void {
            begin("expectSpray");
            run.knownFacts = ["TX-900", "2027-01-31", "84", "Brandt", "1984-"];
            mouseClick(boardCard());
            count("the patient's row", 1);
            key(Qt.Key_H, "arrived, the screen is the patient's", Qt.ControlModifier);
            answeredAndTakenBack();
            sayWhatIsWell();
            vitals("128/82 71 98 14");
            run.stand.wait(15);
            shot("spray-1-ready");
            key(Qt.Key_Return, "device 1", Qt.ControlModifier);
            compare(run.session.state, SessionState.Dosing);
            for (const device of ["device 2", "device 3"]) {
                run.stand.wait(5);
                key(Qt.Key_F9, device);
            }
            compare(run.session.devices.given, 3);
            run.stand.wait(10);
            click("effect-dissociation");
            click("effect-dissociation");
            click("effect-dizziness");
            shot("spray-2-given");
            run.stand.wait(20);
            vitals("139/88 80 97 14");
            // At 65 minutes not clear yet, at 90 clear.
            for (const [line, clear] of [["o97", false], ["o98", true]]) {
                run.stand.wait(25);
                if (clear)
                    click("awakeAndClear");
                typeText((clear ? " " : "") + line);
                count("oxygen " + line, 1);
                key(Qt.Key_Return, "Enter");
            }
            hold("effect-dissociation");
            run.stand.wait(40);
            // Awake and clear at the end of the stay, too: on older values nobody leaves.
            typeText("126/80 72 98 14");
            count("vitals 126/80 72 98 14", 4);
            click("awakeAndClear");
            key(Qt.Key_Return, "Enter");
            shot("spray-3-leaving");
            answer("seriousEvent", "no");
            click("readyAsRecorded");
            click("confirm-steady");
            click("confirm-escort");
            key(Qt.Key_Return, "patient leaves", Qt.ControlModifier);
            compare(run.session.state, SessionState.Left);
            discardAtTheStage();
            compare(run.stand.uses(), Array(3).fill("removed 28000 = given 28000 + wasted 0 + returned 0"));
            type("password", run.stand.passphrase);
            key(Qt.Key_Return, "Enter");
            compare(run.session.state, SessionState.Signed);
            shot("spray-4-signed");
            type("confirmation number", "R-4711");
            key(Qt.Key_Return, "Enter");
            compare(run.session.form.state, FormState.Submitted);
            atMost(47);
        }
    }
}
