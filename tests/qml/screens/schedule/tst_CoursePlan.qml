// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// Planning a course: everything is seen before anything is written. Today is Monday 2 March 2026.
Item {
    id: stage
    width: 1366 - 208
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
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "CoursePlan"
        when: windowShown

        property Item shown
        property string patient
        readonly property CoursePlanViewModel plan: bench.workplace === null ? null : CoursePlanRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.addOrderedPatient("Haddad");
            bench.workplace.openPatient(test.patient);
            bench.workplace.showFor(WorkplaceViewModel.CoursePlan, test.patient);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function shot(name: string): void {
            if (bench.shotFolder.length > 0)
                grabImage(test.shown).save(bench.shotFolder + "/" + name + ".png");
        }
        function when(): var {
            return [...Array(test.plan.sessions.count).keys()].map(place => test.plan.sessions.row(place).when);
        }
        function chooseProtocol(title: string): void {
            const index = test.plan.protocols.findIndex(each => each.indexOf(title) >= 0);
            verify(index >= 0, title);
            item("protocol").activated(index);
        }

        function test_theOrdersInductionIsOfferedWithEverySession(): void {
            compare(test.plan.sessions.count, 6);
            compare(when()[0], "Tue 3 Mar 2026 · 10:00");
            verify(item("protocolState").text.indexOf("example - to be approved by your medical director") >= 0);
            verify(reader.byText(test.shown, "Induction 6 of 6") !== null);
            compare(item("acceptButton").text, "Plan these 6 sessions");
            shot("course-plan");
        }
        function test_thePlanFollowsWhatIsTyped(): void {
            reader.write(test, item("start"), "2026-03-16");
            reader.write(test, item("time"), "14:30");
            compare(when()[0], "Mon 16 Mar 2026 · 14:30");
            chooseProtocol("two a week");
            compare(when()[1], "Thu 19 Mar 2026 · 14:30");
        }
        function test_aCourseIsPlannedByKeyboardAlone(): void {
            item("protocol").forceActiveFocus();
            for (const key of [Qt.Key_Tab, Qt.Key_Tab, Qt.Key_Tab])
                keyClick(key);
            for (const key of [Qt.Key_Down, Qt.Key_Down, Qt.Key_Down])
                keyClick(key);
            compare(CoursePlanRoot.viewModel.room, "Room 2");
            keyClick(Qt.Key_Tab);
            verify(item("acceptButton").activeFocus);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Schedule);
            compare(ScheduleRoot.viewModel.patientId, test.patient);
            const planned = ScheduleRoot.viewModel.days.reduce((list, date) => list.concat(date.visits), []);
            compare(planned.length, 6);
        }
        function test_whatCannotBeIsSaidBesideItsField_data(): var {
            return [{ tag: "no day", field: "start", typed: "2026-02-30" }, { tag: "no time", field: "time", typed: "25:00" }];
        }
        function test_whatCannotBeIsSaidBesideItsField(row: var): void {
            reader.write(test, item(row.field), row.typed);
            verify(item(row.field).error.length > 0);
            compare(item(row.field).text, row.typed);
            compare(test.plan.sessions.count, 0);
            verify(!item("acceptButton").enabled);
        }
        function test_withoutAnOrderForTheDrugItIsSaidAndNotPlanned(): void {
            verify(!item("problem").visible);
            chooseProtocol("Esketamine");
            verify(item("problem").visible);
            verify(item("problem").text.indexOf("order") >= 0, item("problem").text);
            mouseClick(item("acceptButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.CoursePlan);
            shot("course-plan-esketamine");
        }
        function test_theWaysToGoOnAreOffered(): void {
            verify(!item("option").visible);
            chooseProtocol("treatment-resistant");
            verify(item("option").visible);
            compare(test.plan.options, ["Every week", "Every two weeks"]);
        }
        function test_backPlansNothing(): void {
            mouseClick(item("backButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            bench.workplace.showFor(WorkplaceViewModel.Schedule, test.patient);
            compare(ScheduleRoot.viewModel.days.reduce((sum, date) => sum + date.visits.length, 0), 0);
        }
    }
}
