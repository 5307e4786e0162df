// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The day's board, what needs somebody, and the rail and bar around it.
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
        id: rail
        PlacesRail {
            height: stage.height
            workplace: bench.workplace
        }
    }
    Component {
        id: wall
        WallBoard {
            width: stage.width
            height: stage.height
            viewModel: TodayRoot.viewModel
        }
    }
    Component {
        id: person
        PersonButton {
            personName: "Dana North, RN"
            roleName: "Nurse"
        }
    }
    Component {
        id: share
        ShareBar {
            width: 200
            share: 0.25
            label: "Prepared"
        }
    }
    Component {
        id: card
        SessionCard {
            width: 220
            name: "Haddad, Una"
            place: "Room 2 · IV 41 mg"
            ordinal: "Infusion 3 of 6"
            pill: "Dosing"
            tone: Tone.Active
            dots: 6
            dotsDone: 2
            dotHalf: true
            share: 0.5
            progressLeft: "20 of 40 min"
            progressRight: "20.5 mg"
        }
    }
    SignalSpy {
        id: clicked
        signalName: "clicked"
    }
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Today"
        when: windowShown

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
        }
        function show(component: var): Item {
            const shown = createTemporaryObject(component, stage);
            verify(shown !== null);
            waitForRendering(shown);
            return shown;
        }

        function test_anEmptyDaySaysSoInEveryColumn(): void {
            const shown = show(screens);
            for (const words of ["Nobody is expected.", "Nobody is being dosed.", "Nobody is being watched.", "None yet today.", "Nothing is waiting."])
                verify(reader.byText(shown, words) !== null, words);
        }
        function test_aDayThatCannotBeReadFillsTheBoardWithThatAndIsNeverEmpty(): void {
            bench.planSession("Haddad");
            bench.signInToDamaged("treatment_session", "amari");
            const shown = show(screens);
            for (const words of ["Nobody is expected.", "Nobody is being dosed.", "Nobody is being watched.", "None yet today.", "Nothing is waiting."])
                verify(reader.byText(shown, words) === null, words);
            const notice = findChild(shown, "unreadBoard");
            verify(notice.visible);
            verify(notice.height > shown.height / 2);
            verify(notice.Accessible.name.includes("does not know who is being dosed"));
            verify(notice.Accessible.name.includes("restore --from FILE"));
        }
        function test_theWallThatCannotBeReadSaysSo(): void {
            bench.planSession("Haddad");
            bench.signInToDamaged("treatment_session", "amari");
            const shown = show(wall);
            verify(findChild(shown, "unreadWall").visible);
            verify(reader.byText(shown, "Nobody is in treatment.") === null);
        }
        function test_aSessionStandsInTheColumnOfItsStage(): void {
            const today = TodayRoot.viewModel;
            const session = bench.planSession("Haddad");
            const shown = show(screens);
            compare([today.arriving.count, today.dosing.count, today.monitoring.count, today.completed.count], [1, 0, 0, 0]);
            verify(reader.byName(shown, "Arriving, 1 session") !== null);
            bench.treat(session);
            compare([today.arriving.count, today.dosing.count, today.monitoring.count, today.completed.count], [0, 0, 0, 1]);
            verify(reader.byName(shown, "Completed, 1 session") !== null);
            verify(reader.byText(shown, "Nobody is expected.") !== null);
        }
        function test_anItem9NobodyLookedAtNeedsAttentionAndLeadsToThePatient(): void {
            const session = bench.planSession("Haddad");
            bench.recordScale("phq9", bench.patientOf(session), 5, 1);
            const shown = show(screens);
            const list = findChild(shown, "attention");
            compare(list.count, 1);
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(PatientPageRoot.viewModel.name, "Haddad, Una");
        }
        function test_aCardIsReadInOneSentenceAndDrawsTheCourse(): void {
            const shown = show(card);
            compare(shown.Accessible.name, "Haddad, Una, Dosing, Room 2 · IV 41 mg, Infusion 3 of 6, 20 of 40 min, 20.5 mg");
            const dots = reader.allOfType(shown, "OrdinalDot");
            compare(dots.map(dot => dot.full), [true, true, false, false, false, false]);
            compare(dots.map(dot => dot.half), [false, false, true, false, false, false]);
            shown.share = -1;
            verify(!reader.byType(shown, "CheckBar").visible);
        }
        function test_theRailLeadsToItsPlacesAndHidesWhatIsNotAllowed(): void {
            const shown = show(rail);
            verify(reader.byName(shown, "People and clinic") === null);
            mouseClick(reader.byName(shown, "Patients"));
            compare(bench.workplace.screen, WorkplaceViewModel.Patients);
            verify(reader.byName(shown, "Patients").current);
            verify(!reader.byName(shown, "Today").current);
            reader.byName(shown, "Today").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
        }
        function test_theRailOfTheAdministratorHasThePeople(): void {
            bench.workplace.lock();
            bench.signIn("mreed");
            const shown = show(rail);
            mouseClick(reader.byName(shown, "People and clinic"));
            compare(bench.workplace.screen, WorkplaceViewModel.People);
        }
        function test_thePersonButtonSaysWhoAndWorksByKeys(): void {
            const shown = show(person);
            compare(shown.Accessible.name, "Dana North, RN, Nurse. Switch to another person");
            compare(reader.byType(shown, "AvatarInitials").initials, "DN");
            clicked.target = shown;
            clicked.clear();
            shown.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            compare(clicked.count, 2);
        }
        function test_aShareStaysInsideItsBar_data(): var {
            return [{ tag: "nothing", share: 0, width: 0 }, { tag: "a quarter", share: 0.25, width: 50 }, { tag: "all", share: 1, width: 200 }, { tag: "too much", share: 1.4, width: 200 }, { tag: "below", share: -0.2, width: 0 }];
        }
        function test_aShareStaysInsideItsBar(row: var): void {
            const shown = show(share);
            shown.share = row.share;
            compare(shown.children[0].width, row.width);
            compare(shown.Accessible.name, "Prepared: %1 %".arg(Math.round(row.share * 100)));
        }
    }
}
