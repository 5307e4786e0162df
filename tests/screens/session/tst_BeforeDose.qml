// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Check-in and pre-dose check: what may be taken over from the last session and what is asked every time.
Rectangle {
    id: root

    width: 1158
    height: 708

    SessionCase {
        id: run
        name: "BeforeDose"
        page: root

        readonly property var stableKeys: ["consent", "escort", "equipment"]

        function answersOf(rows: var): var {
            const answers = [];
            for (let row = 0; row < rows.count; ++row)
                answers.push(rows.row(row).answer);
            return answers;
        }

        function test_asLastTimeFillsTheStableQuestionsAndNeverASafetyOne(): void {
            run.stand.goToNextSession();
            const checkIn = run.stand.viewModel.checkIn;
            compare(answersOf(checkIn.stable), [YesNo.Open, YesNo.Open, YesNo.Open]);
            verify(run.says("last time: Yes"));
            run.press("asLastTime");
            compare(answersOf(checkIn.stable), [YesNo.Yes, YesNo.Yes, YesNo.Yes]);
            const safety = answersOf(checkIn.safety);
            compare(safety.length, 10);
            verify(safety.every(answer => answer === YesNo.Open), safety);
            compare(checkIn.openQuestions, 10);
            verify(!run.item("asLastTime").visible);
            for (const key of run.stableKeys)
                compare(run.item("question-" + key).answer, YesNo.Yes);
        }
        function test_asLastTimeLeavesAnAnswerOfTodayAsItIs(): void {
            run.stand.goToNextSession();
            run.stand.viewModel.checkIn.answer("escort", false);
            run.press("asLastTime");
            compare(answersOf(run.stand.viewModel.checkIn.stable), [YesNo.Yes, YesNo.No, YesNo.Yes]);
        }
        function test_aFirstSessionHasNothingToTakeOver(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            for (const button of run.reader.all(run.screen, part => part.objectName === "asLastTime"))
                verify(!button.visible);
        }
        function test_aConcerningAnswerAsksForItsNoteUnderIt(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            verify(!run.reader.first(run.screen, part => part.objectName === "note-substances").visible);
            const yes = findChild(run.item("question-substances"), "yes");
            yes.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Y);
            compare(run.item("question-substances").answer, YesNo.No, "a letter changes no answer that was given");
            keyClick(Qt.Key_Space);
            wait(Theme.duration.sameMoment + 50);
            keyClick(Qt.Key_Space);
            const note = run.item("note-substances");
            verify(note.visible);
            verify(note.activeFocus);
            verify(note.wrong);
            compare(run.stand.viewModel.checkIn.openQuestions, 1);
            run.typeText("one beer, 20 hours ago");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.checkIn.openQuestions, 0);
            verify(!run.item("note-substances").wrong);
            compare(run.item("note-substances").text, "one beer, 20 hours ago");
        }
        function test_theLimitItselfNeedsNoRelease_data(): var {
            return [{ tag: "at the limit", line: "140/90", needed: false }, { tag: "systolic above", line: "141/90", needed: true }, { tag: "diastolic above", line: "140/91", needed: true }];
        }
        function test_theLimitItselfNeedsNoRelease(row: var): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals(row.line + " 80 98 14");
            compare(run.reader.byType(run.screen, "ReleaseCard").visible, row.needed);
            compare(run.stand.viewModel.starting.ready, !row.needed);
        }
        function test_theNurseAsksAndThePsychiatristSeesThePressureAndDecides(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("152/94 80 98 14");
            verify(run.item("askRelease").visible);
            verify(!run.item("proceed").visible);
            verify(!run.item("start").enabled);
            run.press("askRelease");
            verify(!run.item("askRelease").visible);
            run.stand.seat("pia");
            verify(run.reader.byType(run.screen, "ReleaseCard").visible);
            verify(run.says("152/94 mmHg. Above 140/90 the prescriber decides before the dose."));
            verify(run.item("proceed").visible && run.item("recheck").visible && run.item("hold").visible);
            // Without a reason nothing is decided, and the sentence stands at the field.
            run.press("proceed");
            verify(run.item("releaseReason").error.length > 0);
            verify(!run.item("start").enabled);
            run.item("releaseReason").fieldItem.forceActiveFocus();
            run.typeText("known, treated");
            run.press("proceed");
            verify(run.item("releaseStanding").text.includes("known, treated"));
            verify(run.item("start").enabled);
        }
        function test_theNurseWritesDownWhatSheWasTold(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("152/94 80 98 14");
            verify(!run.item("proceed").visible);
            run.press("tellRelease");
            verify(run.item("releaseReason").fieldItem.activeFocus, "no decision is chosen beforehand");
            run.press("proceed");
            verify(run.item("releaseReason").error.length > 0);
            verify(!run.item("start").enabled);
            run.item("releaseReason").fieldItem.forceActiveFocus();
            run.typeText("usual for him");
            run.press("proceed");
            verify(run.item("releaseStanding").text.includes("Dr Pia Sand, as told"), run.item("releaseStanding").text);
            verify(run.item("releaseStanding").text.includes("usual for him"));
            verify(run.item("start").enabled);
        }
        function test_aReasonTypedForOneSessionIsNotThereInTheNext(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("152/94 80 98 14");
            run.press("tellRelease");
            run.typeText("usual for him");
            compare(run.item("releaseReason").text, "usual for him");
            run.stand.openAnotherArrived();
            compare(run.item("releaseReason").text, "");
            verify(!run.item("proceed").visible);
        }
        function test_aNoteDoesNotStartWhatOnlyAPrescriberLifts(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("128/82 72 98 14");
            verify(run.item("start").enabled);
            run.stand.viewModel.checkIn.answer("suicidal-thoughts", true);
            run.stand.viewModel.checkIn.explain("suicidal-thoughts", "passive, no plan");
            verify(!run.item("start").enabled);
            verify(run.says("Thoughts of suicide"));
            run.press("askRelease");
            run.stand.seat("pia");
            run.item("releaseReason").fieldItem.forceActiveFocus();
            run.typeText("spoke with her");
            run.press("proceed");
            verify(run.item("start").enabled);
        }
        function test_aHoldKeepsStartShut(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("152/94 80 98 14");
            run.stand.seat("pia");
            run.item("releaseReason").fieldItem.forceActiveFocus();
            run.typeText("headache since the morning");
            run.press("hold");
            verify(run.item("releaseStanding").text.includes("headache since the morning"));
            verify(!run.item("start").enabled);
        }
        function test_aRecheckIsRecordedAndTheNextSetDecides(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("152/94 80 98 14");
            run.stand.seat("pia");
            run.press("recheck");
            verify(run.item("releaseStanding").text.length > 0);
            verify(!run.item("start").enabled, "a recheck is no release");
            run.stand.seat("nora");
            run.typeVitals("138/88 76 98 14");
            verify(run.item("start").enabled);
        }
        function test_aWeightThatCannotBeIsRefusedUnderItsLineAndStaysTyped(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            const entry = run.item("weightEntry");
            entry.fieldItem.forceActiveFocus();
            run.typeText("900");
            keyClick(Qt.Key_Return);
            compare(entry.text, "900");
            verify(run.stand.viewModel.checkIn.weightError.length > 0);
            verify(run.says(run.stand.viewModel.checkIn.weightError));
            compare(run.stand.viewModel.checkIn.weight, "70.0 kg");
            entry.fieldItem.selectAll();
            run.typeText("71");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.checkIn.weight, "71.0 kg");
            compare(entry.text, "");
            verify(run.item("orderLine").plain.includes("0.5 mg/kg × 71.0 kg = 35.5 mg"), run.item("orderLine").plain);
        }
        function test_afterYesTheNoteHasTheKeyboardHoweverItWasAnswered_data(): var {
            const yes = () => findChild(run.item("question-suicidal-thoughts"), "yes");
            return [{ tag: "click", answer: () => mouseClick(yes()) }, { tag: "touch", answer: () => touchEvent(yes()).press(0).commit().release(0).commit() },
                { tag: "Y", answer: () => {
                    yes().forceActiveFocus(Qt.TabFocusReason);
                    keyClick(Qt.Key_Y);
                } }, { tag: "Space", answer: () => {
                    yes().forceActiveFocus(Qt.TabFocusReason);
                    keyClick(Qt.Key_Space);
                } }];
        }
        function test_afterYesTheNoteHasTheKeyboardHoweverItWasAnswered(row: var): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            findChild(run.item("question-suicidal-thoughts"), "yes").forceActiveFocus();
            wait(600);
            row.answer();
            compare(run.item("question-suicidal-thoughts").answer, YesNo.Yes);
            verify(run.item("note-suicidal-thoughts").activeFocus);
            run.typeText("nay, yes and no in any case");
            compare(run.item("question-suicidal-thoughts").answer, YesNo.Yes);
            compare(run.item("note-suicidal-thoughts").text, "nay, yes and no in any case");
            keyClick(Qt.Key_Return);
            compare(run.stand.recorded()["answer:suicidal-thoughts"], "yes nay, yes and no in any case");
        }
        function test_aHalfTypedNoteOutlastsTheOtherAnswers(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            const first = run.stand.viewModel.checkIn.safety.row(0);
            run.stand.viewModel.checkIn.answer(first.key, first.concerning === YesNo.Yes);
            const note = run.item("note-" + first.key);
            note.forceActiveFocus();
            run.typeText("half");
            const second = run.stand.viewModel.checkIn.safety.row(1);
            run.stand.viewModel.checkIn.answer(second.key, second.concerning !== YesNo.Yes);
            compare(note.text, "half");
        }
        function test_theKeyboardOnlyGoesForward(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            const safety = run.stand.viewModel.checkIn.safety;
            const button = place => findChild(run.item("question-" + safety.row(place).key), "yes");
            // The second question of the first group is answered before anything else of it.
            button(1).forceActiveFocus(Qt.TabFocusReason);
            keyClick(safety.row(1).concerning === YesNo.Yes ? Qt.Key_N : Qt.Key_Y);
            verify(button(2).activeFocus, "on " + run.Window.activeFocusItem);
            compare(safety.row(0).answer, YesNo.Open);
            // After the last question it goes on to the weight, not back to what was passed over.
            button(safety.count - 1).forceActiveFocus(Qt.TabFocusReason);
            keyClick(safety.row(safety.count - 1).concerning === YesNo.Yes ? Qt.Key_N : Qt.Key_Y);
            verify(run.item("weightEntry").fieldItem.activeFocus);
            keyClick(Qt.Key_Return);
            verify(run.item("vitalsLine").activeFocus);
            run.typeText("128/82 72 98 14");
            keyClick(Qt.Key_Return);
            verify(run.Window.activeFocusItem.objectName.startsWith("blocker-"), "the way to what was passed over: " + run.Window.activeFocusItem);
            keyClick(Qt.Key_Return);
            verify(button(0).activeFocus || findChild(run.item("question-consent"), "yes").activeFocus, "by a deliberate act");
        }
        function placesOf(names: var): var {
            return names.map(name => {
                const place = run.item(name).mapToItem(root, 0, 0);
                return name + " " + Math.round(place.x) + "," + Math.round(place.y);
            });
        }
        function test_theQuestionsBelowStayWhereTheyAreWhenANoteIsAsked(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            wait(200);
            const safety = run.stand.viewModel.checkIn.safety;
            const below = [];
            for (let place = 3; place < safety.count; ++place)
                below.push("question-" + safety.row(place).key);
            const key = safety.row(2).key;
            findChild(run.item("question-" + key), "yes").forceActiveFocus();
            wait(600);
            const before = placesOf(below);
            mouseClick(findChild(run.item("question-" + key), safety.row(2).concerning === YesNo.Yes ? "yes" : "no"));
            verify(run.item("note-" + key).visible);
            wait(50);
            compare(placesOf(below), before);
        }
        function test_theGroupsAnswerAndAsLastTimeMoveNothing(): void {
            run.stand.goToNextSession();
            wait(600);
            const keys = run.stableKeys.concat([0, 1, 2, 3, 4].map(place => run.stand.viewModel.checkIn.safety.row(place).key)).map(key => "question-" + key);
            const before = placesOf(keys);
            // A finger taps while the keyboard is elsewhere: only a key takes the keyboard on, and the page with it.
            keyClick(Qt.Key_F2);
            mouseClick(run.item("asLastTime"));
            wait(50);
            compare(placesOf(keys), before);
            wait(500);
            keyClick(Qt.Key_F2);
            mouseClick(run.item("rest-yes"));
            wait(50);
            compare(placesOf(keys), before);
        }
        function test_theReleaseThatComesUpMovesNothingThatIsPressedBelow(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            wait(200);
            const names = ["start", "askReceipt", "cannula-left-forearm"];
            const before = placesOf(names);
            run.typeVitals("152/94 80 98 14");
            verify(run.item("askRelease").visible);
            verify(run.item("askRelease").activeFocus);
            wait(50);
            compare(placesOf(names), before);
        }
        function test_aKeyThatStartsADoseNeverWorksFromAText(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("128/82 72 98 14");
            verify(run.stand.viewModel.starting.ready);
            run.stand.readSyringe();
            run.item("weightEntry").fieldItem.forceActiveFocus();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            const rate = run.item("pumpRate").fieldItem;
            verify(rate.activeFocus, "it leads to what the pump shows, under the read-back");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived, "nothing was typed");
            run.typeText("150");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            verify(run.item("start").activeFocus, "Enter leads to the button");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
    }
}
