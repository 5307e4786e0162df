// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.ViewModels

// Today's board, patients, forms and people: the real screens on a real clinic.
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
    Component {
        id: topBar
        TopBar {
            width: stage.width
            workplace: bench.workplace
        }
    }

    TestCase {
        id: test
        name: "Places"
        when: windowShown

        function show(component: var): var {
            const shown = createTemporaryObject(component, stage);
            verify(shown !== null);
            waitForRendering(shown);
            return shown;
        }
        function press(shown: var, name: string): void {
            const button = findChild(shown, name);
            verify(button !== null, name);
            mouseClick(button);
        }
        function write(shown: var, name: string, words: string): void {
            const entry = findChild(shown, name);
            verify(entry !== null, name);
            entry.forceActiveFocus();
            entry.fieldItem.selectAll();
            for (const letter of words)
                keyClick(letter);
        }

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            verify(bench.workplace.seated);
        }

        function test_a_card_opens_its_session(): void {
            bench.planSession("Haddad");
            const shown = show(screens);
            const card = findChild(shown, "card-0");
            verify(card !== null);
            compare(card.name, "Haddad, Una");
            compare(card.place.indexOf("IV 41 mg") >= 0, true);
            mouseClick(card);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
        }

        function test_a_card_opens_by_enter(): void {
            bench.planSession("Haddad");
            const shown = show(screens);
            const cards = findChild(shown, "cards");
            cards.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
        }

        function test_the_search_answers_while_typing_and_opens_by_keys(): void {
            bench.planSession("Haddad");
            const bar = show(topBar);
            const field = findChild(bar, "searchField");
            field.forceActiveFocus();
            for (const letter of "had")
                keyClick(letter);
            compare(PatientSearchRoot.viewModel.results.count, 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
        }

        function test_a_search_without_a_match_opens_nothing(): void {
            const bar = show(topBar);
            const field = findChild(bar, "searchField");
            field.forceActiveFocus();
            for (const letter of "zzz")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
        }

        function test_a_new_patient_is_refused_beside_the_fields_then_saved(): void {
            const shown = show(screens);
            press(shown, "newPatientButton");
            compare(bench.workplace.screen, WorkplaceViewModel.PatientForm);
            press(shown, "saveButton");
            verify(findChild(shown, "familyName").error.length > 0);
            write(shown, "familyName", "Haddad");
            compare(findChild(shown, "familyName").error, "");
            compare(findChild(shown, "givenName").error, "", "one name is enough");
            write(shown, "givenName", "Samir");
            write(shown, "birthDate", "1984-03-02");
            press(shown, "saveButton");
            verify(PatientFormRoot.viewModel.known);
            write(shown, "weight", "82");
            press(shown, "recordWeight");
            verify(PatientChartRoot.viewModel.latestWeight.indexOf("82.0 kg") === 0);
        }

        function test_the_order_shows_the_arithmetic_while_typing(): void {
            bench.planSession("Haddad");
            PatientSearchRoot.viewModel.text = "had";
            const patient = PatientSearchRoot.viewModel.results.row(0).patientId;
            const shown = show(screens);
            bench.workplace.showFor(WorkplaceViewModel.OrderForm, patient);
            waitForRendering(shown);
            write(shown, "dosePerKilogram", "1.2");
            compare(OrderFormRoot.viewModel.arithmetic[0], "1.2 mg/kg × 82.0 kg = 98.4 mg");
            press(shown, "saveButton");
            verify(findChild(shown, "reason").error.length > 0);
        }

        function test_the_patients_list_narrows_down(): void {
            bench.planSession("Haddad");
            bench.planSession("Brandt");
            bench.workplace.show(WorkplaceViewModel.Patients);
            const shown = show(screens);
            compare(PatientListRoot.viewModel.results.count, 2);
            write(shown, "findEntry", "bra");
            compare(PatientListRoot.viewModel.results.count, 1);
        }

        function test_only_an_administrator_has_the_people_page(): void {
            verify(!bench.workplace.administrator);
            bench.startClinic();
            bench.signIn("mreed");
            verify(bench.workplace.administrator);
            bench.workplace.show(WorkplaceViewModel.People);
            const shown = show(screens);
            compare(PeopleRoot.viewModel.people.count, 3);
            press(shown, "verifyButton");
            tryVerify(() => PeopleRoot.viewModel.auditLogHolds);
            press(shown, "addButton");
            verify(PeopleRoot.viewModel.errors.text("role").length > 0);
        }

        function test_lock_by_the_button(): void {
            const before = bench.locks;
            const bar = show(topBar);
            press(bar, "lockButton");
            compare(bench.locks, before + 1);
            verify(!bench.workplace.seated);
        }
    }
}
