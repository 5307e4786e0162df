// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.ViewModels

// The screen in the patient's hands: what is seen and what is not, what keys do, and the ways back.
Rectangle {
    id: root

    width: 200
    height: 200

    MouseAndKeys {
        id: run
        name: "PatientModeDay"

        readonly property WorkplaceViewModel workplace: run.stand !== null ? run.stand.workplace : null
        readonly property bool inPatientMode: workplace !== null && workplace.screen === WorkplaceViewModel.PatientMode

        function patientMode(prepare: string): void {
            begin(prepare ?? "expectInfusion");
            mouseClick(boardCard());
            tryCompare(run.session, "state", SessionState.Planned);
            keyClick(Qt.Key_H, Qt.ControlModifier);
            verify(run.inPatientMode);
            compare(run.session.state, SessionState.Arrived);
        }
        function isVisible(part: var): bool {
            return part.visible === true && part.width > 0 && part.height > 0;
        }
        // All words that can be read on the window, their accessible names included.
        function wordsSeen(): string {
            const words = [];
            run.gatherWords(run.window.contentItem, words);
            return words.join("\n");
        }
        function gatherWords(part: var, words: var): void {
            if (part.visible === false)
                return;
            for (const each of [part.text, part.Accessible ? part.Accessible.name : ""]) {
                if (typeof each === "string" && each.length > 0)
                    words.push(each);
            }
            const children = part.children ?? [];
            for (let i = 0; i < children.length; ++i)
                run.gatherWords(children[i], words);
        }
        function sees(words: string): bool {
            return run.wordsSeen().includes(words);
        }
        function press(name: string): void {
            mouseClick(run.shown(name));
        }
        function typePin(pin: string): void {
            compare(run.window.activeFocusItem.parent.parent.objectName, "takeBackPin");
            run.typeText(pin);
            keyClick(Qt.Key_Return);
        }
        function signInAgain(expected: int): void {
            compare(run.workplace.screen, WorkplaceViewModel.SignIn);
            SignInRoot.viewModel.signIn(run.stand.passphrase);
            compare(run.workplace.screen, expected);
        }

        function test_thePatientSeesTheQuestionsAndNothingElse(): void {
            patientMode();
            for (const type of ["PlacesRail", "TopBar", "PatientSearch", "SessionHeader", "SessionScreen", "ChairButton", "StepBar", "UndoBar"])
                compare(run.reader.allOfType(run.window.contentItem, type).filter(part => isVisible(part)).length, 0, type);
            compare(run.window.contentItem.Window.window.title.includes("Brandt"), false);
            verify(sees("Questions for Ida"));
            verify(sees("Little interest or pleasure in doing things"));
            verify(sees("0 of 9 answered"));
            for (const hidden of ["Brandt", "1984", "Nora", "PHQ", "mg", "Lock", "Today"])
                verify(!sees(hidden), hidden + " in " + wordsSeen());
            shot("handed-over-1-questions");
        }
        function test_nothingLeadsElsewhere(): void {
            patientMode();
            run.workplace.openPatient(run.session.patientId);
            run.workplace.show(WorkplaceViewModel.Today);
            run.workplace.back();
            verify(run.inPatientMode);
            verify(sees("Questions for Ida"));
        }
        function test_aNoticeWaitsUntilTheScreenIsTakenBack(): void {
            patientMode();
            run.stand.giveNotice();
            const notice = run.reader.first(run.window.contentItem, part => part.objectName === "notice");
            verify(notice.text.length > 0);
            verify(!notice.visible);
            press("staff");
            typePin(run.stand.ownPin);
            verify(notice.visible);
        }
        function test_theWallViewCloses(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            const wall = run.reader.first(run.window.contentItem, part => part.objectName === "wall");
            run.reader.byType(run.window.contentItem, "ScreenStack").wallAsked();
            verify(wall.item !== null);
            run.workplace.startPatientMode();
            verify(run.inPatientMode);
            compare(wall.item, null);
        }
        function test_theKeysOfTheScreensBehindDoNothing_data(): var {
            const plain = [Qt.Key_F1, Qt.Key_F2, Qt.Key_F3, Qt.Key_F4, Qt.Key_F5, Qt.Key_F6, Qt.Key_F7, Qt.Key_F8, Qt.Key_F9, Qt.Key_F10, Qt.Key_F11, Qt.Key_F12, Qt.Key_Escape, Qt.Key_Backspace, Qt.Key_Back];
            const chords = [Qt.Key_K, Qt.Key_H, Qt.Key_Z, Qt.Key_Tab, Qt.Key_Return, Qt.Key_N, Qt.Key_Left];
            return plain.map(code => ({ tag: "key " + code, code: code, modifiers: Qt.NoModifier })).concat(chords.map(code => ({ tag: "Ctrl with " + code, code: code, modifiers: Qt.ControlModifier })));
        }
        function test_theKeysOfTheScreensBehindDoNothing(row: var): void {
            patientMode();
            keyClick(row.code, row.modifiers);
            wait(0);
            verify(run.inPatientMode);
            compare(PatientModeRoot.viewModel.page, PatientModeViewModel.Questions);
            compare(run.session.state, SessionState.Arrived);
            compare(ScalesRoot.viewModel.answered, 0);
            verify(run.seen("done") !== null);
        }
        function test_missingAnswersAreNamedAndMayBeLeftOut(): void {
            patientMode();
            typeText("1102011");
            verify(run.seen("leaveOut") === null);
            press("done");
            verify(sees("Not answered yet: 8, 9."));
            verify(run.reader.allOfType(run.window.contentItem, "ScaleItemRow")[7].activeFocus, "the first of them has the keyboard");
            shot("handed-over-2-missing");
            press("done");
            verify(!ScalesRoot.viewModel.finished, "the same button never leaves anything out");
            press("leaveOut");
            verify(sees("Feeling nervous, anxious or on edge"), "the next questionnaire");
            press("done");
            verify(sees("Not answered yet: 1, 2, 3, 4, 5, 6, 7."));
            keyClick("1");
            verify(run.seen("leaveOut") === null, "gone with the next answer");
        }
        function test_aQuestionMayBeSkipped(): void {
            patientMode();
            typeText("11020110");
            const last = run.reader.allOfType(run.window.contentItem, "ScaleItemRow")[8];
            verify(last.activeFocus);
            keyClick("4");
            compare(ScalesRoot.viewModel.answered, 8, "no digit skips");
            mouseClick(run.reader.byText(last, "Skip"));
            compare(ScalesRoot.viewModel.answered, 9);
            compare(ScalesRoot.viewModel.answers[8], -1);
            press("done");
            verify(sees("Feeling nervous, anxious or on edge"), "the next questionnaire, and nothing was missed");
        }
        function test_theQuestionsMayComeOneAtATime(): void {
            patientMode();
            press("single");
            const rows = run.reader.allOfType(run.window.contentItem, "ScaleItemRow");
            const shown = () => rows.slice(0, 9).filter(row => row.visible).map(row => row.number).join(" ");
            compare(shown(), "1");
            typeText("11");
            compare(shown(), "3");
            press("previousQuestion");
            compare(shown(), "2");
            press("nextQuestion");
            press("nextQuestion");
            compare(shown(), "4");
            press("done");
            verify(sees("Not answered yet: 3, 4, 5, 6, 7, 8, 9."));
            compare(shown(), "3", "the first that was missed");
            shot("handed-over-6-one-question");
            press("single");
            compare(shown(), "1 2 3 4 5 6 7 8 9");
        }
        function test_noResultIsShownToThePatient(): void {
            patientMode();
            for (const answers of ["333333333", "3333333"]) {
                typeText(answers);
                press("done");
                for (const result of ["of 27", "of 21", "27", "severe", "moderate", "minimal", "Item 9", "suicide", "Recorded", "incomplete"])
                    verify(!sees(result), result + " in " + wordsSeen());
            }
            verify(sees("Thank you. Please give the screen back."));
            verify(sees("After five wrong tries the program locks"));
            shot("handed-over-3-thanks");
        }
        function test_theRightPinLeadsToTheSessionAndWhatWasAnswered(): void {
            patientMode();
            patientAnswers("110201100");
            patientAnswers("1102011");
            typePin("11119");
            verify(run.inPatientMode);
            verify(sees("Tries left: 4."));
            shot("handed-over-4-wrong-pin");
            typePin(run.stand.ownPin);
            compare(run.workplace.screen, WorkplaceViewModel.Session);
            verify(/Scales today: PHQ-9 \d\d:\d\d, GAD-7 \d\d:\d\d/.test(wordsSeen()), wordsSeen());
            verify(run.seen("patientMode") === null, "nothing is left to hand over");
            verify(run.reader.byType(run.window.contentItem, "PlacesRail") !== null);
        }
        function test_anItem9AboveZeroAsksTheNurseOnceTheScreenIsBack(): void {
            patientMode();
            patientAnswers("000000002");
            patientAnswers("0000000");
            typePin(run.stand.ownPin);
            compare(run.workplace.screen, WorkplaceViewModel.Scales);
            verify(sees("PHQ-9: 2 of 27, minimal"));
            verify(sees("Item 9 (thoughts of death or self-harm) is answered 2."));
            shot("handed-over-5-item-9");
            typeText("Dr Sand told");
            keyClick(Qt.Key_Return);
            verify(!ScalesRoot.viewModel.item9Open);
            const leave = run.reader.byText(run.window.contentItem, "Back to the session");
            run.bringIntoView(leave);
            mouseClick(leave);
            compare(run.workplace.screen, WorkplaceViewModel.Session);
        }
        function test_fiveWrongTriesLock(): void {
            patientMode();
            patientAnswers("110201100");
            press("staff");
            verify(!sees("Feeling nervous"), "the questions rest meanwhile");
            shot("handed-over-6-staff");
            for (let turn = 0; turn < 5; ++turn)
                typePin("11119");
            signInAgain(WorkplaceViewModel.Session);
            verify(run.session.checkIn.scalesToday.startsWith("PHQ-9"));
            compare(run.session.checkIn.scalesForPatientMode, "GAD-7");
        }
        function test_staffMayGoBackToTheQuestions(): void {
            patientMode();
            typeText("1102");
            press("staff");
            typeText("99");
            press("backToQuestions");
            verify(sees("4 of 9 answered"));
            press("staff");
            compare(run.window.activeFocusItem.text, "", "a half-typed PIN is gone");
        }
        function test_takenBackEarlyTheNurseSeesTheHalfFilledQuestionnaire(): void {
            patientMode();
            typeText("1102");
            press("staff");
            typePin(run.stand.ownPin);
            compare(run.workplace.screen, WorkplaceViewModel.Scales);
            compare(ScalesRoot.viewModel.answers.join(""), "1102-1-1-1-1-1");
            const leave = run.reader.byText(run.window.contentItem, "Leave without recording");
            run.bringIntoView(leave);
            mouseClick(leave);
            compare(run.workplace.screen, WorkplaceViewModel.Session, "one press, for the answers are kept");
            verify(sees("PHQ-9: 4 of 9 answered, not recorded"));
            run.bringIntoView(run.shown("goOn-phq9"));
            shot("handed-over-7-begun");
            press("goOn-phq9");
            compare(ScalesRoot.viewModel.answered, 4);
        }
        function test_lockingInTheMiddleLosesNoAnswer(): void {
            patientMode();
            typeText("1102");
            keyClick(Qt.Key_L, Qt.ControlModifier);
            signInAgain(WorkplaceViewModel.Scales);
            compare(ScalesRoot.viewModel.answers.join(""), "1102-1-1-1-1-1");
            press("patientMode");
            verify(run.inPatientMode);
            verify(sees("4 of 9 answered"), "the patient goes on");
        }
        function test_withoutAPinTheWayBackIsTheLockAndItIsSaidBefore(): void {
            begin("expectInfusionWithoutOwnPin");
            mouseClick(boardCard());
            verify(sees("You have no PIN"));
            shot("handed-over-8-arrive");
            press("arriveAndPatientMode");
            verify(run.inPatientMode);
            patientAnswers("110201100");
            patientAnswers("1102011");
            verify(run.seen("takeBackPin") === null);
            verify(sees("has no PIN. The program locks"));
            shot("handed-over-9-no-pin");
            keyClick(Qt.Key_Space);
            signInAgain(WorkplaceViewModel.Session);
            verify(run.session.checkIn.scalesToday.includes("GAD-7"));
        }
        function test_anArrivedSessionIsHandedOverFromWhatIsKnown(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.session.state, SessionState.Arrived);
            run.bringIntoView(run.shown("patientMode"));
            shot("handed-over-10-known");
            press("patientMode");
            verify(run.inPatientMode);
        }
        function test_fromTheDeskTheOpenQuestionnaireComesFirstWithItsAnswers(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            const patient = run.session.patientId;
            run.workplace.openPatient(patient);
            run.workplace.fillScale("gad7", patient, "");
            typeText("11");
            press("patientMode");
            verify(run.inPatientMode);
            verify(sees("2 of 7 answered"));
            typeText("0");
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(run.workplace.screen, WorkplaceViewModel.SignIn);
            SignInRoot.viewModel.signIn(run.stand.passphrase);
            compare(run.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(PatientPageRoot.viewModel.patientId, patient);
            run.workplace.fillScale("gad7", patient, "");
            verify(sees("Hand the screen to the patient"), "PHQ-9 is still open");
        }
        function test_theStaffButtonIsReachedByTab(): void {
            patientMode();
            for (let turn = 0; turn < 30 && run.window.activeFocusItem.objectName !== "staff"; ++turn)
                keyClick(Qt.Key_Tab);
            compare(run.window.activeFocusItem.objectName, "staff");
        }
    }
}
