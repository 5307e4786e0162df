// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A whole infusion from the board to the signature by the finger alone; only the password comes from the system's
// keyboard on the screen.
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
            tryCompare(run.session, "state", "planned");
            tap("arrive");
            compare(run.session.state, "arrived");
            tap("asLastTime");
            tap("rest-yes");
            tap("rest-no");
            answer("question-suicidal-thoughts", "no");
            typeOnPad(run.shown("weightEntry").fieldItem, "70.2");
            compare(run.session.checkIn.weight, "70.2 kg");
            vitals("128/82 71 98 14");
            tap("draw");
            run.stand.wait(10);
            tap("start");
            compare(run.session.state, "dosing");
            run.stand.wait(10);
            touchAt(run.shown("vitalsLine"), 0);
            verify(run.seen("vitalsPad") !== null);
            for (const part of run.reader.allOfType(run.seen("vitalsPad"), "AppButton"))
                verify(part.height >= 60 && part.width >= 60, part.objectName + " is large enough for a finger");
            shot("touch-1-keys");
            tap("key-close");
            vitals("138/84 76 98 14");
            tap("effect-nausea");
            tap("effect-nausea");
            compare(run.shown("effect-nausea").level, "moderate");
            tap("intervention-antiemetic");
            run.stand.wait(30);
            vitals("140/86 78 97 14");
            tap("complete");
            compare(run.session.state, "monitoring");
            typeOnPad(run.shown("witnessPin").fieldItem, run.stand.pin);
            compare(run.stand.uses().length, 1);
            run.stand.wait(30);
            vitals("130/80 74 98 14");
            hold("effect-nausea");
            compare(run.shown("effect-nausea").level, "ended");
            run.stand.wait(31);
            vitals("126/78 72 98 14 s0 d0");
            tap("confirm-steady");
            tap("confirm-escort");
            tap("leave");
            compare(run.session.state, "left");
            touchAt(run.shown("signPassword").fieldItem, 0);
            type("password", run.stand.passphrase);
            tap("sign");
            compare(run.session.state, "signed");
            tap("planNext");
            verify(run.session.nextVisit.planned.length > 0);
        }
    }
}
