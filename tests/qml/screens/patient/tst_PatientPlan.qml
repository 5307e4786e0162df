// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import "../../../support/qml"
import Tidemark.ViewModels

// What the patient's page asks and offers: the order and its hold, the decision at the end of the induction, the next
// booster, doses at home. On a real clinic.
Item {
    id: stage
    width: 1366
    height: 768

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
        name: "PatientPlan"
        when: windowShown

        readonly property int day: 24 * 3600
        property string patient
        property Item shown

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.addOrderedPatient("Haddad");
        }
        // Six infusions two days apart; PHQ-9 20 before, then 16, and `last` before the sixth.
        function induction(last: int): void {
            for (let number = 1; number <= 6; ++number) {
                bench.recordScale("phq9", test.patient, number === 1 ? 20 : number === 6 ? last : 16);
                bench.advance(60);
                bench.treat(bench.planAgain(test.patient));
                bench.advance(2 * test.day);
            }
        }
        function show(): void {
            bench.workplace.openPatient(test.patient);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function shot(name: string): void {
            if (bench.shotFolder.length === 0)
                return;
            for (const look of [{ name: "light", mode: Brightness.Light }, { name: "dark", mode: Brightness.Dark }]) {
                Theme.mode = look.mode;
                waitForRendering(test.shown);
                grabImage(stage).save(bench.shotFolder + "/plan-" + name + "-" + look.name + ".png");
            }
            Theme.mode = Brightness.Light;
        }
        function part(name: string): var {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function press(name: string): void {
            const button = part(name);
            verify(button.visible, name);
            // What lies below the fold is reached by the keyboard, which brings it into view.
            if (button.mapToItem(stage, 0, button.height).y > stage.height) {
                button.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
            } else {
                mouseClick(button);
            }
        }

        function test_theOrderIsHeldWithAReasonAndReleased(): void {
            show();
            verify(part("orderLine").text.indexOf("ketamine IV 0.5 mg/kg over 40 min · Dr Lea Amari · until ") === 0, part("orderLine").text);
            press("holdButton");
            const reason = part("holdReason");
            verify(reason.visible);
            mouseClick(findChild(reason, "confirm"));
            verify(findChild(reason, "line").error.length > 0);
            reader.write(test, findChild(reason, "line"), "ECG first");
            keyClick(Qt.Key_Return);
            tryCompare(part("holdWords"), "text", "On hold: ECG first");
            shot("hold");
            press("liftButton");
            tryCompare(part("holdWords"), "visible", false);
        }
        function test_theNurseReadsTheOrderAndCannotHoldIt(): void {
            bench.workplace.lock();
            bench.signIn("dnorth");
            show();
            verify(part("orderLine").text.length > 0);
            verify(!part("holdButton").visible);
        }
        function test_aSessionOnHoldSaysWhyItCannotStart(): void {
            const session = bench.planAgain(test.patient);
            show();
            press("holdButton");
            reader.write(test, findChild(part("holdReason"), "line"), "ECG first");
            keyClick(Qt.Key_Return);
            bench.answerAll(session);
            bench.workplace.openSession(session);
            waitForRendering(test.shown);
            const blocker = part("blocker-order");
            verify(blocker.visible);
            compare(blocker.text, "→ The order is on hold: ECG first");
            verify(!part("start").enabled);
        }
        function test_theDecisionIsAskedWithItsEvidenceAndRecorded(): void {
            induction(9);
            show();
            compare(part("decisionQuestion").text, "The induction is complete: 6 of 6. What follows?");
            verify(part("decisionEvidence").text.indexOf("PHQ-9 20 → 9: −11 points, −55 %, response.") === 0, part("decisionEvidence").text);
            const card = reader.byType(test.shown, "DecisionCard");
            verify(!part("decisionChoices").visible, "quiet until asked for");
            shot("asked");
            press("decide");
            verify(part("decisionChoices").visible);
            card.chosen = 2;
            waitForRendering(test.shown);
            shot("decision");
            press("recordDecision");
            verify(part("decisionReason").error.length > 0, "to stop needs a reason");
            card.chosen = 0;
            waitForRendering(test.shown);
            press("recordDecision");
            tryCompare(card, "visible", false);
            const decided = reader.byType(test.shown, "DecidedCard");
            verify(decided.decided[0].indexOf("Continue with boosters or maintenance, Dr Lea Amari · PHQ-9 20 → 9") > 0, decided.decided[0]);
        }
        function test_theNurseSeesThatThePrescriberDecides(): void {
            induction(9);
            bench.workplace.lock();
            bench.signIn("dnorth");
            show();
            verify(part("decisionQuestion").visible);
            verify(!part("decisionChoices").visible);
            verify(reader.byText(test.shown, "The prescriber decides.") !== null);
        }
        function test_theBoosterIsProposedWithItsArithmeticAndPlanned(): void {
            induction(8);
            bench.advance(10 * test.day);
            bench.recordScale("phq9", test.patient, 7);
            bench.advance(18 * test.day);
            bench.recordScale("phq9", test.patient, 12);
            show();
            const card = reader.byType(test.shown, "BoosterCard");
            verify(card.visible);
            compare(PatientPageRoot.viewModel.booster.arithmetic[0], "Wore off after 30 days (Kaplan-Meier median; n = 1)");
            verify(findChild(card, "crossed") !== null, "the raw point");
            verify(PatientPageRoot.viewModel.booster.arithmetic.some(line => line.indexOf("moved to") > 0),
                   PatientPageRoot.viewModel.booster.arithmetic);
            shot("booster");
            press("planBooster");
            verify(new Date(part("boosterDay").text).getUTCDay() % 6 > 0, "on a day the clinic treats");
            compare(part("boosterDay").warning, "");
            const open = part("boosterDay").text;
            reader.write(test, part("boosterDay"), "2026-06-07");
            verify(part("boosterDay").warning.indexOf("closed on Sun 7 Jun") >= 0, part("boosterDay").warning);
            shot("booster-closed-day");
            reader.write(test, part("boosterDay"), open);
            press("acceptBooster");
            tryVerify(() => part("boosterStanding").text.indexOf("Planned for ") === 0);
            verify(!part("planBooster").visible);
        }
        function cleanup(): void {
            stage.width = 1366;
            stage.height = 768;
        }
        // The fullest page: things to do, an order, a decision, a booster; the frame of the window takes the rest.
        function test_theTilesTheTrendAndTheQuestionStandInTheFirstScreen(): void {
            induction(8);
            bench.advance(10 * test.day);
            bench.recordScale("phq9", test.patient, 7);
            bench.advance(18 * test.day);
            bench.recordScale("phq9", test.patient, 12);
            stage.width = 1366 - Theme.size.rail;
            stage.height = 768 - Theme.size.topBar;
            show();
            tryVerify(() => !reader.byType(test.shown, "PatientPage").changesBeside);
            waitForRendering(test.shown);
            shot("full");
            for (const type of ["NeedsStrip", "OrderStrip", "TrendCard", "BoosterCard", "DecisionCard"]) {
                const card = reader.byType(test.shown, type);
                verify(card.visible, type);
                verify(card.mapToItem(stage, 0, card.height).y <= stage.height, type + " ends at " + card.mapToItem(stage, 0, card.height).y);
            }
            verify(reader.byType(test.shown, "TrendCard").height >= 224);
        }
        function test_anOverdueBoosterSaysSo(): void {
            induction(8);
            show();
            press("planBooster");
            reader.write(test, part("boosterInterval"), "14");
            press("keepInterval");
            tryVerify(() => part("boosterStanding").text.indexOf("Due ") === 0);
            bench.advance(20 * test.day);
            bench.workplace.openPatient(test.patient);
            tryVerify(() => part("boosterStanding").text.indexOf("overdue since") > 0);
            verify(reader.byText(reader.byType(test.shown, "BoosterCard"), "overdue") !== null);
        }
        function test_beforeTheEndOfTheInductionNeitherIsThere(): void {
            bench.treat(bench.planAgain(test.patient));
            show();
            verify(!reader.byType(test.shown, "BoosterCard").visible);
            verify(!reader.byType(test.shown, "DecisionCard").visible);
        }
        function test_aDoseAtHomeStandsApartAndCountsNowhere(): void {
            show();
            press("enterHomeDose");
            reader.write(test, part("homeAmount"), "100");
            reader.write(test, part("homePressure"), "high");
            press("keepHomeDose");
            verify(part("homePressure").error.length > 0);
            reader.write(test, part("homePressure"), "162/94");
            reader.write(test, part("homeEffects"), "dizzy");
            shot("home-entry");
            press("keepHomeDose");
            tryVerify(() => findChild(test.shown, "homeDose") !== null);
            verify(part("homeDose").text.indexOf("ketamine 100 mg, nasal spray, reported by the patient") > 0, part("homeDose").text);
            verify(part("homeDose").text.endsWith("162/94 mmHg · dizzy"), part("homeDose").text);
            const chart = reader.byType(test.shown, "TrendChart");
            compare(chart.homeDoses.length, 1);
            shot("home");
            compare(chart.infusions.length, 0);
            verify(findChild(chart, "homeDoseMark") !== null);
            verify(reader.byName(test.shown, "Given in all, 0 mg, 0 infusions, at home, told, not counted: 1") !== null);
            press("withdrawHomeDose");
            const reason = reader.byType(reader.byType(test.shown, "HomeDosesCard"), "ReasonEntry");
            reader.write(test, findChild(reason, "line"), "Another patient's");
            keyClick(Qt.Key_Return);
            tryCompare(chart, "homeDoses", []);
        }
        function test_aDoseAtHomeInTheFutureIsRefusedBesideItsField(): void {
            show();
            press("enterHomeDose");
            reader.write(test, part("homeDay"), "2099-01-01");
            press("keepHomeDose");
            verify(part("homeDay").error.length > 0);
            compare(part("homeDay").text, "2099-01-01");
            compare(PatientPageRoot.viewModel.homeDoses.rows.length, 0);
        }
        function test_theOrderFormStatesFactsAndLeavesTheDoseToThePrescriber(): void {
            induction(16);
            show();
            bench.workplace.showFor(WorkplaceViewModel.OrderForm, test.patient);
            waitForRendering(test.shown);
            const form = OrderFormRoot.viewModel;
            compare(form.dosePerKilogram, "", "nothing is filled in");
            compare(part("dosePerKilogram").placeholder, "now 0.5");
            verify(part("doseFacts").visible);
            verify(form.doseFacts[0].startsWith("6 session"), form.doseFacts[0]);
            verify(form.doseFacts[1].indexOf("no response") > 0, form.doseFacts[1]);
            verify(form.doseFacts.every(fact => fact.indexOf("next step") < 0), "guard rails are no steps");
            shot("facts");
        }
        function test_theFactsFollowTheChartWhileTheOrderIsWritten(): void {
            induction(16);
            bench.workplace.openPatient(test.patient);
            bench.workplace.showFor(WorkplaceViewModel.PatientForm, test.patient);
            test.shown = createTemporaryObject(screens, stage);
            bench.workplace.showFor(WorkplaceViewModel.OrderForm, test.patient);
            waitForRendering(test.shown);
            const form = OrderFormRoot.viewModel;
            compare(form.doseCautions.filter(caution => caution.indexOf("contraindication") >= 0).length, 0);
            PatientChartRoot.viewModel.answerRisk("ketamine-hypersensitivity", true);
            tryVerify(() => form.doseCautions.some(caution => caution.indexOf("1 contraindication") === 0));
            PatientChartRoot.viewModel.decideRisk("ketamine-hypersensitivity", true, "it was the antiemetic");
            tryVerify(() => !form.doseCautions.some(caution => caution.indexOf("contraindication") >= 0));
        }
        function test_theOrderFormHasTheRateAndTheAuthorisation(): void {
            show();
            bench.workplace.showFor(WorkplaceViewModel.OrderForm, test.patient);
            waitForRendering(test.shown);
            const form = OrderFormRoot.viewModel;
            form.protocol = form.protocols.findIndex(title => title.indexOf("22 mg/h") > 0);
            verify(form.byRate);
            reader.write(test, part("dosePerHour"), "22");
            compare(form.arithmetic[0], "22 mg/h × 4 h = 88 mg");
            verify(part("dosePerHour").visible);
            verify(!part("dosePerKilogram").visible);
            reader.write(test, part("authorisedUntil"), "soon");
            press("saveButton");
            verify(part("authorisedUntil").error.length > 0);
            reader.write(test, part("authorisedUntil"), "2026-03-10");
            reader.write(test, part("authorisationNumber"), "PA-4711");
            press("saveButton");
            tryCompare(bench.workplace, "screen", WorkplaceViewModel.PatientPage);
            verify(part("authorisation").text.indexOf("PA-4711, until 10 Mar 2026, 8 days left") > 0, part("authorisation").text);
        }
    }
}
