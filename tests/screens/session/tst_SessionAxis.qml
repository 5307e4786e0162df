// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Stand
import Tidemark.Theme
import Tidemark.ViewModels

// Graph and grid on one axis: every recorded set is a column of its own, and the whole session can be seen.
Rectangle {
    id: root

    // What is left of a window of 1366x768 for the screen.
    width: 1158
    height: 708
    color: Theme.colors.page

    Component {
        id: standComponent
        SessionStand {}
    }
    Component {
        id: screenComponent
        SessionScreen {}
    }

    TestCase {
        id: run
        name: "SessionAxis"
        when: windowShown

        property SessionStand stand
        property Item screen

        function init(): void {
            run.stand = standComponent.createObject(root);
            run.screen = screenComponent.createObject(root, { viewModel: run.stand.viewModel, width: root.width, height: root.height });
        }
        function cleanup(): void {
            run.screen.destroy();
            run.stand.destroy();
            wait(0);
        }
        function item(name: string): Item {
            const found = findChild(run.screen, name);
            verify(found !== null, name);
            return found;
        }
        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(50);
            grabImage(root).save(run.stand.shotFolder + "/axis-" + name + ".png");
        }
        function record(line: string): void {
            run.stand.viewModel.vitals.text = line;
            verify(run.stand.viewModel.vitals.submit(), line);
        }
        function begin(): void {
            run.stand.viewModel.checkIn.arrive();
            run.stand.answerAll();
            record("128/82 71 98 14 s0 d0");
            // The first press is refused: a reason is asked for.
            run.stand.viewModel.starting.start("150", "");
            run.stand.viewModel.starting.start("150", "Nobody else here");
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
        // The columns in sight, each by its place in the grid.
        function columns(): var {
            wait(0);
            const grid = item("readingGrid");
            const out = [];
            for (let i = 0; i < grid.children.length; ++i) {
                const child = grid.children[i];
                if (child.visible && child.taken !== undefined)
                    out.push({ at: child.x, to: child.x + child.width, taken: child.taken, title: child.title });
            }
            return out.sort((one, other) => one.at - other.at);
        }
        function verifyApart(): void {
            const shown = columns();
            for (let i = 1; i < shown.length; ++i)
                verify(shown[i].at >= shown[i - 1].to, shown[i - 1].title + " covers " + shown[i].title);
        }
        function recorded(): int {
            return columns().filter(column => column.taken).length;
        }

        function test_aSetTypedWithinSecondsOfStartIsAColumnOfItsOwn(): void {
            begin();
            run.stand.wait(0, 5);
            record("131/84 72 98 14");
            run.stand.wait(0, 5);
            record("133/85 73 98 14");
            compare(recorded(), 3);
            verifyApart();
            shot("seconds");
        }
        function test_anUnplannedSetBesideAPlannedOneHasItsOwnColumn(): void {
            begin();
            run.stand.wait(10);
            record("139/87 78 97 14");
            run.stand.wait(2);
            record("182/104 82 97 13");
            run.stand.wait(2);
            record("158/94 80 97 14");
            compare(recorded(), 4);
            verifyApart();
        }
        function test_aSessionOfAHundredMinutesStaysInSightAsAWhole(): void {
            begin();
            for (const minutes of [10, 10, 10, 10, 15, 15, 15, 15]) {
                run.stand.wait(minutes);
                record("138/84 76 97 14 s0 d0");
            }
            run.stand.wait(4);
            compare(recorded(), 9);
            verifyApart();
            verify(item("chart").xMin < 0);
            verify(item("chart").xMax > 104);
            verify(!item("timeScroll").visible);
            shot("hundred");
        }
        function test_whatDoesNotFitIsScrolledWithThisMomentInSight(): void {
            begin();
            for (let set = 0; set < 24; ++set) {
                run.stand.wait(6);
                record("138/84 76 97 14");
            }
            verifyApart();
            verify(item("timeScroll").visible);
            const chart = item("chart");
            verify(chart.now > chart.xMin && chart.now < chart.xMax);
            verify(recorded() > 5);
            shot("scrolled");
            // The keys bring the first set back, over the same axis.
            const grid = item("readingGrid");
            grid.chosen = 0;
            tryVerify(() => columns().some(column => column.title === "Baseline"));
            verify(chart.xMin < 0);
            verifyApart();
            shot("scrolled-back");
        }
        function test_columnsStandUnderTheirPointsWhereThereIsRoom(): void {
            begin();
            run.stand.wait(10);
            record("139/87 78 97 14");
            const chart = item("chart");
            const last = columns().filter(column => column.taken)[1];
            fuzzyCompare((last.at + last.to) / 2, chart.xOf(10), 2);
        }
    }
}
