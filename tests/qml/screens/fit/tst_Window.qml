// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Theme
import Tidemark.ViewModels

// The window on screens with little room, and the size of its text.
EveryScreen {
    id: test
    name: "Window"

    function openIn(width: int, height: int): void {
        test.window = test.windowComponent.createObject(null, { workplace: test.bench.workplace, room: Qt.size(width, height) });
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        test.settle();
    }
    function part(name: string): Item {
        return findChild(test.window.contentItem, name);
    }
    function cleanup(): void {
        test.closeWindow();
    }

    function test_itIsNoLargerThanTheScreen_data(): var {
        return [{ tag: "large", room: [2560, 1400], window: [1366, 768] }, { tag: "1366x768 at 125 %", room: [1092, 574], window: [1092, 574] },
            { tag: "1920x1080 at 200 %", room: [960, 540], window: [960, 540] }, { tag: "smaller than the least", room: [800, 480], window: [960, 540] }];
    }
    function test_itIsNoLargerThanTheScreen(row: var): void {
        test.prepareClinic("amari");
        openIn(row.room[0], row.room[1]);
        compare([test.window.width, test.window.height], row.window);
        compare([test.window.minimumWidth, test.window.minimumHeight], [960, 540]);
    }
    function test_theRailFoldsToItsSigns_data(): var {
        return [{ tag: "narrow", width: 1179, folded: true }, { tag: "wide", width: 1180, folded: false }];
    }
    function test_theRailFoldsToItsSigns(row: var): void {
        test.prepareClinic("amari");
        openIn(2560, 1400);
        test.resize(row.width, 700, 100);
        const rail = test.reader.byType(test.window.contentItem, "PlacesRail");
        compare(rail.folded, row.folded);
        compare(rail.width, row.folded ? Theme.size.railFolded : Theme.size.rail);
        // Its places keep their names.
        verify(test.reader.byName(rail, "Schedule") !== null);
    }
    function test_theWordsOfAFoldedPlaceAreShownToTheKeyboard(): void {
        test.prepareClinic("amari");
        openIn(960, 540);
        const place = test.reader.byName(test.window.contentItem, "Patients");
        const words = test.reader.first(place, each => each.objectName === "placeWords");
        verify(!words.visible);
        place.forceActiveFocus(Qt.TabFocusReason);
        verify(words.visible);
    }
    function test_whoseSessionItIsStaysInSightAndTheNextOneBeginsAtItsTop(): void {
        test.prepareClinic("amari");
        openIn(960, 540);
        test.showSession("dosing");
        const other = test.bench.planSpray("Okonkwo", "Adaeze", "Room 1");
        test.bench.answerAll(other);
        test.resize(960, 540, 200);
        const pan = part("pan");
        const whose = part("aboutWhom");
        verify(pan.contentHeight > pan.height, "the session is higher than the window");
        pan.contentY = pan.contentHeight - pan.height;
        verify(whose.visible);
        verify(test.reader.first(whose, each => (each.text ?? "").includes("Brandt")) !== null);
        test.bench.workplace.openSession(other);
        compare(pan.contentY, 0, "the name of the other one is seen first");
        pan.contentY = pan.contentHeight - pan.height;
        verify(test.reader.first(whose, each => (each.text ?? "").includes("Okonkwo")) !== null);
    }
    function test_keysChangeTheSizeOfTheText(): void {
        test.prepareClinic("amari");
        openIn(1366, 768);
        compare(Theme.type.body.pixelSize, 14);
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        compare(TextSizeRoot.viewModel.percent, 125);
        compare(Theme.type.body.pixelSize, 18);
        keyClick(Qt.Key_Minus, Qt.ControlModifier);
        compare(Theme.type.body.pixelSize, 14);
        for (let step = 0; step < 6; ++step)
            keyClick(Qt.Key_Plus, Qt.ControlModifier);
        compare(Theme.type.body.pixelSize, 28);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(Theme.type.body.pixelSize, 14);
    }
    function test_theSizeIsChosenBeforeAnybodySignsIn(): void {
        test.prepareEntry("SignIn");
        openIn(1366, 768);
        test.settle();
        verify(part("textSizeBefore").visible);
        mouseClick(part("textSizeBefore"));
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(TextSizeRoot.viewModel.percent, 125);
    }
    // The keyboard goes to what is out of sight, and the window follows.
    function test_theWindowFollowsTheKeyboard(): void {
        test.prepareClinic("amari");
        openIn(960, 540);
        test.showPlace("Session dosing");
        const pan = part("pan");
        verify(pan.contentHeight > pan.height);
        const grid = part("readingGrid");
        grid.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => {
            const at = grid.mapToItem(pan, 0, 0).y;
            return at >= 0 && at + grid.height <= pan.height + 1;
        });
    }
    function test_theGraphHasTheOxygenToo_data(): var {
        return [{ tag: "1366x768", width: 1366, height: 768 }, { tag: "1920x1080", width: 1920, height: 1080 }];
    }
    function test_theGraphHasTheOxygenToo(row: var): void {
        test.prepareClinic("amari");
        openIn(2560, 1400);
        test.showPlace("Session dosing");
        test.resize(row.width, row.height, 100);
        verify(part("chart").oxygenShown, part("chart").height);
    }
    // Neither the clocks nor the line move while the seconds go by and the next reading becomes late.
    function test_nothingShiftsAsTheClocksCount(): void {
        test.prepareClinic("amari");
        openIn(1366, 768);
        test.showPlace("Session dosing");
        const places = () => Array.of("elapsed", "given", "nextReading", "vitalsLine").map(name => Math.round(part(name).mapToItem(null, 0, 0).x));
        const before = places();
        for (const seconds of [71, 107, 400, 333, 300]) {
            test.bench.advance(seconds);
            wait(20);
            compare(places(), before, "after " + seconds + " s");
        }
        verify(part("nextReading").late);
    }
    // What can be undone is in sight and covers nothing, though the foot of the screen is out of sight.
    function test_whatCanBeUndoneIsInSight(): void {
        test.prepareClinic("amari");
        openIn(960, 540);
        test.showPlace("Session dosing");
        const bar = part("undoBar");
        verify(bar.visible);
        const pan = part("pan");
        const at = bar.mapToItem(pan, 0, 0).y;
        verify(at >= 0 && at + bar.height <= pan.height, at);
        verify(at + bar.height <= part("stage").mapToItem(pan, 0, 0).y, "over the stage");
    }
}
