// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.ViewModels

// Whole sessions from the board to the signature by the finger alone; only the password and what else has letters come
// from the system's keyboard on the screen.
Rectangle {
    id: root

    width: 200
    height: 200

    TouchOnly {
        id: run
        name: "TouchAlone"

        function test_anInfusion(): void {
            begin("expectInfusion");
            touchAt(boardCard(), 0);
            tryCompare(run.session, "state", SessionState.Planned);
            tap("arrive");
            compare(run.session.state, SessionState.Arrived);
            tap("asLastTime");
            tap("rest-yes");
            tap("rest-no");
            answer("question-suicidal-thoughts", "no");
            typeOnPad(run.shown("weightEntry").fieldItem, "70.2");
            compare(run.session.checkIn.weight, "70.2 kg");
            vitals("128/82 71 98 14");
            tap("draw");
            typeOnPad(run.shown("syringe").fieldItem, "0.7 50");
            typeOnPad(run.shown("witnessPin").fieldItem, run.stand.pin);
            verify(run.session.syringe.words.length > 0);
            tap("diluent-saline");
            run.stand.wait(10);
            typeOnPad(run.shown("pumpRate").fieldItem, "150");
            tap("start");
            compare(run.session.state, SessionState.Dosing);
            run.stand.wait(10);
            touchAt(run.shown("vitalsLine"), 0);
            verify(run.seen("vitalsPad") !== null);
            for (const part of run.reader.allOfType(run.seen("vitalsPad"), "AppButton"))
                verify(part.height >= 60 && part.width >= 60, part.objectName + " is large enough for a finger");
            for (const key of ["point", "temperature", "nausea", "pain", "left in the bag"])
                verify(run.seen("key-" + key) !== null, key + " can be typed by the finger");
            shot("touch-1-keys");
            tap("key-close");
            typeOnPad(run.shown("bagLeft").fieldItem, "75");
            verify(run.seen("bagLeft") === null, "what should be left is left");
            vitals("138/84 76 98 14");
            tap("effect-nausea");
            tap("effect-nausea");
            compare(run.shown("effect-nausea").level, EffectLevel.Moderate);
            tap("intervention-antiemetic");
            run.stand.wait(30);
            vitals("140/86 78 97 14");
            tap("complete");
            compare(run.session.state, SessionState.Monitoring);
            typeOnPad(run.shown("witnessPin").fieldItem, run.stand.pin);
            compare(run.stand.uses().length, 1);
            run.stand.wait(30);
            vitals("130/80 74 98 14");
            hold("effect-nausea");
            compare(run.shown("effect-nausea").level, EffectLevel.Ended);
            run.stand.wait(31);
            vitals("126/78 72 98 14 s0 d0");
            tap("confirm-steady");
            tap("confirm-escort");
            tap("leave");
            compare(run.session.state, SessionState.Left);
            touchAt(run.shown("signPassword").fieldItem, 0);
            type("password", run.stand.passphrase);
            tap("sign");
            compare(run.session.state, SessionState.Signed);
            tap("planNext");
            verify(run.session.nextVisit.planned.length > 0);
        }
        function test_esketamine84(): void {
            begin("expectSpray");
            touchAt(boardCard(), 0);
            tryCompare(run.session, "state", SessionState.Planned);
            tap("arrive");
            tap("asLastTime");
            tap("rest-yes");
            tap("rest-no");
            answer("question-suicidal-thoughts", "no");
            vitals("128/82 71 98 14");
            run.stand.wait(10);
            tap("start");
            compare(run.session.state, SessionState.Dosing);
            for (const given of [2, 3]) {
                run.stand.wait(5);
                tap("giveDevice");
                compare(run.session.devices.given, given);
            }
            compare(run.session.state, SessionState.Monitoring);
            tap("effect-dissociation");
            run.stand.wait(30);
            vitals("139/88 80 97 14 s1 d1");
            shot("touch-2-spray");
            for (const minutes of [20, 30]) {
                run.stand.wait(minutes);
                tap("moaas5");
                tap("dissociation0");
                run.typeOnPad(run.shown("vitalsLine"), "");
            }
            hold("effect-dissociation");
            compare(run.shown("effect-dissociation").level, EffectLevel.Ended);
            run.stand.wait(40);
            vitals("126/80 72 98 14 s0 d0");
            shot("touch-3-spray-leaving");
            answer("seriousEvent", "no");
            tap("readyAsRecorded");
            tap("confirm-steady");
            tap("confirm-escort");
            tap("leave");
            compare(run.session.state, SessionState.Left);
            typeOnPad(run.shown("witnessPin").fieldItem, run.stand.pin);
            compare(run.stand.uses(), Array(3).fill("removed 28000 = given 28000 + wasted 0 + returned 0"));
            touchAt(run.shown("signPassword").fieldItem, 0);
            type("password", run.stand.passphrase);
            tap("sign");
            compare(run.session.state, SessionState.Signed);
            const number = run.shown("confirmationNumber").fieldItem;
            bringIntoView(number);
            touchAt(number, 0);
            type("confirmation number", "R-4711");
            tap("recordSubmitted");
            compare(run.session.form.state, FormState.Submitted);
        }
    }
}
