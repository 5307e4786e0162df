// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.ViewModels

// Whole sessions from the board to the signature without a mouse.
Rectangle {
    id: root

    width: 200
    height: 200

    KeysOnly {
        id: run
        name: "KeyboardAlone"

        function openFromTheBoard(): void {
            const card = boardCard();
            tabTo("the board", part => part.objectName === "cards" && run.reader.first(part, inner => inner === card) !== null);
            key(Qt.Key_Return, "the patient's row");
            compare(run.session.state, SessionState.Planned);
            key(Qt.Key_Return, "arrived", Qt.ControlModifier);
            compare(run.session.state, SessionState.Arrived);
            press("asLastTime");
            key(Qt.Key_Space, "yes to the rest");
            key(Qt.Key_Space, "no to the rest");
            key(Qt.Key_N, "thoughts of suicide: no");
        }
        function sign(): void {
            type("password", run.stand.passphrase);
            key(Qt.Key_Return, "Enter");
            compare(run.session.state, SessionState.Signed);
        }

        function test_anInfusion(): void {
            begin("expectInfusion");
            openFromTheBoard();
            type("weight", "70.2");
            key(Qt.Key_Return, "Enter");
            vitals("128/82 71 98 14");
            key(Qt.Key_Space, "drawn up");
            secondPersonReads("0.7 50");
            key(Qt.Key_Space, "diluted with saline");
            run.stand.wait(10);
            type("rate on the pump", "150");
            key(Qt.Key_Return, "Enter");
            key(Qt.Key_Space, "read back and start");
            compare(run.session.state, SessionState.Dosing);
            run.stand.wait(10);
            vitals("138/84 76 98 14 b75");
            key(Qt.Key_F6, "to the effects");
            press("effect-nausea");
            compare(run.shown("effect-nausea").level, EffectLevel.Mild);
            key(Qt.Key_F4, "pause");
            type("reason", "sick");
            key(Qt.Key_Return, "Enter");
            compare(run.session.infusion.pump, PumpState.Paused);
            run.stand.wait(2);
            key(Qt.Key_F4, "out of the line to the button");
            compare(run.session.infusion.pump, PumpState.Paused);
            key(Qt.Key_Space, "resume");
            compare(run.session.infusion.pump, PumpState.Running);
            key(Qt.Key_F8, "to the note");
            type("note", "music helps");
            key(Qt.Key_Return, "Enter");
            key(Qt.Key_F2, "to the line");
            run.stand.wait(35);
            vitals("140/86 78 97 14");
            key(Qt.Key_Return, "infusion ended", Qt.ControlModifier);
            compare(run.session.state, SessionState.Monitoring);
            key(Qt.Key_F5, "discard");
            type("PIN of the second person", run.stand.pin);
            key(Qt.Key_Return, "Enter");
            compare(run.stand.uses().length, 1);
            run.stand.wait(30);
            vitals("130/80 74 98 14");
            key(Qt.Key_F6, "to the effects");
            tabTo("nausea", part => part.objectName === "effect-nausea");
            key(Qt.Key_E, "has ended");
            compare(run.shown("effect-nausea").level, EffectLevel.Ended);
            key(Qt.Key_F2, "to the line");
            run.stand.wait(31);
            vitals("126/78 72 98 14 s0 d0");
            key(Qt.Key_F10, "to the leaving");
            key(Qt.Key_Space, "steady");
            key(Qt.Key_Space, "escort");
            key(Qt.Key_Space, "patient leaves");
            compare(run.session.state, SessionState.Left);
            sign();
            key(Qt.Key_Space, "next date");
            verify(run.session.nextVisit.planned.length > 0);
        }
        function test_esketamine(): void {
            begin("expectSpray");
            openFromTheBoard();
            vitals("128/82 71 98 14");
            run.stand.wait(10);
            key(Qt.Key_Space, "device 1");
            for (const device of ["device 2", "device 3"]) {
                run.stand.wait(5);
                key(Qt.Key_F9, device);
            }
            compare(run.session.devices.given, 3);
            run.stand.wait(30);
            vitals("139/88 80 97 14 s1 d1");
            run.stand.wait(90);
            vitals("126/80 72 98 14 s0 d0");
            press("no");
            compare(run.session.form.seriousEvent, YesNo.No);
            press("readyAsRecorded");
            key(Qt.Key_F10, "to the leaving");
            key(Qt.Key_Space, "steady");
            key(Qt.Key_Space, "escort");
            key(Qt.Key_Space, "patient leaves");
            compare(run.session.state, SessionState.Left);
            type("PIN of the second person", run.stand.pin);
            key(Qt.Key_Return, "Enter");
            compare(run.stand.uses().length, 3);
            sign();
            type("confirmation number", "R-4711");
            key(Qt.Key_Return, "Enter");
            compare(run.session.form.state, FormState.Submitted);
        }
    }
}
