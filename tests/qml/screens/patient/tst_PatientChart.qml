// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The chart of a known patient: each entry is committed at once, each fault stands beside its field.
Item {
    id: stage
    width: 1366
    height: 1400

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
        name: "PatientChart"
        when: windowShown

        property string patient
        property Item shown
        readonly property PatientChartViewModel chart: bench.workplace === null ? null : PatientChartRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.patientOf(bench.planSession("Haddad"));
            bench.workplace.showFor(WorkplaceViewModel.PatientForm, test.patient);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function card(title: string): Item {
            const found = reader.first(test.shown, part => part.title === title && part.subtitle !== undefined);
            verify(found !== null, title);
            return found;
        }
        function press(name: string): void {
            const button = reader.byName(test.shown, name);
            verify(button !== null, name);
            // By key: a row that has just come may not have its place yet.
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }

        function test_aWeightIsRecordedWithItsDay(): void {
            reader.write(test, item("weight"), "79.5");
            reader.write(test, item("measuredOn"), "2026-03-01");
            keyClick(Qt.Key_Return);
            // The one of 2 March stays the latest.
            compare(test.chart.latestWeight, "82.0 kg on Mon 2 Mar 2026");
            compare(item("weight").text, "");
            bench.advance(24 * 3600);
            reader.write(test, item("weight"), "78");
            reader.write(test, item("measuredOn"), "2026-03-03");
            mouseClick(item("recordWeight"));
            compare(test.chart.latestWeight, "78.0 kg on Tue 3 Mar 2026");
            verify(reader.byText(test.shown, "Latest: 78.0 kg on Tue 3 Mar 2026") !== null);
        }
        function test_aWeightThatCannotBeIsRefusedBesideItsField_data(): var {
            return [{ tag: "no number", weight: "heavy", day: "2026-03-02", field: "weight" }, { tag: "nothing", weight: "", day: "2026-03-02", field: "weight" },
                { tag: "no human weight", weight: "900", day: "2026-03-02", field: "weight" }, { tag: "no day", weight: "80", day: "2026-02-30", field: "measuredOn" },
                { tag: "tomorrow", weight: "80", day: "2026-03-03", field: "measuredOn" }];
        }
        function test_aWeightThatCannotBeIsRefusedBesideItsField(row: var): void {
            reader.write(test, item("weight"), row.weight);
            reader.write(test, item("measuredOn"), row.day);
            mouseClick(item("recordWeight"));
            verify(item(row.field).error.length > 0);
            compare(item(row.field === "weight" ? "measuredOn" : "weight").error, "");
            compare(item("weight").text, row.weight);
            compare(item("measuredOn").text, row.day);
            compare(test.chart.latestWeight, "82.0 kg on Mon 2 Mar 2026");
        }
        function test_anImplausibleWeightIsAskedAndKeptByTheSecondPress(): void {
            reader.write(test, item("weight"), "24");
            mouseClick(item("recordWeight"));
            verify(item("weight").error.length > 0);
            compare(test.chart.latestWeight, "82.0 kg on Mon 2 Mar 2026");
            compare(item("recordWeight").text, "Keep this weight");
            mouseClick(item("recordWeight"));
            compare(test.chart.latestWeight, "24.0 kg on Mon 2 Mar 2026");
            compare(item("weight").error, "");
        }
        function test_listEntriesAreAddedByKeysAndRemoved_data(): var {
            return [{ tag: "Allergies", rows: "allergies" }, { tag: "Conditions", rows: "conditions" }];
        }
        function test_listEntriesAreAddedByKeysAndRemoved(row: var): void {
            const rows = test.chart[row.rows];
            const list = card(row.tag);
            const first = findChild(list, "first");
            const second = findChild(list, "second");
            reader.write(test, first, "latex");
            reader.write(test, second, "rash");
            keyClick(Qt.Key_Return);
            compare(rows.count, 1);
            compare(rows.row(0).title, "latex");
            compare(rows.row(0).detail, "rash");
            compare([first.text, second.text], ["", ""]);
            verify(first.fieldItem.activeFocus);
            reader.write(test, first, "zinc");
            keyClick(Qt.Key_Return);
            compare(rows.count, 2);
            press("Remove latex");
            compare(rows.count, 1);
            compare(rows.row(0).title, "zinc");
        }
        function test_anEmptyEntryIsRefusedBesideItsField_data(): var {
            return [{ tag: "Allergies", rows: "allergies" }, { tag: "Conditions", rows: "conditions" }];
        }
        function test_anEmptyEntryIsRefusedBesideItsField(row: var): void {
            const rows = test.chart[row.rows];
            const list = card(row.tag);
            reader.write(test, findChild(list, "second"), "rash");
            mouseClick(findChild(list, "addButton"));
            verify(findChild(list, "first").error.length > 0);
            compare(findChild(list, "second").text, "rash");
            compare(rows.count, 0);
        }
        // Somebody of whom nothing was asked yet.
        function openNewPatient(): void {
            test.patient = bench.addPatient("Okoro");
            bench.workplace.showFor(WorkplaceViewModel.PatientForm, test.patient);
            waitForRendering(test.shown);
        }
        function test_noneKnownIsAnAnswerOfItsOwn(): void {
            openNewPatient();
            compare(test.chart.allergyAnswer, "Allergies not asked");
            press("Asked: no allergies known");
            verify(test.chart.allergyAnswer.startsWith("No known allergies · Dr Lea Amari"), test.chart.allergyAnswer);
            verify(!item("noKnownAllergies").visible);
        }
        function test_takesNoneIsAnAnswerOfTheMedicines(): void {
            openNewPatient();
            compare(test.chart.medicines.answer, "Medicines not asked");
            press("Asked: takes no medicines");
            verify(test.chart.medicines.answer.startsWith("Takes no medicines · Dr Lea Amari"), test.chart.medicines.answer);
            verify(!item("takesNoMedicines").visible);
        }
        function test_aMedicineIsListedWithItsKindAndWhatItMayDo(): void {
            openNewPatient();
            press("Add a medicine");
            reader.write(test, item("medicineName"), "Lorazepam");
            press("Record the medicine");
            verify(item("medicineKind").error.length > 0, "its kind is never guessed");
            reader.write(test, item("medicineDose"), "1 mg at night");
            item("medicineKind").currentIndex = 0;
            press("Record the medicine");
            compare(test.chart.medicines.rows.length, 1);
            compare(item("medicine").text, "Lorazepam 1 mg at night");
            verify(item("medicineActs").text.includes("REMS"), item("medicineActs").text);
            verify(!item("takesNoMedicines").visible);
        }
        function test_aMedicineIsStoppedAndCorrectedOutOfItsMenu(): void {
            openNewPatient();
            const typed = test.chart.medicines.blank();
            typed.name = "Tramadol";
            typed.kind = 2;
            verify(test.chart.medicines.add(typed));
            wait(0);
            press("Change Tramadol");
            keyClick(Qt.Key_Return);
            compare(item("medicineStopped").text, test.chart.medicines.today);
            press("Record the medicine");
            verify(!test.chart.medicines.rows[0].taken);
            wait(0);
            press("Change Tramadol");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            reader.write(test, item("medicineReason"), "another patient's");
            press("Record the medicine");
            compare(test.chart.medicines.rows[0].inError, "another patient's");
        }
        function test_theRisksThatAreLeftAreDeniedAtOnce(): void {
            openNewPatient();
            test.chart.answerRisk("mania", true);
            compare(test.chart.risksNotAsked, test.chart.risks.count - 1);
            press("None of the others: no to every risk without an answer");
            compare(test.chart.risksNotAsked, 0);
            for (let row = 0; row < test.chart.risks.count; ++row)
                compare(test.chart.risks.row(row).answer, test.chart.risks.row(row).key === "mania" ? YesNo.Yes : YesNo.No);
            verify(test.chart.risks.row(0).hint.includes("Dr Lea Amari"), "who answered, and when");
            verify(!item("denyOtherRisks").visible);
        }
        function test_aContraindicationIsDecidedWithAReason(): void {
            test.chart.answerRisk("aneurysmal-disease", true);
            wait(0);
            press("Treat all the same, in spite of: Aneurysm of the aorta, the brain or the limbs");
            verify(item("riskReason-aneurysmal-disease").error.length > 0, "nothing is decided without a reason");
            verify(test.chart.risks.row(0).undecided);
            reader.write(test, item("riskReason-aneurysmal-disease"), "clipped in 2019");
            press("Treat all the same, in spite of: Aneurysm of the aorta, the brain or the limbs");
            verify(!test.chart.risks.row(0).undecided);
            verify(test.chart.risks.row(0).hint.includes("clipped in 2019"), test.chart.risks.row(0).hint);
        }
        function test_risksAreAnsweredByKeysOneAfterTheOther(): void {
            openNewPatient();
            const rows = reader.allOfType(card("Risks before treatment"), "YesNoRow");
            verify(rows.length >= 5);
            const keyOf = index => test.chart.risks.row(index).key;
            compare(test.chart.risks.row(0).answer, YesNo.Open);
            const first = keyOf(0);
            findChild(rows[0], "yes").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Y);
            compare(keyOf(0), first);
            compare(test.chart.risks.row(0).answer, YesNo.Yes);
            // The keyboard stays where it was, so that Tab goes on to the next question.
            const now = reader.allOfType(card("Risks before treatment"), "YesNoRow");
            verify(findChild(now[0], "yes").activeFocus);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_N);
            compare(test.chart.risks.row(1).answer, YesNo.No);
            compare(test.chart.risks.row(0).answer, YesNo.Yes);
        }
        function test_aChangedNameThatIsImpossibleIsRefusedAndStaysAsTyped_data(): var {
            return [{ tag: "no name", field: "familyName", typed: "" }, { tag: "no day", field: "birthDate", typed: "1984-02-31" },
                { tag: "not born yet", field: "birthDate", typed: "2030-01-01" }];
        }
        function test_aChangedNameThatIsImpossibleIsRefusedAndStaysAsTyped(row: var): void {
            reader.write(test, item(row.field), row.typed);
            mouseClick(item("saveButton"));
            verify(item(row.field).error.length > 0);
            compare(item(row.field).text, row.typed);
            bench.workplace.openPatient(test.patient);
            compare(PatientPageRoot.viewModel.name, "Haddad, Una");
            verify(PatientPageRoot.viewModel.identity.startsWith("1984-03-02"));
        }
    }
}
