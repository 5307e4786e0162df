// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The prescriber's order and the planning of a session: impossible text is refused beside its field and stays.
Item {
    id: stage
    width: 1366
    height: 900

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
        name: "Forms"
        when: windowShown

        property Item shown
        property string patient

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.patientOf(bench.planSession("Haddad"));
            test.shown = createTemporaryObject(screens, stage);
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function openOrder(): void {
            bench.workplace.openPatient(test.patient);
            bench.workplace.showFor(WorkplaceViewModel.OrderForm, test.patient);
            waitForRendering(test.shown);
        }
        function openPlan(): void {
            bench.workplace.openPatient(test.patient);
            bench.workplace.showFor(WorkplaceViewModel.PlanForm, test.patient);
            waitForRendering(test.shown);
        }
        function sessionsToday(): int {
            return TodayRoot.viewModel.arriving.count;
        }

        function test_anImpossibleOrderIsRefusedBesideItsField_data(): var {
            return [{ tag: "no dose", field: "dosePerKilogram", typed: "" }, { tag: "dose in words", field: "dosePerKilogram", typed: "half" }, { tag: "an anaesthetic dose", field: "dosePerKilogram", typed: "5" }, { tag: "no time", field: "duration", typed: "0" }, { tag: "an injection", field: "duration", typed: "1" },
                { tag: "no strength", field: "vialStrength", typed: "-50" }, { tag: "no bag", field: "bagVolume", typed: "0" }, { tag: "no day", field: "validUntil", typed: "2026-02-30" },
                { tag: "over already", field: "validUntil", typed: "2026-03-01" }];
        }
        function test_anImpossibleOrderIsRefusedBesideItsField(row: var): void {
            openOrder();
            reader.write(test, item("dosePerKilogram"), "0.5");
            reader.write(test, item(row.field), row.typed);
            mouseClick(item("saveButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.OrderForm);
            verify(item(row.field).error.length > 0);
            compare(item(row.field).text, row.typed);
            for (const other of ["dosePerKilogram", "duration", "vialStrength", "bagVolume", "validUntil"])
                compare(item(other).error.length > 0, other === row.field, other);
        }
        // Of esketamine, with "Other…" chosen.
        function openOtherDevices(): void {
            openOrder();
            const form = OrderFormRoot.viewModel;
            form.protocol = form.protocols.findIndex(title => title.startsWith("Esketamine"));
            form.deviceDose = form.deviceDoses.length - 1;
            tryVerify(() => item("devicesDose").visible);
        }
        function test_aDoseOfNoWholeDeviceIsRefusedAtItsField(): void {
            openOtherDevices();
            reader.write(test, item("devicesDose"), "100");
            mouseClick(item("saveButton"));
            compare(item("devicesDose").error, "The dose is given in whole devices or sprays. Type a multiple of 28 mg, such as 112.");
            verify(item("devicesDose").fieldItem.wrong);
            compare(item("devicesDose").text, "100");
        }
        function test_nothingStandsBetweenTheOtherDoseAndTheNextField(): void {
            openOtherDevices();
            wait(50);
            const dose = item("devicesDose");
            const gap = item("validUntil").mapToItem(stage, 0, 0).y - dose.mapToItem(stage, 0, dose.height).y;
            verify(gap <= 16, gap + " between the dose and the day");
        }
        function test_anUnusualDoseIsWrittenOnlyWithItsReason(): void {
            openOrder();
            reader.write(test, item("dosePerKilogram"), "1.2");
            mouseClick(item("saveButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.OrderForm);
            verify(item("reason").error.length > 0);
            reader.write(test, item("reason"), "no response to 1.0");
            mouseClick(item("saveButton"));
            verify(bench.workplace.screen !== WorkplaceViewModel.OrderForm);
            bench.workplace.showFor(WorkplaceViewModel.PatientForm, test.patient);
            verify(PatientChartRoot.viewModel.orderWords.indexOf("1.2 mg/kg") >= 0, PatientChartRoot.viewModel.orderWords);
        }
        function test_aSessionIsPlannedForTheTypedDayTimeAndRoom(): void {
            openPlan();
            const before = sessionsToday();
            reader.write(test, item("day"), "2026-03-02");
            item("room").activated(item("room").rooms.indexOf("Room 7") + 1);
            compare(item("room").currentText, "Room 7");
            reader.write(test, item("time"), "14:30");
            keyClick(Qt.Key_Return);
            // There is one today already.
            reader.write(test, item("reason"), "as agreed");
            keyClick(Qt.Key_Return);
            verify(bench.workplace.screen !== WorkplaceViewModel.PlanForm);
            compare(sessionsToday(), before + 1);
            bench.workplace.show(WorkplaceViewModel.Today);
            waitForRendering(test.shown);
            verify(reader.first(test.shown, part => part.place !== undefined && String(part.place).includes("Room 7")) !== null);
        }
        function test_aSecondSessionOnTheSameDayIsPlannedOnlyWithItsReason(): void {
            openPlan();
            const before = sessionsToday();
            verify(!item("reason").visible);
            mouseClick(item("saveButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.PlanForm);
            compare(sessionsToday(), before);
            verify(item("reason").visible);
            verify(item("reason").error.includes("2026-03-02"), item("reason").error);
            reader.write(test, item("reason"), "the first one was stopped by a power cut");
            mouseClick(item("saveButton"));
            verify(bench.workplace.screen !== WorkplaceViewModel.PlanForm);
            compare(sessionsToday(), before + 1);
        }
        // A booster for 10:00 was planned at 16:24 of the same day.
        function test_aTimeThatHasGoneByIsPlannedOnlyWithItsReason(): void {
            openPlan();
            const before = sessionsToday();
            bench.advance(6 * 3600);
            reader.write(test, item("day"), "2026-03-02");
            reader.write(test, item("time"), "10:30");
            keyClick(Qt.Key_Return);
            verify(item("reason").error.includes("gone by"), item("reason").error);
            reader.write(test, item("reason"), "given on paper");
            // The new time is too near to the other session, too: that was asked with the first.
            keyClick(Qt.Key_Return);
            verify(bench.workplace.screen !== WorkplaceViewModel.PlanForm);
            compare(sessionsToday(), before + 1);
        }
        function test_aReasonAnswersNoQuestionThatCameLater(): void {
            openPlan();
            const before = sessionsToday();
            mouseClick(item("saveButton"));
            reader.write(test, item("reason"), "power cut");
            bench.advance(3600);
            mouseClick(item("saveButton"));
            compare(sessionsToday(), before, "the time has gone by meanwhile: that is new");
            verify(item("reason").error.includes("gone by"), item("reason").error);
            mouseClick(item("saveButton"));
            compare(sessionsToday(), before + 1);
        }
        function test_anImpossiblePlanIsRefusedBesideItsField_data(): var {
            return [{ tag: "no day", field: "day", typed: "2026-02-30" }, { tag: "no time", field: "time", typed: "25:00" }, { tag: "time in words", field: "time", typed: "noon" }];
        }
        function test_anImpossiblePlanIsRefusedBesideItsField(row: var): void {
            openPlan();
            const before = sessionsToday();
            reader.write(test, item(row.field), row.typed);
            mouseClick(item("saveButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.PlanForm);
            verify(item(row.field).error.length > 0);
            compare(item(row.field).text, row.typed);
            compare(sessionsToday(), before);
        }
        function test_aClosedDayIsWarnedOfAndMayBePlanned(): void {
            openPlan();
            reader.write(test, item("day"), "2026-03-06");
            compare(item("day").warning, "");
            reader.write(test, item("day"), "2026-03-07");
            verify(item("day").warning.indexOf("closed on Sat 7 Mar") >= 0, item("day").warning);
            compare(item("day").error, "");
            mouseClick(item("saveButton"));
            verify(bench.workplace.screen !== WorkplaceViewModel.PlanForm);
        }
        function test_backWritesNothing(): void {
            openPlan();
            const before = sessionsToday();
            mouseClick(item("backButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            compare(sessionsToday(), before);
        }
    }
}
