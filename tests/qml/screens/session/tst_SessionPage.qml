// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// Paper: where the file goes is typed in the page, and what became of it is said there.
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
        id: entryComponent
        FolderEntry {
            width: 600
            label: "Folder for the page"
            folder: "/srv/paper"
        }
    }
    SignalSpy {
        id: confirmed
        signalName: "confirmed"
    }
    SignalSpy {
        id: cancelled
        signalName: "cancelled"
    }
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Paper"
        when: windowShown

        property string session
        property Item shown

        function treatedSession(): Item {
            bench.startClinic();
            bench.signIn("amari");
            test.session = bench.planSession("Haddad");
            bench.treat(test.session);
            bench.workplace.openSession(test.session);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
            return reader.byType(test.shown, "SessionPageBar");
        }

        function test_theFolderIsConfirmedByEnterAndByTheButtonAsTyped(): void {
            const entry = createTemporaryObject(entryComponent, stage);
            waitForRendering(entry);
            confirmed.target = entry;
            confirmed.clear();
            const path = reader.byType(entry, "TextEntry");
            compare(path.text, "/srv/paper");
            compare(path.fieldItem.Accessible.name, "Folder for the page");
            reader.write(test, path, "/srv/other one");
            keyClick(Qt.Key_Return);
            mouseClick(reader.byText(entry, "Save"));
            compare(confirmed.count, 2);
            compare(confirmed.signalArguments[0][0], "/srv/other one");
            compare(confirmed.signalArguments[1][0], "/srv/other one");
            entry.error = "There is no such folder.";
            compare(path.error, "There is no such folder.");
            compare(path.text, "/srv/other one");
        }
        function test_theFolderEntryCanBeLeft(): void {
            const entry = createTemporaryObject(entryComponent, stage);
            waitForRendering(entry);
            cancelled.target = entry;
            cancelled.clear();
            mouseClick(reader.byText(entry, "Cancel"));
            compare(cancelled.count, 1);
            entry.cancellable = false;
            verify(reader.byText(entry, "Cancel") === null);
        }
        function test_theSessionsPageIsWrittenWhereThePersonSays(): void {
            const bar = treatedSession();
            verify(bar.visible);
            mouseClick(reader.byName(bar, "Save this session as PDF"));
            const entry = reader.byType(bar, "FolderEntry");
            verify(entry.visible);
            const path = reader.byType(entry, "TextEntry");
            const folder = bench.newFolder("paper");
            reader.write(test, path, folder);
            keyClick(Qt.Key_Return);
            verify(!entry.visible);
            const files = bench.filesIn(folder);
            compare(files.length, 1);
            verify(/^session-\d+-2026-03-02\.pdf$/.test(files[0]), files[0]);
            verify(bench.contentOf(folder + "/" + files[0]).startsWith("%PDF-"));
            verify(reader.byText(bar, "Saved as %1. The file contains patient data.".arg(folder + "/" + files[0])) !== null);
        }
        function test_aFolderThatIsNoneIsRefusedBesideTheFieldAndStaysTyped(): void {
            const bar = treatedSession();
            mouseClick(reader.byName(bar, "Save this session as PDF"));
            const entry = reader.byType(bar, "FolderEntry");
            const path = reader.byType(entry, "TextEntry");
            reader.write(test, path, "/no/such/folder");
            keyClick(Qt.Key_Return);
            verify(entry.visible);
            verify(path.error.indexOf("/no/such/folder") > 0, path.error);
            compare(path.text, "/no/such/folder");
            mouseClick(reader.byText(entry, "Cancel"));
            verify(!entry.visible);
            // Asked for again, the old fault is gone.
            mouseClick(reader.byName(bar, "Save this session as PDF"));
            compare(path.error, "");
        }
        function test_aSessionBeforeItsEndOffersNoPage(): void {
            bench.startClinic();
            bench.signIn("amari");
            bench.workplace.openSession(bench.planSession("Haddad"));
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
            verify(!reader.byType(test.shown, "SessionPageBar").visible);
        }
    }
}
