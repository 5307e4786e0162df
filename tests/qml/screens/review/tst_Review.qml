// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.ViewModels
import "../../../support/qml"

// The queue is worked off with real keys on a real clinic.
Item {
    id: stage
    width: 1158
    height: 708

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
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Review"
        when: windowShown

        property Item screen
        readonly property ReviewViewModel queue: ReviewRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
        }
        function open(): void {
            bench.workplace.show(WorkplaceViewModel.Review);
            test.screen = createTemporaryObject(screens, stage);
            waitForRendering(test.screen);
            const list = findChild(test.screen, "queue");
            verify(list !== null);
            list.forceActiveFocus();
        }
        function ask(names: var): var {
            return names.map(name => {
                const patient = bench.addOrderedPatient(name);
                bench.recordScale("phq9", patient, 18, 2);
                return patient;
            });
        }

        function test_nothingWaits(): void {
            test.open();
            tryCompare(test.queue, "whole", true);
            verify(findChild(test.screen, "nothingWaits").visible);
        }
        function test_twentyItemsAreWorkedOffByKeyboardAlone(): void {
            const names = Array.from({ length: 20 }, (unused, at) => "Person" + String.fromCharCode(65 + at));
            test.ask(names);
            test.open();
            compare(test.queue.count, 20);
            for (let left = 20; left > 0; --left) {
                keyClick(Qt.Key_Return);
                compare(test.queue.mode, ReviewMode.Choosing);
                keyClick(Qt.Key_1);
                compare(test.queue.problem, "");
                compare(test.queue.count, left - 1);
            }
            verify(findChild(test.screen, "nothingWaits").visible);
        }
        function test_keysMoveAndTouchNothing(): void {
            test.ask(["Adams", "Brown", "Clark"]);
            test.open();
            compare(test.queue.position, 0);
            keyClick(Qt.Key_J);
            compare(test.queue.position, 1);
            keyClick(Qt.Key_Down);
            compare(test.queue.position, 2);
            keyClick(Qt.Key_J);
            compare(test.queue.position, 2);
            keyClick(Qt.Key_K);
            keyClick(Qt.Key_Up);
            compare(test.queue.position, 0);
            compare(test.queue.count, 3);
        }
        function test_aSecondEnterRecordsNothing(): void {
            test.ask(["Adams", "Brown"]);
            test.open();
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            compare(test.queue.count, 2);
            compare(test.queue.mode, ReviewMode.Choosing);
        }
        function test_aSecondDigitDoesNotReachTheNextItem(): void {
            test.ask(["Adams", "Brown"]);
            test.open();
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_1);
            keyClick(Qt.Key_1);
            compare(test.queue.count, 1);
            compare(test.queue.mode, ReviewMode.Looking);
        }
        function test_anActOfAnItemThatIsGoneRecordsNothing(): void {
            test.ask(["Adams", "Brown"]);
            test.open();
            const pressed = test.queue.key;
            keyClick(Qt.Key_J);
            const other = test.queue.key;
            verify(pressed !== other);
            // The press was on the one before.
            test.queue.begin(pressed, ReviewAct.Primary);
            compare(test.queue.mode, ReviewMode.Looking);
            keyClick(Qt.Key_Return);
            test.queue.choose(pressed, 0, "");
            compare(test.queue.count, 2);
        }
        function test_whatAColleagueDecidedGoesWithASentence(): void {
            const patients = test.ask(["Adams", "Brown"]);
            test.open();
            keyClick(Qt.Key_Return);
            bench.workplace.openPatient(test.queue.patientId);
            PatientPageRoot.viewModel.acknowledgeItem9("Seen on the page");
            bench.workplace.show(WorkplaceViewModel.Review);
            compare(test.queue.count, 1);
            compare(test.queue.mode, ReviewMode.Looking);
        }
        function test_whatIsDecidedBehindTheReasonsClosesThemAndIsSaid(): void {
            test.ask(["Adams", "Brown"]);
            test.open();
            const name = test.queue.name;
            bench.workplace.openPatient(test.queue.patientId);
            bench.workplace.show(WorkplaceViewModel.Review);
            test.queue.begin(test.queue.key, ReviewAct.Primary);
            compare(test.queue.mode, ReviewMode.Choosing);
            PatientPageRoot.viewModel.acknowledgeItem9("Seen on the page");
            compare(test.queue.count, 1);
            compare(test.queue.mode, ReviewMode.Looking);
            verify(test.queue.notice.includes(name), test.queue.notice);
            // The press was meant for the one before.
            keyClick(Qt.Key_Return);
            compare(test.queue.mode, ReviewMode.Looking);
        }
        function test_escapeLeavesTheReasons(): void {
            test.ask(["Adams"]);
            test.open();
            keyClick(Qt.Key_Return);
            compare(test.queue.mode, ReviewMode.Choosing);
            keyClick(Qt.Key_Escape);
            compare(test.queue.mode, ReviewMode.Looking);
            compare(test.queue.count, 1);
        }
        function test_theKeyboardGoesToTheReasonsAndBack(): void {
            test.ask(["Adams", "Brown"]);
            test.open();
            keyClick(Qt.Key_Return);
            verify(!findChild(test.screen, "queue").activeFocus);
            keyClick(Qt.Key_Escape);
            verify(findChild(test.screen, "queue").activeFocus);
        }
        function test_oOpensThePatient(): void {
            const patients = test.ask(["Adams"]);
            test.open();
            keyClick(Qt.Key_O);
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(PatientPageRoot.viewModel.patientId, patients[0]);
        }
        function test_aNurseHasNoSuchPlace(): void {
            test.ask(["Adams"]);
            bench.workplace.switchPerson();
            bench.signIn("dnorth");
            const places = createTemporaryObject(rail, stage);
            verify(reader.byText(places, "Review") === null);
            compare(test.queue.count, 0);
        }
        function test_theRailCountsWhatWaits(): void {
            test.ask(["Adams", "Brown"]);
            tryCompare(test.queue, "count", 2);
            const places = createTemporaryObject(rail, stage);
            verify(reader.byText(places, "2") !== null);
        }
    }
}
