// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

// After leaving: the contact of the next day and what happened at home, by keys.
Rectangle {
    id: root

    width: 1158
    height: 708

    SessionCase {
        id: run
        name: "Aftercare"
        page: root

        // The session is signed, and it is the next day.
        function nextDay(): void {
            run.stand.bringToLeft();
            keyClick(Qt.Key_F2);
            run.typeText(run.stand.passphrase);
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Signed);
            run.stand.askForContact();
            run.stand.wait(24 * 60);
        }
        function writeInto(name: string, words: string): void {
            const entry = run.item(name);
            entry.fieldItem.forceActiveFocus();
            entry.fieldItem.selectAll();
            run.typeText(words);
        }

        // Other questions of the screen have parts of the same names.
        function pressIn(question: string, part: string): void {
            const button = findChild(run.item(question), part);
            verify(button.visible && button.enabled, part);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }
        function test_theContactIsOneKeyWhereNothingIsWrong(): void {
            nextDay();
            verify(run.stand.viewModel.aftercare.contactDue);
            run.press("contactReached");
            verify(!run.stand.viewModel.aftercare.contactOpen);
            verify(run.says("reached, by Nora Nye, RN"));
            compare(run.stand.viewModel.state, SessionState.Signed, "nothing that was signed has changed");
        }
        function test_worriesAskForWordsAndReachThePrescriber(): void {
            nextDay();
            run.press("contactWorries");
            verify(run.item("contactNote").error.length > 0);
            writeInto("contactNote", "slept badly");
            run.press("contactWorries");
            verify(run.item("prescriberAsked").visible);
            verify(!run.item("reviewed").visible, "a nurse does not say what follows");
            run.stand.seat("pia");
            verify(run.item("reviewed").visible);
            writeInto("reviewNote", "spoke with her");
            keyClick(Qt.Key_Return);
            verify(!run.item("prescriberAsked").visible);
            verify(run.says("slept badly") && run.says("spoke with her"));
        }
        function test_anEventAtHomeIsAskedWholeAndCountedApart(): void {
            nextDay();
            run.press("enterEvent");
            keyClick(Qt.Key_Down);
            run.press("keepEvent");
            verify(run.says("Serious or not"), "whether it is serious is asked");
            pressIn("eventSerious", "no");
            writeInto("eventWhat", "stumbled on the stairs");
            run.press("keepEvent");
            compare(run.stand.viewModel.aftercare.count, "1 event after leaving");
            verify(run.says("stumbled on the stairs"));
            run.press("withdrawEvent");
            run.typeText("another patient");
            pressIn("withdrawReason", "confirm");
            compare(run.stand.viewModel.aftercare.count, "");
            verify(run.says("entered by mistake: another patient"));
        }
    }
}
