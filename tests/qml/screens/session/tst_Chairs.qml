// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels
import "../../../support/qml"

// Several chairs at once, run by one nurse with one keyboard: every value lands on its own session.
Rectangle {
    id: stage
    width: 1158
    height: 708
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
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Chairs"
        when: windowShown

        property Item shown
        property var sessions: ({})

        // Three sprays are planned; the nurse sits at the desk.
        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.sessions = {
                "Novak, Petra": bench.planSpray("Novak", "Petra", "Room 5"),
                "Okafor, Ben": bench.planSpray("Okafor", "Ben", "Room 4"),
                "Adams, Ida": bench.planSpray("Adams", "Ida", "Room 6")
            };
            bench.workplace.lock();
            bench.signIn("dnorth");
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function shot(name: string): void {
            if (bench.shotFolder.length === 0)
                return;
            wait(50);
            grabImage(stage).save(bench.shotFolder + "/chairs-" + name + ".png");
        }
        function minutes(count: int): void {
            bench.advance(count * 60);
        }
        function who(): string {
            return SessionRoot.viewModel.header.patientName;
        }
        function typeText(words: string): void {
            for (const letter of words)
                keyClick(letter);
        }
        function typeVitals(words: string): void {
            keyClick(Qt.Key_F2);
            typeText(words);
            keyClick(Qt.Key_Return);
        }
        function lineText(): string {
            return findChild(test.shown, "vitalsLine").text;
        }
        // From the board to the baseline; the first device is minute 0.
        function begin(name: string, baseline: string): void {
            bench.answerAll(test.sessions[name]);
            bench.workplace.openSession(test.sessions[name]);
            compare(test.who(), name);
            typeVitals(baseline);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(SessionRoot.viewModel.state, SessionState.Dosing);
        }
        // One key leads to the chair that is due next: this one.
        function swapTo(name: string): void {
            keyClick(Qt.Key_F7);
            compare(test.who(), name);
        }
        function lines(name: string): var {
            return bench.linesOf(test.sessions[name]);
        }

        function test_threeOverlappingSpraysKeepTheirReadingsApart(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            minutes(5);
            keyClick(Qt.Key_F9);
            minutes(5);
            keyClick(Qt.Key_F9);
            compare(SessionRoot.viewModel.state, SessionState.Monitoring);
            // Minute 10 of the first: the second begins, and the third five minutes later.
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            minutes(5);
            keyClick(Qt.Key_F9);
            begin("Adams, Ida", "123/73 63 97 14 s0 d0");
            minutes(5);
            keyClick(Qt.Key_F9);
            swapTo("Novak, Petra");
            swapTo("Okafor, Ben");
            keyClick(Qt.Key_F9);
            swapTo("Novak, Petra");
            swapTo("Adams, Ida");
            minutes(5);
            keyClick(Qt.Key_F9);
            compare(SessionRoot.viewModel.devices.given, 3);
            shot("1-third-device");
            // 25, 15 and 10 minutes have gone by; the checks at 40 come one after the other.
            minutes(15);
            swapTo("Novak, Petra");
            typeVitals("141/81 71 97 14 s1 d1");
            minutes(10);
            swapTo("Okafor, Ben");
            typeVitals("142/82 72 97 14 s1 d1");
            minutes(5);
            swapTo("Adams, Ida");
            typeVitals("143/83 73 97 14 s1 d1");
            minutes(5);
            swapTo("Novak, Petra");
            typeVitals("131/71 71 97 14 s0 d1");
            shot("2-sixty");
            minutes(10);
            swapTo("Okafor, Ben");
            typeVitals("132/72 72 97 14 s0 d1");
            minutes(5);
            swapTo("Adams, Ida");
            typeVitals("133/73 73 97 14 s0 d1");
            compare(lines("Novak, Petra"), ["121/71 61 97 14 s0 d0", "141/81 71 97 14 s1 d1", "131/71 71 97 14 s0 d1"]);
            compare(lines("Okafor, Ben"), ["122/72 62 97 14 s0 d0", "142/82 72 97 14 s1 d1", "132/72 72 97 14 s0 d1"]);
            compare(lines("Adams, Ida"), ["123/73 63 97 14 s0 d0", "143/83 73 97 14 s1 d1", "133/73 73 97 14 s0 d1"]);
        }
        function test_aHalfTypedLineStaysWithItsOwnSession(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            keyClick(Qt.Key_F2);
            typeText("142/8");
            swapTo("Novak, Petra");
            compare(lineText(), "");
            typeText("141/81 71 97");
            keyClick(Qt.Key_Return);
            compare(lines("Novak, Petra").length, 2);
            swapTo("Okafor, Ben");
            compare(lineText(), "142/8");
            typeText("2 72 97");
            keyClick(Qt.Key_Return);
            compare(lines("Okafor, Ben"), ["122/72 62 97 14 s0 d0", "142/82 72 97"]);
            compare(lines("Novak, Petra"), ["121/71 61 97 14 s0 d0", "141/81 71 97"]);
        }
        function test_aHalfGivenReasonIsNotForTheNextPatient(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            // Too early: the screen asks why.
            keyClick(Qt.Key_F9);
            verify(findChild(test.shown, "deviceReason").visible);
            typeText("sneezed");
            swapTo("Novak, Petra");
            keyClick(Qt.Key_Return);
            compare(SessionRoot.viewModel.devices.given, 1);
            swapTo("Okafor, Ben");
            compare(SessionRoot.viewModel.devices.given, 1);
        }
        function test_theButtonSaysWhoIsDueAndWorksByTouch(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            verify(!findChild(test.shown, "otherChair").visible, "nobody else is here");
            minutes(2);
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            const button = findChild(test.shown, "otherChair");
            verify(button.visible);
            compare(button.Accessible.name, "Go to PN · Room 5, Check in 38 min");
            shot("3-button");
            mouseClick(button);
            compare(test.who(), "Novak, Petra");
            minutes(47);
            TodayRoot.viewModel.refresh();
            compare(findChild(test.shown, "otherChair").Accessible.name, "Go to BO · Room 4, Check 7 min late");
        }
        function test_theGraphKeepsItsHeightBesideOtherChairs(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            const chart = () => findChild(test.shown, "chart").height;
            tryVerify(() => chart() > 0);
            wait(50);
            verify(!findChild(test.shown, "otherChair").visible);
            const alone = chart();
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            tryVerify(() => findChild(test.shown, "otherChair").visible);
            wait(50);
            shot("5-two-chairs");
            compare(chart(), alone);
            // The strip of the form is as high as a finger needs.
            verify(alone >= 175, "the graph is " + alone + " high");
            const grid = findChild(test.shown, "readingGrid");
            const left = stage.height - grid.mapToItem(stage, 0, grid.height).y;
            verify(left <= 24, left + " are left under the readings");
            const button = findChild(test.shown, "otherChair");
            verify(button.height >= 44, "a finger finds it");
            const steps = button.mapToItem(test.shown, 0, 0).y;
            const line = findChild(test.shown, "vitalsLine").mapToItem(test.shown, 0, 0).y;
            verify(steps + button.height < line);
        }
        // It was ignored the first time on the pages before the dose.
        function test_f7LeadsAwayFromAPageBeforeTheDoseTheFirstTime(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            bench.workplace.openSession(test.sessions["Okafor, Ben"]);
            compare(SessionRoot.viewModel.state, SessionState.Planned);
            swapTo("Novak, Petra");
            bench.workplace.openSession(test.sessions["Okafor, Ben"]);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(SessionRoot.viewModel.state, SessionState.Arrived);
            swapTo("Novak, Petra");
            swapTo("Okafor, Ben");
            bench.workplace.show(WorkplaceViewModel.Today);
            bench.workplace.openSession(test.sessions["Adams, Ida"]);
            swapTo("Novak, Petra");
        }
        function test_ctrlTabDoesTheSame(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            begin("Okafor, Ben", "122/72 62 97 14 s0 d0");
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            compare(test.who(), "Novak, Petra");
        }
        function test_aStartIsProposedThatKeepsTheChecksApart(): void {
            begin("Novak, Petra", "121/71 61 97 14 s0 d0");
            bench.answerAll(test.sessions["Okafor, Ben"]);
            bench.workplace.openSession(test.sessions["Okafor, Ben"]);
            TodayRoot.viewModel.refresh();
            const hint = findChild(test.shown, "startHint");
            verify(/^Start at \d\d:\d\d and no two checks fall together\.$/.test(hint.text), hint.text);
            shot("4-start");
            minutes(6);
            TodayRoot.viewModel.refresh();
            compare(hint.text, "Started now, no two checks fall together.");
        }
    }
}
