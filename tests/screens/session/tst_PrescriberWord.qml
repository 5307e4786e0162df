// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// A severe pressure that counts waits for the prescriber: asked, then proceed, recheck or hold, without a dialog.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    SessionCase {
        id: run
        name: "PrescriberWord"
        page: root

        readonly property var word: run.stand !== null ? run.stand.viewModel.prescriber : null

        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(100);
            grabImage(root).save(run.stand.shotFolder + "/prescriber-" + name + ".png");
        }
        function takeConfirmed(): void {
            run.stand.bringToDosing();
            run.stand.wait(10);
            run.typeVitals("182/110 80 97 14");
            run.stand.wait(5);
            run.typeVitals("184/112 80 97 14");
        }
        function test_aFirstAbnormalPressureOnlyOffersTheQuestion(): void {
            run.stand.bringToDosing();
            run.stand.wait(10);
            run.typeVitals("139/80 76 98 14");
            compare(word.mode, PrescriberMode.None);
            run.stand.wait(5);
            run.typeVitals("150/92 76 98 14");
            compare(word.mode, PrescriberMode.Offered);
            shot("offered");
            verify(run.says("150/92 at"));
            run.press("offerPrescriber");
            compare(word.mode, PrescriberMode.Asked);
        }
        // F3 and Enter ask. The answer has no key of its own: F3 leads before the answers, Tab to each of them.
        function test_isAskedByTwoKeysAndAnsweredByChoosing(): void {
            takeConfirmed();
            compare(word.mode, PrescriberMode.Urgent);
            verify(run.item("prescriberQuestion").visible);
            verify(run.item("prescriberQuestion").text.includes("184/112"), run.item("prescriberQuestion").text);
            shot("urgent");
            keyClick(Qt.Key_F3);
            verify(run.item("askPrescriber").activeFocus);
            keyClick(Qt.Key_Return);
            compare(word.mode, PrescriberMode.Asked);
            run.stand.wait(3);
            const standing = run.item("prescriberStanding");
            verify(standing.visible);
            verify(standing.text.startsWith("Asked " + word.name + " about 184/112"), standing.text);
            verify(standing.text.endsWith("3 min ago"), standing.text);
            shot("asked");
            keyClick(Qt.Key_F3);
            for (const key of [Qt.Key_Return, Qt.Key_Space, Qt.Key_Enter, Qt.Key_Y]) {
                keyClick(key);
                compare(word.mode, PrescriberMode.Asked, "nothing is decided before an answer was chosen");
            }
            keyClick(Qt.Key_Tab);
            for (let turn = 0; turn < 5 && !run.item("saysProceed").activeFocus; ++turn)
                keyClick(Qt.Key_Tab);
            verify(run.item("saysProceed").activeFocus);
            keyClick(Qt.Key_Return);
            compare(word.mode, PrescriberMode.Answered);
            verify(run.item("prescriberStanding").text.includes("on 184/112: proceed"));
            verify(run.item("vitalsLine").activeFocus, "the keyboard is back on the line");
            shot("answered");
        }
        function test_theQuestionStandsWhileOtherThingsAreEntered(): void {
            takeConfirmed();
            run.press("askPrescriber");
            run.stand.wait(5);
            run.typeVitals("160/90 80 97 14");
            compare(word.mode, PrescriberMode.Asked);
            verify(run.says("about 184/112"));
        }
        function test_recheckSetsTheDueReading(): void {
            takeConfirmed();
            run.press("saysRecheck-10");
            compare(word.mode, PrescriberMode.Recheck);
            verify(run.item("prescriberStanding").text.endsWith("due 10:30"), run.item("prescriberStanding").text);
            run.stand.wait(9);
            const recheck = run.column("Recheck");
            verify(recheck.details.includes("wants 184/112 measured again after 10 min"), recheck.details);
            shot("recheck");
            run.stand.wait(1);
            run.typeVitals("150/88 80 97 14");
            compare(word.mode, PrescriberMode.Offered);
        }
        function test_everyNewSevereReadingAsksAnew(): void {
            takeConfirmed();
            run.press("askPrescriber");
            run.press("saysProceed");
            compare(word.mode, PrescriberMode.Answered);
            run.stand.wait(5);
            run.typeVitals("186/112 80 97 14");
            compare(word.mode, PrescriberMode.Urgent);
            verify(run.item("prescriberQuestion").text.includes("186/112"));
            keyClick(Qt.Key_F3);
            verify(run.item("askPrescriber").activeFocus, "F3 leads to the question, never to an answer");
        }
        function test_theCardThatComesUpMovesNothingAndTakesNoPressAtOnce(): void {
            run.stand.bringToDosing();
            run.stand.wait(10);
            run.typeVitals("182/110 80 97 14");
            run.stand.wait(5);
            wait(200);
            const chips = run.reader.all(run.item("effectChips"), part => part.objectName.startsWith("effect-") && part.visible);
            const places = () => chips.map(chip => chip.objectName + " " + Math.round(chip.mapToItem(root, 0, 0).x) + "," + Math.round(chip.mapToItem(root, 0, 0).y)).join("; ");
            const before = places();
            run.typeVitals("184/112 80 97 14");
            compare(word.mode, PrescriberMode.Urgent);
            mouseClick(run.item("saysProceed"));
            compare(word.mode, PrescriberMode.Urgent, "a finger that was on its way to something else");
            wait(50);
            compare(places(), before);
            wait(500);
            mouseClick(run.item("saysProceed"));
            compare(word.mode, PrescriberMode.Answered);
            wait(50);
            compare(places(), before);
        }
        function test_holdOffersThePumpsPauseAndKeepsIt(): void {
            takeConfirmed();
            run.press("saysHold");
            compare(word.mode, PrescriberMode.Held);
            shot("held");
            run.press("holdPause");
            verify(run.item("pumpReason").visible);
            run.typeText("severe");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.infusion.pump, PumpState.Paused);
            run.press("pause");
            compare(run.stand.viewModel.infusion.pump, PumpState.Paused);
            run.press("saysProceed");
            run.press("pause");
            compare(run.stand.viewModel.infusion.pump, PumpState.Running);
        }
        function test_aLateAnswerKeepsBothItsTimes(): void {
            takeConfirmed();
            run.stand.wait(6);
            const at = run.item("prescriberAt");
            at.forceActiveFocus(Qt.TabFocusReason);
            run.typeText("10:22");
            run.press("saysProceed");
            compare(word.mode, PrescriberMode.Answered);
            verify(run.item("prescriberStanding").text.endsWith("· 10:22"), run.item("prescriberStanding").text);
        }
        function test_aTimeBeforeTheReadingIsRefusedAndStays(): void {
            takeConfirmed();
            const at = run.item("prescriberAt");
            at.forceActiveFocus(Qt.TabFocusReason);
            run.typeText("10:12");
            run.press("saysProceed");
            compare(word.mode, PrescriberMode.Urgent);
            verify(word.error.length > 0);
            compare(at.text, "10:12");
        }
        function test_keepsThePatientFromLeavingUntilAnswered(): void {
            takeConfirmed();
            run.stand.wait(25);
            run.press("complete");
            run.stand.wait(61);
            run.typeVitals("122/76 70 98 14 s0 d0");
            verify(run.says("184/112 counts as severe, the prescriber has not answered"));
            shot("leave");
            run.press("saysProceed");
            verify(!run.says("the prescriber has not answered"));
        }
        function test_thePrescriberDecidesAtTheScreen(): void {
            takeConfirmed();
            run.press("askPrescriber");
            run.stand.seat("pia");
            compare(word.mode, PrescriberMode.Asked);
            run.press("saysProceed");
            compare(word.mode, PrescriberMode.Answered);
        }
    }
}
