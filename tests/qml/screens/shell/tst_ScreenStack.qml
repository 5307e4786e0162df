// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.ViewModels
import "../../../support/qml"

// What stays of a screen behind another one: its items and its keyboard, but no key, no clock and nobody else's.
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
        name: "ScreenStack"
        when: windowShown

        property string session

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            bench.planSession("Brandt");
            test.session = bench.planSession("Haddad");
        }
        function show(): var {
            const shown = createTemporaryObject(screens, stage);
            verify(shown !== null);
            waitForRendering(shown);
            return shown;
        }
        // All parts of the screen of this type.
        function partsOf(shown: var, type: string): var {
            const screen = reader.byType(shown, type);
            verify(screen !== null, type);
            return reader.all(screen, () => true);
        }
        // The same parts and no other: a count of what was made, which no noise of the machine reaches.
        function verifySame(before: var, now: var): void {
            verify(before.length > 50, before.length + " parts");
            compare(now.length, before.length);
            compare(now.filter(part => !before.includes(part)).length, 0);
        }

        function test_every_screen_has_a_route(): void {
            verify(bench.workplace.screenNames.length >= 20);
            for (const name of bench.workplace.screenNames) {
                const route = Qt.createComponent("qrc:/qt/qml/Tidemark/Screens/" + name + "Route.qml");
                compare(route.status, Component.Ready, name + ": " + route.errorString());
            }
        }

        function test_the_way_back_to_the_board_makes_nothing(): void {
            const shown = show();
            const before = partsOf(shown, "TodayScreen");
            bench.workplace.openSession(test.session);
            wait(0);
            bench.workplace.show(WorkplaceViewModel.Drugs);
            wait(0);
            bench.workplace.show(WorkplaceViewModel.Today);
            wait(0);
            verify(reader.byType(shown, "TodayScreen").visible);
            verifySame(before, partsOf(shown, "TodayScreen"));
        }

        function test_the_way_back_to_the_session_makes_nothing(): void {
            const shown = show();
            bench.answerAll(test.session);
            bench.workplace.openSession(test.session);
            wait(0);
            const before = partsOf(shown, "BeforeDoseStage");
            bench.workplace.openPatient(SessionRoot.viewModel.patientId);
            wait(0);
            bench.workplace.back();
            wait(0);
            verify(reader.byType(shown, "SessionScreen").visible);
            verifySame(before, partsOf(shown, "BeforeDoseStage"));
        }

        function test_another_session_has_a_stage_of_its_own(): void {
            const other = bench.planSession("Estermere");
            const shown = show();
            bench.workplace.openSession(test.session);
            const before = reader.byType(shown, "ArriveStage");
            verify(before !== null);
            bench.workplace.show(WorkplaceViewModel.Today);
            bench.workplace.openSession(other);
            wait(0);
            verify(reader.byType(shown, "ArriveStage") !== before);
            compare(SessionRoot.viewModel.sessionId, other);
        }

        function test_what_does_not_stay_goes(): void {
            const shown = show();
            bench.workplace.show(WorkplaceViewModel.Patients);
            verify(reader.byType(shown, "PatientListScreen") !== null);
            bench.workplace.show(WorkplaceViewModel.Today);
            tryVerify(() => reader.byType(shown, "PatientListScreen") === null);
        }

        function test_a_session_behind_another_screen_takes_no_key(): void {
            const shown = show();
            bench.workplace.openSession(test.session);
            wait(0);
            compare(SessionRoot.viewModel.state, SessionState.Planned);
            verify(SessionRoot.viewModel.checkIn.canArrive);
            bench.workplace.show(WorkplaceViewModel.Patients);
            wait(0);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            keyClick(Qt.Key_F2);
            keyClick(Qt.Key_H, Qt.ControlModifier);
            compare(SessionRoot.viewModel.state, SessionState.Planned);
            compare(bench.workplace.screen, WorkplaceViewModel.Patients);
            const session = reader.byType(shown, "SessionScreen");
            verify(!reader.all(session, part => part.activeFocus === true).length);
            bench.workplace.back();
            bench.workplace.openSession(test.session);
            wait(0);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(SessionRoot.viewModel.state, SessionState.Arrived);
        }

        function test_the_keyboard_is_back_on_the_list_of_the_board(): void {
            const shown = show();
            const cards = findChild(shown, "cards");
            cards.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            wait(0);
            verify(!cards.activeFocus);
            bench.workplace.back();
            wait(0);
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
            verify(cards.activeFocus);
        }

        function test_the_keyboard_is_back_on_the_line_of_a_running_session(): void {
            const shown = show();
            bench.answerAll(test.session);
            bench.workplace.openSession(test.session);
            SessionRoot.viewModel.vitals.text = "124/78 72 98 14 s0 d0";
            SessionRoot.viewModel.vitals.submit();
            // The first press is refused: a reason is asked for.
            SessionRoot.viewModel.starting.start("150", "");
            SessionRoot.viewModel.starting.start("150", "Nobody else here");
            compare(SessionRoot.viewModel.state, SessionState.Dosing);
            wait(0);
            keyClick(Qt.Key_F8);
            const line = findChild(reader.byType(shown, "LiveStage"), "vitalsLine");
            verify(!line.activeFocus);
            bench.workplace.openPatient(SessionRoot.viewModel.patientId);
            wait(0);
            bench.workplace.back();
            wait(0);
            verify(line.activeFocus);
        }

        function test_nothing_moves_behind_another_screen(): void {
            const shown = show();
            bench.workplace.openSession(test.session);
            wait(0);
            const undo = findChild(shown, "undoBar");
            undo.offer("Recorded.");
            verify(undo.running);
            bench.workplace.show(WorkplaceViewModel.Today);
            wait(0);
            verify(!undo.running);
            const session = reader.byType(shown, "SessionScreen");
            verify(!session.visible);
            const changes = [];
            const spies = reader.all(session, part => typeof part.text === "string").map(part => {
                const before = part.text;
                return () => part.text === before || changes.push(part);
            });
            bench.advance(120);
            wait(0);
            spies.forEach(spy => spy());
            compare(changes.length, 0);
        }

        function test_what_stays_goes_with_the_person_at_the_desk(): void {
            const shown = show();
            bench.workplace.openSession(test.session);
            wait(0);
            bench.workplace.lock();
            compare(bench.workplace.screen, WorkplaceViewModel.SignIn);
            tryVerify(() => reader.byType(shown, "TodayScreen") === null && reader.byType(shown, "SessionScreen") === null);
        }
    }
}
