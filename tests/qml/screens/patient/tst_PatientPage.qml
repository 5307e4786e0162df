// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The patient's page after one infusion between two scores, on a real clinic.
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

    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "PatientPage"
        when: windowShown

        property string session
        property string patient
        property Item shown

        function init(): void {
            bench.startClinic();
            bench.signIn("amari");
            test.session = bench.planSession("Haddad");
            test.patient = bench.patientOf(test.session);
        }
        // PHQ-9 20 and GAD-7 15 before, an infusion, PHQ-9 9 and GAD-7 15 eight days later.
        function treat(): void {
            bench.recordScale("phq9", test.patient, 20);
            bench.recordScale("gad7", test.patient, 15);
            bench.advance(3600);
            bench.treat(test.session);
            bench.advance(8 * 24 * 3600);
            bench.recordScale("phq9", test.patient, 9);
            bench.recordScale("gad7", test.patient, 15);
        }
        function show(): void {
            bench.workplace.openPatient(test.patient);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
        }
        function test_thePageLeadsToTodaysSession(): void {
            show();
            const button = findChild(test.shown, "todaysSession");
            verify(button.visible);
            verify(button.text.startsWith("Session today"), button.text);
            SessionRoot.viewModel.open(test.session);
            SessionRoot.viewModel.checkIn.arrive();
            bench.workplace.openPatient(test.patient);
            tryCompare(button, "text", "In session now");
            mouseClick(button);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.sessionId, test.session);
        }
        // Scrolled down on one patient, Ctrl K to another.
        function test_theNameStaysInSightAndAnotherPatientBeginsAtTheTop(): void {
            treat();
            const other = bench.patientOf(bench.planSession("Rivera"));
            show();
            const pane = findChild(test.shown, "patientPane");
            verify(pane.contentHeight > pane.height + 200, "there is something to scroll");
            pane.contentY = 200;
            const name = reader.byText(test.shown, "Haddad, Una");
            const place = name.mapToItem(test.shown, 0, 0);
            verify(place.y >= 0 && place.y < 60, "at " + place.y);
            bench.workplace.openPatient(other);
            tryVerify(() => reader.byText(test.shown, "Rivera, Una") !== null);
            compare(findChild(test.shown, "patientPane").contentY, 0);
            verify(reader.byText(test.shown, "Haddad, Una") === null);
        }
        function press(name: string): void {
            const button = reader.byName(test.shown, name);
            verify(button !== null, name);
            mouseClick(button);
        }

        // One of the deeds under "More".
        function more(key: string): void {
            const button = findChild(test.shown, "moreButton");
            mouseClick(button);
            tryVerify(() => button.opened);
            const row = reader.first(button.listItem, part => part.objectName === "action-" + key);
            verify(row !== null, key);
            waitForRendering(row);
            mouseClick(row);
            verify(!button.opened);
        }

        function test_tilesTellTheNumbersInOneSentenceEach(): void {
            treat();
            show();
            for (const sentence of ["Thoughts of suicide, 0 of 3, item 9, today", "PHQ-9, 9, −11 (−55 %) from 20, mild, today", "GAD-7, 15, 0 from 15, severe, no reliable change, today", "Status, Response, since 10 Mar 2026, data complete",
                "Last session, 2 Mar, Infusion 1 · IV 41.0 mg, 0.50 mg/kg, 8 days ago", "Peak pressure, 148/90, Infusion 1", "Given in all, 41 mg, 1 infusion"])
                verify(reader.byName(test.shown, sentence) !== null, sentence);
        }
        function test_aLongFamilyNamePushesNoButtonOffThePage(): void {
            test.patient = bench.patientOf(bench.planSession("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley"));
            show();
            for (const name of ["scaleButton", "orderButton", "planButton", "moreButton"]) {
                const button = findChild(test.shown, name);
                verify(button.visible && button.width > 0, name);
                verify(button.mapToItem(test.shown, button.width, 0).x <= test.shown.width, name);
            }
        }
        function test_beforeTheFirstScoreTheTilesSaySo(): void {
            show();
            verify(reader.byName(test.shown, "PHQ-9, –, none yet") !== null);
            verify(reader.byText(test.shown, "Nothing yet: no score and no session.") !== null);
            verify(reader.byText(test.shown, "No session has been given.") !== null);
            verify(reader.byText(test.shown, "No side effect has been recorded.") !== null);
        }
        function test_theTrendHasBothLinesTheInfusionAndTheResponseLine(): void {
            treat();
            show();
            const chart = reader.byType(test.shown, "TrendChart");
            verify(chart !== null);
            compare(chart.series[0].points.length, 2);
            compare(chart.series[0].points[0].y, 20);
            compare(chart.series[0].points[1].y, 9);
            compare(chart.series[1].points.map(point => point.y), [15, 15]);
            compare(chart.infusions.length, 1);
            compare(chart.infusions[0].label, "1");
            compare(chart.boosters.length, 0);
            compare(chart.responseLevel, 10);
            compare(chart.bands.map(band => band.from), [0, 5, 10, 15, 20]);
            chart.pointSelected("gad7", 0);
            compare(chart.bands.map(band => band.from), [0, 5, 10, 15], "of the scale that was taken");
            compare(chart.bands[3].to, 21);
            chart.hidden = ["gad7"];
            compare(chart.bands.length, 5);
            verify(chart.infusions[0].x > chart.series[0].points[0].x && chart.infusions[0].x < chart.series[0].points[1].x);
        }
        function test_aLineIsPutAwayByItsButton(): void {
            treat();
            show();
            const chart = reader.byType(test.shown, "TrendChart");
            verify(!chart.hidden.includes("phq9"));
            press("Show PHQ-9");
            verify(chart.hidden.includes("phq9"));
            verify(!chart.hidden.includes("gad7"));
            press("Show PHQ-9");
            verify(!chart.hidden.includes("phq9"));
        }
        function test_aChosenPointTellsDayTotalAndBand(): void {
            treat();
            show();
            const chart = reader.byType(test.shown, "TrendChart");
            chart.pointSelected("phq9", 1);
            verify(reader.byText(test.shown, "PHQ-9 · Tue 10 Mar 2026: 9, mild") !== null);
            chart.pointSelected("gad7", 0);
            verify(reader.byText(test.shown, "GAD-7 · Mon 2 Mar 2026: 15, severe") !== null);
        }
        function test_eachSessionHasItsPressureOnTheSameAxesAndOpens(): void {
            treat();
            show();
            const panel = reader.byType(test.shown, "SystolicSmallMultiple");
            verify(panel !== null);
            compare(panel.title, "Infusion 1");
            compare(panel.peak, 148);
            compare(Array.from(panel.points).map(point => point.y), [124, 148, 122]);
            compare([panel.yMin, panel.yMax, panel.xMin, panel.xMax], [80, 200, -15, 120]);
            const list = reader.first(reader.byType(test.shown, "PressureCard"), part => part.activeFocusOnTab);
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.sessionId, test.session);
        }
        function test_aClickAnywhereOnAPressurePanelOpensItsSession_data(): var {
            return [{ tag: "title", share: 0.05 }, { tag: "lines", share: 0.5 }, { tag: "foot", share: 0.9 }];
        }
        function test_aClickAnywhereOnAPressurePanelOpensItsSession(row: var): void {
            treat();
            show();
            const panel = reader.byType(test.shown, "SystolicSmallMultiple");
            // The page is scrolled to it.
            reader.first(reader.byType(test.shown, "PressureCard"), part => part.activeFocusOnTab).forceActiveFocus(Qt.TabFocusReason);
            wait(0);
            mouseClick(panel, panel.width / 2, panel.height * row.share);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.sessionId, test.session);
        }
        function test_theKeyboardOpensAPressurePanel_data(): var {
            return [{ tag: "Return", key: Qt.Key_Return }, { tag: "Enter", key: Qt.Key_Enter }, { tag: "Space", key: Qt.Key_Space }];
        }
        function test_theKeyboardOpensAPressurePanel(row: var): void {
            treat();
            show();
            reader.first(reader.byType(test.shown, "PressureCard"), part => part.activeFocusOnTab).forceActiveFocus(Qt.TabFocusReason);
            keyClick(row.key);
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
        }
        function test_sideEffectsStandBySessionWithTheirWorst(): void {
            treat();
            show();
            verify(reader.byName(test.shown, "Nausea, session 1: mild") !== null);
        }
        function test_whatChangedIsToldNewestFirst(): void {
            treat();
            show();
            const lines = PatientPageRoot.viewModel.changes.map(change => change.text);
            verify(lines.indexOf("Response: PHQ-9 9") >= 0, lines);
            verify(lines.indexOf("Infusion 1") > lines.indexOf("Response: PHQ-9 9"), lines);
            for (const line of lines)
                verify(reader.byText(test.shown, line) !== null, line);
        }
        function test_item9AsksForWordsAndIsPutAwayByThem(): void {
            bench.recordScale("phq9", test.patient, 6, 1);
            show();
            const card = reader.byType(test.shown, "Item9Card");
            verify(card.visible);
            verify(card.line.indexOf("answered 1 on Mon 2 Mar 2026") > 0, card.line);
            mouseClick(findChild(card, "confirm"));
            verify(findChild(card, "line").error.length > 0);
            verify(card.visible);
            reader.write(test, findChild(card, "line"), "Safety plan agreed");
            keyClick(Qt.Key_Return);
            verify(!card.visible);
            verify(reader.byText(test.shown, "Item 9 answered 1, reviewed by Dr Lea Amari") !== null);
        }
        function test_theReadingsGoToTheTypedFolder(): void {
            treat();
            show();
            more("export");
            const entry = reader.byType(test.shown, "FolderEntry");
            verify(entry.visible);
            const path = reader.byType(entry, "TextEntry");
            reader.write(test, path, "/no/such/folder");
            keyClick(Qt.Key_Return);
            verify(path.error.indexOf("/no/such/folder") > 0, path.error);
            compare(path.text, "/no/such/folder");
            verify(entry.visible);
            const folder = bench.newFolder("paper");
            reader.write(test, path, folder);
            keyClick(Qt.Key_Return);
            verify(!entry.visible);
            const files = bench.filesIn(folder);
            compare(files.length, 1);
            verify(/^readings-\d+\.csv$/.test(files[0]), files[0]);
            verify(bench.contentOf(folder + "/" + files[0]).indexOf("148") > 0);
            verify(PatientPageRoot.viewModel.told.indexOf(files[0]) > 0);
        }
        function test_theMenuIsReachedAndLeftByTheKeyboard(): void {
            show();
            const button = findChild(test.shown, "moreButton");
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => button.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !button.opened);
            verify(button.activeFocus);
            keyClick(Qt.Key_Down);
            tryVerify(() => button.opened);
            compare(button.listItem.currentIndex, 0);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.PatientForm, "the third is the chart");
        }
        function test_sessionsNotSignedAreOneButtonThatOpensTheOldest(): void {
            bench.treat(test.session);
            bench.advance(24 * 3600);
            bench.treat(bench.planAgain(test.patient));
            bench.advance(24 * 3600);
            show();
            const strip = reader.byType(test.shown, "NeedsStrip");
            compare(strip.needs.filter(need => need.title === "2 sessions not signed").length, 1);
            verify(strip.height <= 44);
            mouseClick(reader.first(strip, part => part.objectName === "need" && part.visible));
            compare(bench.workplace.screen, WorkplaceViewModel.Session);
            compare(SessionRoot.viewModel.sessionId, test.session);
        }
        function test_theWayToTheFormsFollowsTheRole(): void {
            show();
            verify(reader.byName(test.shown, "Write an order").visible);
            press("Answer the PHQ-9");
            compare(bench.workplace.screen, WorkplaceViewModel.Scales);
            compare(ScalesRoot.viewModel.scaleName, "PHQ-9");
            bench.workplace.back();
            compare(bench.workplace.screen, WorkplaceViewModel.PatientPage);
            bench.workplace.lock();
            bench.signIn("dnorth");
            bench.workplace.openPatient(test.patient);
            waitForRendering(test.shown);
            verify(!reader.byName(test.shown, "Write an order").visible);
            verify(reader.byName(test.shown, "Answer the PHQ-9").visible);
        }
    }
}
