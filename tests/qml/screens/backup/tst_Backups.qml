// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The administrator's page of backups, and the foot of the rail.
Item {
    id: stage
    width: 1366
    height: 1400

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
        id: rails
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
        name: "Backups"
        when: windowShown

        property Item shown
        readonly property BackupsViewModel backups: bench.workplace === null ? null : BackupsRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("mreed");
            bench.workplace.show(WorkplaceViewModel.Backups);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }

        function test_withoutAFolderNothingCanBeBackedUp(): void {
            verify(!item("backUpButton").enabled);
            verify(reader.byText(test.shown, "No folder yet: nothing is backed up.") !== null);
        }
        function test_aFolderThatIsNotThereIsRefusedBesideItsFieldAndStaysTyped(): void {
            const entry = item("backupFolder");
            const field = findChild(entry, "field");
            field.forceActiveFocus();
            for (const letter of "/nowhere/at/all")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(entry.error.length > 0);
            compare(field.text, "/nowhere/at/all");
            compare(test.backups.targets.count, 0);
        }
        function test_theRulesAreSetByKeys(): void {
            compare(item("backupHours").text, "4");
            reader.write(test, item("backupHours"), "25");
            keyClick(Qt.Key_Return);
            verify(item("backupHours").error.length > 0);
            compare(item("backupHours").text, "25");
            reader.write(test, item("backupHours"), "2");
            keyClick(Qt.Key_Return);
            compare(test.backups.rules.everyHours, "2");
            verify(item("backupDone").visible);
        }
        function test_whatIsHalfTypedStaysWhileTheAgeIsReadAnew(): void {
            reader.write(test, item("backupDays"), "14");
            BackupStatusRoot.viewModel.check();
            compare(item("backupDays").text, "14");
        }
        function test_aRehearsalThatWasNeverMadeIsDue(): void {
            verify(item("drillDue").visible);
            compare(item("drillWords").text, "No restore was rehearsed yet.");
        }
        function test_theRailSaysInRedThatThereIsNoBackup(): void {
            const rail = createTemporaryObject(rails, stage);
            waitForRendering(rail);
            const foot = findChild(rail, "backupState");
            verify(foot.visible && foot.alarm);
            compare(foot.Accessible.name, "No backups are set up");
            rail.folded = true;
            verify(foot.visible, "folded too");
        }
    }
}
