// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Stand
import Tidemark.Theme
import "../../support/qml"

// What stands where on a screen of 1366x768: nothing takes the graph's height or hides what is to be decided.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    Component {
        id: standComponent
        SessionStand {}
    }
    Component {
        id: gapNotice
        Banner {
            objectName: "sessionNotice"
            severity: Tone.Warn
            text: root.noticeText
            nextStep: "The gap is marked. Measure again and go on."
        }
    }
    property string noticeText
    Component {
        id: screenComponent
        SessionScreen {
            notice: gapNotice
        }
    }

    TestCase {
        id: run
        name: "SessionRoom"
        when: windowShown

        property SessionStand stand
        readonly property ScreenReader reader: ScreenReader {}
        property Item screen

        function init(): void {
            root.noticeText = "";
            run.stand = standComponent.createObject(root);
            run.screen = screenComponent.createObject(root, { viewModel: run.stand.viewModel, width: root.width, height: root.height });
            run.screen.forceActiveFocus();
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
            grabImage(root).save(run.stand.shotFolder + "/room-" + name + ".png");
        }
        function record(line: string): void {
            run.stand.viewModel.vitals.text = line;
            verify(run.stand.viewModel.vitals.submit(), line);
        }
        function verifyInSight(name: string): void {
            const shown = item(name);
            verify(shown.visible, name);
            const place = shown.mapToItem(run.screen, 0, 0);
            verify(place.y >= 0 && place.y + shown.height <= run.screen.height, name + " at " + place.y);
        }

        function test_theNoticeOfAGapStandsBesideTheGraphAndTakesNoneOfItsHeight(): void {
            run.stand.viewModel.checkIn.arrive();
            run.stand.answerAll();
            record("128/82 71 98 14 s0 d0");
            // The first press is refused: a reason is asked for.
            run.stand.viewModel.starting.start("150", "");
            run.stand.viewModel.starting.start("150", "Nobody else here");
            wait(0);
            const before = item("chart").height;
            root.noticeText = "The program was not running from 10:31 to 10:34.";
            tryVerify(() => item("sessionNotice").visible);
            wait(0);
            compare(item("chart").height, before);
            verifyInSight("sessionNotice");
            shot("gap");
            root.noticeText = "";
            tryVerify(() => !item("sessionNotice").visible);
        }
        function test_thePrescriberSeesTheReleaseWithoutScrolling(): void {
            run.stand.viewModel.checkIn.arrive();
            run.stand.answerAll();
            record("152/94 80 98 14");
            run.stand.viewModel.release.ask();
            run.stand.seat("pia");
            tryVerify(() => item("releaseReason").fieldItem.activeFocus);
            wait(300);
            for (const name of ["releaseReason", "proceed", "recheck", "hold"])
                verifyInSight(name);
            const pane = item("proceed");
            const start = item("start").mapToItem(run.screen, 0, 0);
            verify(pane.mapToItem(run.screen, 0, pane.height).y <= start.y);
            shot("release");
        }
        function startTheDose(): void {
            run.stand.viewModel.checkIn.arrive();
            run.stand.answerAll();
            record("128/82 71 98 14 s0 d0");
            // The first press is refused: a reason is asked for.
            run.stand.viewModel.starting.start("150", "");
            run.stand.viewModel.starting.start("150", "Nobody else here");
            tryVerify(() => item("pause").visible);
        }
        // Nothing of the header covers anything else of it.
        function verifyApart(names: var): void {
            const frames = names.map(name => item(name)).map(part => ({ name: part.objectName, from: part.mapToItem(run.screen, 0, 0), to: part.mapToItem(run.screen, part.width, part.height) }));
            for (const one of frames) {
                verify(one.to.x > one.from.x && one.to.x <= run.screen.width, one.name);
                for (const other of frames.filter(frame => frame.name !== one.name))
                    verify(one.to.x <= other.from.x || other.to.x <= one.from.x || one.to.y <= other.from.y || other.to.y <= one.from.y, one.name + " covers " + other.name);
            }
        }
        function test_nothingInTheHeaderCoversTheNameWhenTheAllergiesChange(): void {
            startTheDose();
            run.stand.addAllergy("ondansetron");
            tryVerify(() => !item("noAllergy").visible);
            wait(50);
            verifyApart(["patientName", "orderLine", "pause"]);
            run.stand.removeAllergies();
            tryVerify(() => item("noAllergy").visible);
            wait(50);
            verifyApart(["patientName", "noAllergy", "orderLine", "pause"]);
        }
        function test_aContraindicationStandsInTheHeaderBesideTheAllergies(): void {
            startTheDose();
            compare(item("noAllergy").text, "No known allergies");
            run.stand.removeAllergies();
            tryCompare(item("noAllergy"), "text", "Allergies not asked");
            run.stand.answerRisk("aneurysmal-disease", true);
            run.stand.answerRisk("sleep-apnoea", true);
            tryVerify(() => findChild(run.screen, "contraindication") !== null);
            wait(50);
            compare(item("contraindication").text, "Aneurysm of the aorta, the brain or the limbs");
            compare(item("caution").text, "Sleep apnoea with high body weight");
            verifyApart(["patientName", "noAllergy", "contraindication", "caution", "orderLine", "pause"]);
        }
        function test_aLongAllergyIsReadInFull(): void {
            startTheDose();
            run.screen.width = 920;
            run.stand.addAllergy("ondansetron, with hives and swelling of the lips in 2019 and again in 2023");
            tryVerify(() => !item("noAllergy").visible);
            wait(50);
            const words = run.reader.first(item("allergy"), part => part.truncated !== undefined);
            verify(!words.truncated);
            compare(words.lineCount, 2);
            compare(words.font.pixelSize, Theme.type.captionStrong.pixelSize);
            verifyApart(["patientName", "allergy", "orderLine", "pause"]);
        }
        function test_theReadingsAreNeverCutOff(): void {
            startTheDose();
            run.stand.addAllergy("ondansetron, with hives and swelling of the lips in 2019 and again in 2023");
            run.stand.wait(10);
            record("184/112 80 93 14");
            run.stand.wait(5);
            record("186/114 84 92 14");
            item("notObtained").clicked();
            tryVerify(() => item("notObtainedReason").visible);
            wait(50);
            verifyInSight("readingGrid");
            shot("crowded");
        }
        function test_theHeaderIsNoHigherThanThePumpsButtons(): void {
            startTheDose();
            wait(50);
            verify(item("stage").y <= 128, "the stage begins at " + item("stage").y);
            verify(item("orderLine").lineCount === 2);
        }
        function test_theNurseHasTheFirstQuestionAndF2TheVitalsLine(): void {
            run.stand.viewModel.checkIn.arrive();
            tryVerify(() => findChild(item("question-consent"), "yes").activeFocus);
            keyClick(Qt.Key_F2);
            verify(item("vitalsLine").activeFocus);
        }
    }
}
