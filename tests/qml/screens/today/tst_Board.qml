// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import "../../../support/qml"
import Tidemark.ViewModels

// The board with several chairs, the walk-in, and the wall.
Rectangle {
    id: stage
    width: 1366
    height: 768
    color: Theme.colors.page

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
        id: wall
        WallBoard {
            width: stage.width
            height: stage.height
            viewModel: TodayRoot.viewModel
        }
    }
    Component {
        id: mark
        GapMark {
            words: "Check in 5 min"
            gapState: GapState.Ahead
        }
    }
    Component {
        id: tick
        CheckTick {
            kind: TickKind.Open
        }
    }
    SignalSpy {
        id: asked
        signalName: "wallAsked"
    }
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Board"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|Binding loop/);
            bench.startClinic();
            bench.signIn("amari");
        }
        function cleanup(): void {
            Theme.mode = Brightness.Light;
        }
        function show(component: var): Item {
            const shown = createTemporaryObject(component, stage);
            verify(shown !== null);
            waitForRendering(shown);
            return shown;
        }
        function shot(name: string): void {
            if (bench.shotFolder.length === 0)
                return;
            for (const look of [{ name: "light", mode: Brightness.Light }, { name: "dark", mode: Brightness.Dark }, { name: "dim", mode: Brightness.Dim }]) {
                Theme.mode = look.mode;
                wait(60);
                grabImage(stage).save(bench.shotFolder + "/board-" + name + "-" + look.name + ".png");
            }
            Theme.mode = Brightness.Light;
        }
        // Runs: one device given, so many minutes ago.
        function spray(familyName: string, givenName: string, room: string): string {
            const session = bench.planSpray(familyName, givenName, room);
            bench.answerAll(session);
            const screen = SessionRoot.viewModel;
            screen.open(session);
            screen.vitals.text = "124/78 72 98 14 s0 d0";
            verify(screen.vitals.submit());
            screen.starting.start("", "");
            compare(screen.state, SessionState.Dosing);
            return session;
        }

        function test_theGapGoesFromOutlineToFilledToMinutesLate(): void {
            const shown = show(mark);
            compare(shown.color, Qt.color("transparent"));
            shown.gapState = GapState.Due;
            compare(shown.color, Theme.colors.warnTint);
            compare(shown.border.width, Theme.size.strongLine);
            shown.gapState = GapState.Late;
            compare(shown.color, Theme.colors.warn);
            verify(reader.byText(shown, "▲ Check in 5 min") !== null);
        }
        function test_aTickIsFullWhenDoneAndHollowWithACrossWhenMissed(): void {
            const shown = show(tick);
            const cross = () => reader.byText(shown, "×") !== null;
            verify(!cross());
            shown.kind = TickKind.Done;
            compare(shown.color, Theme.colors.primary);
            verify(!cross());
            shown.kind = TickKind.Missed;
            compare(shown.color, Theme.colors.surface);
            verify(cross());
        }
        function test_chairsStandInTheOrderOfWhatIsDueNext(): void {
            spray("Novak", "Petra", "Room 5");
            bench.advance(600);
            spray("Adams", "Ida", "Room 6");
            const today = TodayRoot.viewModel;
            compare([0, 1].map(place => today.dosing.row(place).name), ["Novak, Petra", "Adams, Ida"]);
            compare([0, 1].map(place => today.dosing.row(place).gap), ["Check in 30 min", "Check in 40 min"]);
            bench.advance(30 * 60);
            today.refresh();
            compare([0, 1].map(place => today.dosing.row(place).gapState), [GapState.Due, GapState.Ahead]);
            bench.advance(6 * 60);
            today.refresh();
            compare([0, 1].map(place => today.dosing.row(place).gap), ["Check 6 min late", "Check in 4 min"]);
            show(screens);
            shot("chairs");
        }
        function test_aLotThatExpiresLeadsToTheSafe(): void {
            bench.receiveDevices(12);
            TodayRoot.viewModel.refresh();
            const shown = show(screens);
            const list = findChild(shown, "attention");
            compare(list.count, 1);
            verify(reader.byText(shown, "Lot expires in 12 days") !== null);
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Drugs);
        }
        function test_severalOfOneKindAreOneRowThatOpensInItsPlace(): void {
            bench.receiveDevices(12);
            bench.receiveDevices(15);
            TodayRoot.viewModel.refresh();
            const shown = show(screens);
            const list = findChild(shown, "attention");
            compare(list.count, 1);
            verify(reader.byText(shown, "2 lots expire") !== null);
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(list.count, 3);
            compare(list.currentIndex, 0);
            verify(reader.byText(shown, "Lot expires in 12 days") !== null);
            shot("attention-opened");
            keyClick(Qt.Key_Return);
            compare(list.count, 1);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Drugs);
        }
        function test_aLateReadingLeadsToItsSessionByAClick(): void {
            const session = spray("Novak", "Petra", "Room 5");
            bench.advance(46 * 60);
            TodayRoot.viewModel.refresh();
            const shown = show(screens);
            const line = reader.byText(shown, "Reading late by 6 min");
            verify(line !== null);
            mouseClick(line);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.sessionId, session);
        }
        function test_aNewClinicSaysWhatToDoNextUntilItsFirstSession(): void {
            const shown = show(screens);
            tryVerify(() => FirstStepsRoot.viewModel.shown);
            const steps = FirstStepsRoot.viewModel.steps;
            let own = -1;
            for (let i = 0; i < steps.count; ++i) {
                if (own < 0 && steps.row(i).mine && !steps.row(i).done)
                    own = i;
            }
            verify(own >= 0);
            shot("first-steps");
            const button = findChild(shown, "firstStep-" + own);
            verify(button.visible);
            mouseClick(button);
            verify(bench.workplace.screen !== WorkplaceViewModel.Today, "the step leads to its page");
            bench.planSession("Haddad");
            bench.workplace.show(WorkplaceViewModel.Today);
            tryVerify(() => !FirstStepsRoot.viewModel.shown);
        }
        function test_aWalkInIsPlannedForNowAndOpened(): void {
            bench.addOrderedPatient("Haddad");
            bench.addPatient("Brandt");
            const shown = show(screens);
            mouseClick(findChild(shown, "walkInButton"));
            compare(bench.workplace.screen, WorkplaceViewModel.WalkIn);
            wait(0);
            for (const letter of "hadd")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.WalkIn, "one Enter plans nothing");
            compare(TodayRoot.viewModel.arriving.count, 0);
            verify(findChild(shown, "chosen").visible);
            compare(WalkInRoot.viewModel.chosen.name, "Haddad, Una");
            verify(WalkInRoot.viewModel.chosen.order.includes("mg/kg"), WalkInRoot.viewModel.chosen.order);
            compare(WalkInRoot.viewModel.chosen.next, "nothing planned");
            shot("walk-in");
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.WalkIn, "nor do two at once");
            wait(Theme.duration.sameMoment + 50);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.header.patientName, "Haddad, Una");
            compare(SessionRoot.viewModel.state, SessionState.Planned);
            bench.workplace.back();
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
        }
        function test_aWalkInWhoHasASessionTodayIsLedToIt(): void {
            const session = bench.planSession("Haddad");
            bench.workplace.show(WorkplaceViewModel.WalkIn);
            WalkInRoot.viewModel.choose(bench.patientOf(session));
            compare(SessionRoot.viewModel.sessionId, session);
            compare(TodayRoot.viewModel.arriving.count, 1);
        }
        function callOff(shown: Item, text: string): void {
            const menu = findChild(shown, "callOffMenu");
            verify(menu !== null && menu.visible);
            mouseClick(menu);
            tryVerify(() => menu.opened);
            const action = reader.first(menu.listItem, part => part.text === text);
            verify(action !== null, text);
            mouseClick(action);
        }
        function test_whoDidNotComeIsMarkedOnTheCardWithAReason(): void {
            const session = bench.planSession("Haddad");
            bench.advance(20 * 60);
            TodayRoot.viewModel.refresh();
            verify(TodayRoot.viewModel.summary.includes("1 late"), TodayRoot.viewModel.summary);
            verify(!TodayRoot.viewModel.summary.includes("next arrival"), TodayRoot.viewModel.summary);
            const shown = show(screens);
            verify(reader.byText(shown, "20 min late") !== null);
            callOff(shown, "Did not come");
            shot("did-not-come");
            tryVerify(() => BoardCallOffRoot.viewModel.who === "Haddad, Una");
            keyClick(Qt.Key_Return);
            compare(TodayRoot.viewModel.arriving.count, 1, "a reason is needed");
            for (const letter of "no answer")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(TodayRoot.viewModel.arriving.count, 0);
            SessionRoot.viewModel.open(session);
            compare(SessionRoot.viewModel.state, SessionState.NoShow);
        }
        function test_anArrivalByMistakeIsTakenBackOnTheCard(): void {
            const session = bench.planSession("Haddad");
            SessionRoot.viewModel.open(session);
            SessionRoot.viewModel.checkIn.arrive();
            TodayRoot.viewModel.refresh();
            const shown = show(screens);
            callOff(shown, "Take the arrival back");
            SessionRoot.viewModel.open(session);
            compare(SessionRoot.viewModel.state, SessionState.Planned);
            verify(TodayRoot.viewModel.arriving.row(0).choices.length > 0);
        }
        function test_aWalkInWithoutAnOrderIsRefusedWithTheWayOn(): void {
            const patient = bench.addPatient("Brandt");
            bench.workplace.show(WorkplaceViewModel.WalkIn);
            const shown = show(screens);
            WalkInRoot.viewModel.take(patient);
            compare(bench.workplace.screen, WorkplaceViewModel.WalkIn);
            const problem = findChild(shown, "problem");
            verify(problem.visible);
            shot("walk-in-refused");
            problem.actionTriggered();
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
        }
        function test_theWallHasInitialsAndNothingElseOfAPerson(): void {
            spray("Novak", "Petra", "Room 5");
            bench.advance(46 * 60);
            spray("Okafor", "Ben", "Room 4");
            bench.advance(60);
            spray("Adams", "Ida", "Room 6");
            TodayRoot.viewModel.refresh();
            const shown = show(wall);
            compare(TodayRoot.viewModel.wall.count, 3);
            const words = reader.all(shown, part => part.text !== undefined && part.visible).map(part => String(part.text));
            for (const seen of ["PN", "BO", "IA", "Room 5", "Check 7 min late"])
                verify(words.some(word => word.includes(seen)), seen);
            const names = reader.all(shown, part => part.Accessible !== undefined).map(part => String(part.Accessible.name));
            for (const forbidden of ["Novak", "Petra", "Okafor", "Adams", "1984", "mg"])
                verify(!words.concat(names).some(word => word.includes(forbidden)), forbidden);
            for (const part of reader.all(shown, each => each.clicked !== undefined))
                fail("the wall cannot be pressed: " + part);
            shot("wall");
        }
        function test_theWallIsReadFromThreeMetres(): void {
            spray("Novak", "Petra", "Room 5");
            const shown = show(wall);
            // A capital letter of 14 mm is read at three metres (ISO 9241-303: 16 minutes of arc); 96 dots an inch.
            const least = 14 / 25.4 * 96;
            verify(findChild(shown, "initials").fontInfo.pixelSize * 0.73 >= least);
        }
        function test_theWallIsAskedForFromTheBoardAndGoesWithTheLock(): void {
            const shown = show(screens);
            asked.target = shown;
            asked.clear();
            mouseClick(findChild(shown, "wallButton"));
            compare(asked.count, 1);
            spray("Novak", "Petra", "Room 5");
            bench.workplace.lock();
            compare(TodayRoot.viewModel.wall.count, 0);
        }
    }
}
