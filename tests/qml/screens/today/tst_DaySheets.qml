// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels

// The paper sheets of the day on Today: one line until they are made, then a button.
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

    TestCase {
        id: test
        name: "DaySheets"
        when: windowShown

        property Item shown

        function init(): void {
            failOnWarning(/TypeError|Binding loop/);
            bench.startClinic();
            bench.signIn("amari");
            bench.planSession("Haddad");
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function part(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function saveInto(folder: string): void {
            part("saveSheets").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(part("sheetsFolder").visible);
            part("sheetsFolder").confirmed(folder);
        }
        function shot(name: string): void {
            if (bench.shotFolder.length > 0) {
                wait(50);
                grabImage(stage).save(bench.shotFolder + "/day-sheets-" + name + ".png");
            }
        }

        function test_oneCalmLineGoesOnceTheyAreSaved(): void {
            const card = part("daySheetsCard");
            verify(card.visible);
            verify(card.height < stage.height / 8, "it leaves the board its place");
            compare(part("sheetsLine").text, "Today's paper sheets were not printed yet.");
            verify(!part("sheetsButton").visible, "it is said once");
            verify(!part("closeSheets").visible, "it stays until it is done");
            shot("due");
            const folder = bench.newFolder("paper");
            saveInto(folder);
            compare(bench.filesIn(folder).length, 1);
            verify(!part("sheetsFolder").visible);
            verify(part("sheetsLine").text.startsWith("Saved as"), part("sheetsLine").text);
            part("closeSheets").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(!card.visible);
            verify(part("sheetsButton").visible);
            shot("done");
        }
        function test_theyAreMadeAgainAtWill(): void {
            saveInto(bench.newFolder("paper"));
            part("closeSheets").clicked();
            part("sheetsButton").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(part("daySheetsCard").visible);
            verify(part("printSheets").activeFocus, "the keyboard is on what comes next");
            compare(part("sheetsLine").text, "Paper sheets of today, for 1 patient.");
        }
        function test_aFolderThatIsAwayIsSaidBesideItsField(): void {
            saveInto("/no/such/folder");
            verify(part("sheetsFolder").visible);
            verify(part("sheetsFolder").error.includes("There is no folder"));
            verify(DaySheetsRoot.viewModel.due);
        }
        function test_theLineIsBackOnTheNextDayWithSessions(): void {
            saveInto(bench.newFolder("paper"));
            part("closeSheets").clicked();
            bench.advance(24 * 3600);
            verify(!part("daySheetsCard").visible, "nobody is planned");
            bench.planSession("Okonkwo");
            verify(DaySheetsRoot.viewModel.due);
            verify(part("daySheetsCard").visible);
            compare(part("sheetsLine").text, "Today's paper sheets were not printed yet.");
        }
    }
}
