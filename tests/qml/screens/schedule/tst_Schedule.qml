// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The schedule: a session is moved by mouse or by keyboard, what moves with it is said, nothing is kept before it is
// confirmed. Today is Monday 2 March 2026; the course stands on Tue 3, Thu 5, Sat 7 -> closed, and so on.
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
        name: "Schedule"
        when: windowShown

        property Item shown
        property string patient
        readonly property ScheduleViewModel schedule: bench.workplace === null ? null : ScheduleRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.patient = bench.addOrderedPatient("Haddad");
            bench.planCourse(test.patient, "2026-03-02");
        }
        function open(patientId: string): void {
            bench.workplace.showFor(WorkplaceViewModel.Schedule, patientId);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
            shot("schedule-" + (patientId.length > 0 ? "patient" : "clinic"));
        }
        function shot(name: string): void {
            if (bench.shotFolder.length > 0)
                grabImage(test.shown).save(bench.shotFolder + "/" + name + ".png");
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        // The days on which the patient's sessions stand, in order.
        function days(): var {
            return test.schedule.days.reduce((list, date) => list.concat(date.visits), []).map(visit => visit.day.slice(5));
        }
        function sessionOn(day: string): string {
            return test.schedule.days.find(date => date.day === day).visits[0].sessionId;
        }
        function chip(day: string): Item {
            return item("visit-" + sessionOn(day));
        }
        function drag(from: Item, to: Item): void {
            const start = from.mapToItem(test.shown, from.width / 2, from.height / 2);
            const end = to.mapToItem(test.shown, to.width / 2, Math.min(to.height / 2, 80));
            mousePress(test.shown, start.x, start.y);
            mouseMove(test.shown, start.x + 20, start.y + 4);
            mouseMove(test.shown, (start.x + end.x) / 2, (start.y + end.y) / 2);
            mouseMove(test.shown, end.x, end.y);
            mouseRelease(test.shown, end.x, end.y);
            waitForRendering(test.shown);
        }
        function keyOnCalendar(key: int, modifiers: int): void {
            item("calendar").forceActiveFocus();
            keyClick(key, modifiers);
        }

        function test_thePatientsCourseStandsOverThreeWeeks(): void {
            open(test.patient);
            compare(test.schedule.days.length, 21);
            compare(days(), ["03-02", "03-04", "03-06", "03-09", "03-11", "03-13"]);
            verify(test.schedule.courseWords.indexOf("0 of 6") >= 0, test.schedule.courseWords);
            verify(reader.byText(test.shown, "Induction 4 of 6") !== null);
        }
        function test_aClosedDayIsGreyAndSaysWhy(): void {
            bench.workplace.lock();
            bench.signIn("mreed");
            bench.closeDay("2026-03-05", "Training day");
            open("");
            const day = item("day-2026-03-05");
            verify(day.date.closed);
            verify(reader.byText(day, "Training day") !== null);
            verify(!Qt.colorEqual(day.color, item("day-2026-03-04").color));
            verify(item("day-2026-03-07").narrow);
        }
        // Closing a day with sessions told to move them and offered no way.
        function test_whatStandsOnAClosedDayIsListedWithTheWayToItsMove(): void {
            open("");
            compare(test.schedule.stranded.length, 0);
            bench.workplace.lock();
            bench.signIn("mreed");
            bench.closeDay("2026-03-11", "Training day");
            bench.workplace.lock();
            bench.signIn("amari");
            open("");
            compare(test.schedule.stranded.length, 1);
            mouseClick(item("rescue-0"));
            compare(test.schedule.asked, ScheduleStep.Move);
            compare(test.schedule.arriving[0].day, "2026-03-12");
            mouseClick(item("keep"));
            compare(test.schedule.asked, ScheduleStep.None);
            compare(test.schedule.stranded.length, 0);
        }
        function test_draggingShowsWhatMovesAndKeepsNothing(): void {
            open(test.patient);
            drag(chip("2026-03-04"), item("day-2026-03-06"));
            compare(test.schedule.asked, ScheduleStep.Move);
            verify(test.schedule.moves.length > 1, test.schedule.moves);
            verify(test.schedule.moves[0].indexOf("Wed 4 Mar to Fri 6 Mar") >= 0, test.schedule.moves[0]);
            verify(findChild(test.shown, "arriving-2026-03-06") !== null);
            verify(chip("2026-03-04").leaving);
            compare(days()[1], "03-04");
            shot("schedule-move");
        }
        function test_aKeptMoveIsSaidAndStands(): void {
            open(test.patient);
            drag(chip("2026-03-04"), item("day-2026-03-06"));
            const wouldMove = [...test.schedule.moves];
            mouseClick(item("keep"));
            compare(test.schedule.asked, ScheduleStep.None);
            compare([...test.schedule.told], wouldMove);
            verify(item("told").visible);
            compare(days().slice(0, 2), ["03-02", "03-06"]);
            compare(days().length, 6);
            shot("schedule-moved");
        }
        function test_cancelLeavesEverythingWhereItWas(): void {
            open(test.patient);
            const before = days();
            drag(chip("2026-03-04"), item("day-2026-03-06"));
            mouseClick(item("forget"));
            compare(test.schedule.asked, ScheduleStep.None);
            compare(days(), before);
        }
        function test_aSessionIsMovedByKeyboardAlone(): void {
            open("");
            compare(test.schedule.selected, sessionOn("2026-03-02"));
            keyClick(Qt.Key_Right);
            compare(test.schedule.selected, sessionOn("2026-03-04"));
            keyClick(Qt.Key_Right, Qt.ControlModifier);
            compare(test.schedule.asked, ScheduleStep.Move);
            verify(test.schedule.moves[0].indexOf("to Thu 5 Mar") >= 0, test.schedule.moves[0]);
            keyClick(Qt.Key_Right, Qt.ControlModifier);
            verify(test.schedule.moves[0].indexOf("to Fri 6 Mar") >= 0, test.schedule.moves[0] + test.schedule.problem + item("calendar").activeFocus);
            keyClick(Qt.Key_Return);
            compare(test.schedule.asked, ScheduleStep.None);
            compare(days().slice(0, 2), ["03-02", "03-06"]);
        }
        function test_escapeForgetsAMoveOfTheKeyboard(): void {
            open("");
            keyOnCalendar(Qt.Key_Right, Qt.NoModifier);
            keyOnCalendar(Qt.Key_Right, Qt.ControlModifier);
            keyClick(Qt.Key_Escape);
            compare(test.schedule.asked, ScheduleStep.None);
            compare(days()[1], "03-04");
        }
        function test_closedDaysArePassedOverByKeyboard(): void {
            open(test.patient);
            test.schedule.select(sessionOn("2026-03-06"));
            keyOnCalendar(Qt.Key_Right, Qt.ControlModifier);
            verify(test.schedule.moves[0].indexOf("to Mon 9 Mar") >= 0, test.schedule.moves[0]);
        }
        function test_whatCannotBeIsRefusedInASentence_data(): var {
            return [{ tag: "closed", from: "2026-03-04", to: "2026-03-07", says: "closed" }, { tag: "too near", from: "2026-03-06", to: "2026-03-04", says: "too near" },
                { tag: "onto the one before", from: "2026-03-09", to: "2026-03-06", says: "too near" }];
        }
        function test_whatCannotBeIsRefusedInASentence(row: var): void {
            open(test.patient);
            drag(chip(row.from), item("day-" + row.to));
            compare(test.schedule.asked, ScheduleStep.None);
            verify(item("problem").visible);
            verify(item("problem").text.indexOf(row.says) >= 0, item("problem").text);
        }
        function test_missedAsksWhyShowsTheAddedSessionAndKeepsSixOfSix_data(): var {
            return [{ tag: "missed", button: "missed", state: "Missed" }, { tag: "did not come", button: "noShow", state: "Did not come" }];
        }
        function test_missedAsksWhyShowsTheAddedSessionAndKeepsSixOfSix(row: var): void {
            // Nobody has failed to come before their time.
            bench.advance(row.button === "noShow" ? 48 * 3600 : 0);
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            mouseClick(item(row.button));
            verify(test.schedule.moves.some(line => line.indexOf("added") >= 0 || line.indexOf("to ") >= 0), test.schedule.moves);
            mouseClick(item("keep"));
            verify(item("reason").error.length > 0);
            compare(days().length, 6);
            reader.write(test, item("reason"), "Fever");
            keyClick(Qt.Key_Return);
            compare(test.schedule.asked, ScheduleStep.None);
            compare(days().length, 7);
            verify(test.schedule.told.length > 0);
            const calledOff = test.schedule.days.find(date => date.day === "2026-03-04").visits[0];
            compare(calledOff.tone, Tone.Warn);
            verify(!calledOff.movable);
            verify(reader.byText(test.shown, "Induction 6 of 6") !== null);
            shot("schedule-" + row.button);
        }
        function test_stoppingNeedsAReasonAndCancelsWhatIsPlanned(): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            mouseClick(item("stop"));
            compare(test.schedule.moves.length, 6);
            reader.write(test, item("reason"), "Patient wishes to end");
            shot("schedule-stop");
            mouseClick(item("keep"));
            compare(days().length, 0);
            verify(test.schedule.courseWords.indexOf("Patient wishes to end") >= 0, test.schedule.courseWords);
        }
        function timeOn(day: string): string {
            return test.schedule.days.find(date => date.day === day).visits[0].time;
        }
        function test_theTimeOfDayIsChangedByKeyboardAlone(): void {
            open("");
            keyOnCalendar(Qt.Key_Right, Qt.NoModifier);
            compare(test.schedule.selected, sessionOn("2026-03-04"));
            keyClick(Qt.Key_T);
            verify(item("otherTime").fieldItem.activeFocus);
            const before = days();
            for (const letter of "14:30")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(test.schedule.asked, ScheduleStep.Move);
            compare([...test.schedule.moves], ["At 14:30 instead of 10:00"]);
            verify(item("keep").activeFocus);
            shot("schedule-time");
            keyClick(Qt.Key_Return);
            compare(test.schedule.asked, ScheduleStep.None);
            compare(timeOn("2026-03-04"), "14:30");
            compare(days(), before);
            compare(timeOn("2026-03-06"), "10:00");
        }
        function test_dayAndTimeAreTypedWithThePointerInOneMove(): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            reader.write(test, item("otherDay"), "2026-03-05");
            reader.write(test, item("otherTime"), "9:15");
            mouseClick(item("toDay"));
            verify(test.schedule.moves[0].indexOf("At 09:15") >= 0, test.schedule.moves);
            mouseClick(item("keep"));
            compare(timeOn("2026-03-05"), "09:15");
        }
        function test_whatIsNoTimeOrNoDayIsSaidBesideItsField_data(): var {
            return [{ tag: "no time", day: "", time: "soon", field: "otherTime", says: "not a time of day" }, { tag: "after midnight", day: "", time: "25:10", field: "otherTime", says: "not a time of day" },
                { tag: "the same", day: "", time: "10:00", field: "otherTime", says: "planned for then already" }, { tag: "no day", day: "2026-02-30", time: "", field: "otherDay", says: "not a day" },
                { tag: "past", day: "2026-02-27", time: "", field: "otherDay", says: "has passed" }, { tag: "too near", day: "2026-03-02", time: "", field: "otherDay", says: "too near" }];
        }
        function test_whatIsNoTimeOrNoDayIsSaidBesideItsField(row: var): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            reader.write(test, item("otherDay"), row.day);
            reader.write(test, item("otherTime"), row.time);
            mouseClick(item("toDay"));
            compare(test.schedule.asked, ScheduleStep.None);
            verify(item(row.field).error.indexOf(row.says) >= 0, item(row.field).error);
            compare(item("otherTime").text, row.time);
            // Under both fields and as wide as the two, not down the narrow column of the time.
            const message = findChild(item("moveMessage"), "fieldMessage");
            compare(message.text, item(row.field).error);
            tryVerify(() => message.lineCount > 0 && message.lineCount <= 2, 1000, "on " + message.lineCount + " lines");
            if (row.tag === "no time")
                shot("schedule-no-time");
        }
        function test_aClosedDayIsWarnedOfBesideItsFieldAndMayBeKept(): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            reader.write(test, item("otherDay"), "2026-03-07");
            verify(item("otherDay").warning.indexOf("closed on Sat 7 Mar") >= 0, item("otherDay").warning);
            compare(item("otherDay").error, "");
            shot("schedule-closed-warned");
            mouseClick(item("toDay"));
            compare(test.schedule.asked, ScheduleStep.Move);
            verify(test.schedule.moves[0].indexOf("closed on Sat 7 Mar") >= 0, test.schedule.moves);
            mouseClick(item("keep"));
            compare(days()[1], "03-07");
            verify(test.schedule.days.find(date => date.day === "2026-03-07").visits[0].mark.indexOf("closed") >= 0);
        }
        function test_theWeekdaysStayWhileTheDaysScroll(): void {
            open(test.patient);
            const weekday = item("weekday-1");
            const calendar = item("calendar");
            const before = weekday.mapToItem(calendar, 0, 0).y;
            verify(reader.byText(weekday, "Tue") !== null);
            const pane = findChild(calendar, "days");
            pane.contentY = 120;
            compare(weekday.mapToItem(calendar, 0, 0).y, before);
            verify(before + weekday.height <= pane.mapToItem(calendar, 0, 0).y + 1);
            test.schedule.weeks = 1;
            waitForRendering(test.shown);
            verify(reader.byText(item("weekday-0"), "2 Mar") !== null);
        }
        function test_theRoomOfASessionIsChangedOnTheSchedule(): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            verify(item("visitRoom").visible);
            test.schedule.room.choose("Room 2");
            compare(test.schedule.room.problem, "");
            compare(test.schedule.selectedDetails.room, "Room 2");
            compare(item("visitRoom").currentText, "Room 2");
            mouseClick(chip("2026-03-06"));
            verify(test.schedule.room.room !== "Room 2", "only of the chosen one");
        }
        function test_noHintMovesTheButtonUnderThePointer(): void {
            open(test.patient);
            mouseClick(chip("2026-03-04"));
            const before = item("toDay").mapToItem(test.shown, 0, 0).y;
            reader.write(test, item("otherDay"), "2026-03-07");
            verify(item("otherDay").warning.length > 0);
            waitForRendering(test.shown);
            compare(item("toDay").mapToItem(test.shown, 0, 0).y, before);
        }
        function test_aSingleSessionMovesAlone(): void {
            const session = bench.planSession("Zorn");
            open("");
            test.schedule.moveTo(session, "2026-03-03");
            compare(test.schedule.moves.length, 1);
            test.schedule.confirm("");
            compare(test.schedule.problem, "");
            compare(sessionOn("2026-03-03"), session);
            compare(days().filter(day => day === "03-04").length, 1);
        }
        function test_anAdministratorReadsAndMovesNothing(): void {
            bench.workplace.lock();
            bench.signIn("mreed");
            open("");
            mouseClick(chip("2026-03-04"));
            verify(item("chosen").visible);
            verify(findChild(test.shown, "missed") === null || !item("missed").visible);
            drag(chip("2026-03-04"), item("day-2026-03-06"));
            compare(test.schedule.asked, ScheduleStep.None);
        }
        function test_otherWeeksAreShown(): void {
            open("");
            compare(days().length, 3);
            mouseClick(item("later"));
            compare(days(), ["03-09", "03-11", "03-13"]);
            mouseClick(item("thisWeek"));
            compare(days().length, 3);
            item("weeks").chosen(1);
            compare(test.schedule.days.length, 21);
            compare(days().length, 6);
        }
        function test_theChosenSessionOpensItsPatient(): void {
            open("");
            mouseClick(chip("2026-03-04"));
            mouseClick(item("openPatient"));
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
        }
    }
}
