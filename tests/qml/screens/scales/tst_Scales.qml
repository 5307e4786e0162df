// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Theme
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The questionnaires at the desk, answered with the keys 0 to 3 alone.
Item {
    id: stage
    width: 1366
    height: 1100

    ScreenBench {
        id: bench
    }
    Component {
        id: screens
        ScreenStack {
            width: stage.width
            height: stage.height
            workplace: bench.workplace
        }
    }
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Scales"
        when: windowShown

        property string patient
        property Item shown
        readonly property ScalesViewModel scales: bench.workplace === null ? null : ScalesRoot.viewModel

        function init(): void {
            stage.height = 1100;
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.patientOf(bench.planSession("Haddad"));
        }
        function open(scale: string): void {
            bench.workplace.openPatient(test.patient);
            bench.workplace.fillScale(scale, test.patient, "");
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function type(answers: string): void {
            for (const answer of answers)
                keyClick(answer);
        }
        function press(words: string): void {
            const button = reader.byText(test.shown, words);
            verify(button !== null, words);
            mouseClick(button);
        }
        function resultCard(): Item {
            return reader.byType(test.shown, "ScaleResultCard");
        }

        function test_theKeysAnswerAndGoOn_data(): var {
            return [{ tag: "phq9", typed: "210021100", result: "PHQ-9: 7 of 27, mild" }, { tag: "gad7", typed: "3210321", result: "GAD-7: 12 of 21, moderate" }];
        }
        function test_theKeysAnswerAndGoOn(row: var): void {
            open(row.tag);
            type(row.typed);
            compare(test.scales.answers.join(""), row.typed);
            verify(reader.byText(test.shown, "%1 of %1 answered".arg(row.typed.length)) !== null);
            press("Record the answers");
            verify(test.scales.finished);
            verify(resultCard().visible);
            verify(reader.byText(resultCard(), row.result) !== null);
        }
        function test_aScaleWithoutWordingIsEnteredAsNumbers(): void {
            open("madrs");
            compare(reader.allOfType(test.shown, "ScaleItemRow")[9].question, "Item 10");
            type("6543210000");
            compare(test.scales.answers.join(""), "6543210000");
            press("Record the answers");
            verify(reader.byText(resultCard(), "MADRS: 21 of 60, moderate") !== null);
            verify(test.scales.answeredBy.startsWith("entered by"), test.scales.answeredBy);
        }
        function test_aTotalIsEnteredWithoutItsItems(): void {
            open("bdi2");
            const field = findChild(test.shown, "total").fieldItem;
            mouseClick(field);
            type("64");
            press("Record the total");
            compare(test.scales.error, "The total is a whole number from 0 to 63.");
            verify(!test.scales.finished);
            mouseClick(field);
            keyClick(Qt.Key_Backspace);
            type("3");
            press("Record the total");
            verify(test.scales.error.startsWith("Type item 9 as well"), test.scales.error);
            mouseClick(findChild(test.shown, "totalSafety").fieldItem);
            type("3");
            press("Record the total");
            compare(test.scales.result, "BDI-II: 63 of 63, severe");
        }
        function test_theScreenerWithAHighRiskAsksWhatWasDone(): void {
            open("cssrs");
            type("1101");
            compare(test.scales.answers.slice(0, 4).join(""), "1101");
            test.scales.answer(5, 0);
            press("Record the answers");
            press("Keep as incomplete");
            verify(test.scales.item9Open);
            verify(test.scales.result.startsWith("C-SSRS screener: high"));
        }
        function test_everyScaleOfTheClinicCanBeChosen(): void {
            open("phq9");
            compare(test.scales.allNames.length, 16);
            test.scales.choose(2);
            compare(test.scales.scaleName, "PCL-5");
            compare(reader.allOfType(test.shown, "ScaleItemRow").filter(row => row.visible).length, 20);
            type("43210432104321043210");
            press("Record the answers");
            compare(test.scales.result, "PCL-5: 40 of 80");
        }
        function test_eachQuestionHasOneTabStop(): void {
            open("gad7");
            for (let item = 0; item < 7; ++item) {
                compare(test.scales.answered, 0);
                const row = reader.allOfType(test.shown, "ScaleItemRow")[item];
                verify(row.activeFocus, "question " + (item + 1));
                keyClick(Qt.Key_Tab);
            }
        }
        function test_arrowsAndSpaceAnswerToo(): void {
            open("gad7");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Space);
            compare(test.scales.answers[0], 2);
        }
        function test_aKeyOutsideTheChoicesAnswersNothing(): void {
            open("phq9");
            type("49x");
            compare(test.scales.answered, 0);
            verify(reader.allOfType(test.shown, "ScaleItemRow")[0].activeFocus);
        }
        function test_anUnansweredRowIsMarkedBySignAndLosesItByTheAnswer(): void {
            open("gad7");
            const row = reader.allOfType(test.shown, "ScaleItemRow")[0];
            verify(reader.byText(row, "●") !== null);
            type("1");
            verify(reader.byText(row, "●") === null);
            verify(reader.byText(row, "✓") !== null);
        }
        function test_missingAnswersAreNamedThenKeptWithoutATotal(): void {
            open("phq9");
            type("21002110");
            verify(reader.byText(test.shown, "Keep as incomplete") === null);
            press("Record the answers");
            verify(!test.scales.finished);
            verify(test.scales.error.indexOf("Not answered: 9.") === 0, test.scales.error);
            verify(!resultCard().visible);
            press("Keep as incomplete");
            verify(test.scales.finished);
            verify(reader.byText(resultCard(), "PHQ-9: incomplete, no total") !== null);
        }
        function test_item9AboveZeroAsksWhoLookedAtItAndShowsWhoAndWhen(): void {
            open("phq9");
            type("000000001");
            press("Record the answers");
            const confirm = findChild(resultCard(), "confirm");
            verify(confirm.visible);
            mouseClick(confirm);
            verify(findChild(resultCard(), "line").error.length > 0);
            verify(test.scales.item9Open);
            reader.write(test, findChild(resultCard(), "line"), "Asked, no plan, sister informed");
            keyClick(Qt.Key_Return);
            verify(!test.scales.item9Open);
            verify(!confirm.visible);
            verify(reader.byText(resultCard(), "Acknowledged by Dr Lea Amari, Mon 2 Mar 2026 · 10:00.") !== null);
        }
        function test_item9AboveZeroIsInSightOnceItIsRecorded(): void {
            stage.height = 640; // what a screen of 768 leaves below the bars
            open("phq9");
            type("000000003");
            reader.byText(test.shown, "Record the answers").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(test.scales.item9Open);
            const warning = reader.byText(resultCard(), test.scales.item9Line);
            verify(warning !== null);
            tryVerify(() => findChild(resultCard(), "line").fieldItem.activeFocus);
            tryVerify(() => warning.mapToItem(stage, 0, 0).y >= 0 && warning.mapToItem(stage, 0, warning.height).y <= stage.height);
            const field = findChild(resultCard(), "line");
            verify(field.mapToItem(stage, 0, field.height).y <= stage.height);
        }
        function test_item9AtZeroAsksNothing(): void {
            open("phq9");
            type("333333330");
            press("Record the answers");
            verify(!findChild(resultCard(), "confirm").visible);
        }
        function test_whatIsRecordedCannotBeAnsweredAnew(): void {
            open("gad7");
            type("1111111");
            press("Record the answers");
            verify(!reader.allOfType(test.shown, "ScaleItemRow")[0].enabled);
            press("Back to the patient");
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(PatientPageRoot.viewModel.scores[1].points.length, 1);
        }
        function test_theHeadSaysWhoseAnswersTheyAreHoweverFarTheyAreScrolled(): void {
            open("pcl5");
            const head = findChild(test.shown, "scalePatient");
            const before = head.mapToItem(stage, 0, 0).y;
            verify(scales.patientBirth.length > 0);
            verify(reader.byText(head, scales.patientBirth) !== null);
            const first = reader.allOfType(test.shown, "ScaleItemRow")[0];
            const top = first.mapToItem(stage, 0, 0).y;
            type("11111111111111111111");
            tryVerify(() => first.mapToItem(stage, 0, 0).y < top);
            compare(head.mapToItem(stage, 0, 0).y, before);
        }
        function test_anotherQuestionnaireIsChosenOnlyBeforeTheFirstAnswer(): void {
            open("gad7");
            const choice = findChild(test.shown, "scaleChoice");
            verify(choice.enabled);
            const rows = reader.allOfType(test.shown, "ScaleItemRow")[0];
            const top = rows.mapToItem(stage, 0, 0).y;
            type("1");
            verify(!choice.enabled);
            compare(rows.mapToItem(stage, 0, 0).y, top, "nothing moves");
        }
        function test_leavingRecordsNothing(): void {
            open("gad7");
            type("1111111");
            press("Leave without recording");
            compare(bench.workplace.screen, WorkplaceViewModel.Scales);
            press("Discard 7 answers");
            compare(bench.workplace.screen, WorkplaceViewModel.Scales, "the second press of a double click is none");
            wait(Theme.duration.sameMoment + 50);
            press("Discard 7 answers");
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(PatientPageRoot.viewModel.scores[1].points.length, 0);
        }
    }
}
