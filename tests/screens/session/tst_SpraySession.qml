// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Stand
import Tidemark.Theme
import Tidemark.ViewModels

// Esketamine and the injection on the session's screen, with keys and taps only.
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
        id: screenComponent
        SessionScreen {}
    }

    TestCase {
        id: run
        name: "SpraySession"
        when: windowShown

        property SessionStand stand
        property Item screen

        function show(protocolId: string): void {
            run.stand = standComponent.createObject(root);
            run.stand.orderInstead(protocolId);
            run.screen = screenComponent.createObject(root, { viewModel: run.stand.viewModel, width: root.width, height: root.height });
            run.screen.forceActiveFocus();
        }
        function cleanup(): void {
            run.screen.destroy();
            run.stand.destroy();
            wait(0);
        }
        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(50);
            grabImage(root).save(run.stand.shotFolder + "/spray-" + name + ".png");
        }
        function item(name: string): Item {
            const found = findChild(run.screen, name);
            verify(found !== null, name);
            return found;
        }
        function typeVitals(line: string): void {
            keyClick(Qt.Key_F2);
            for (const character of line)
                keyClick(character);
            keyClick(Qt.Key_Return);
        }
        function press(name: string): void {
            const button = item(name);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }
        function readyToStart(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            typeVitals("128/82 71 98 14 s0 d0 c0");
        }
        function dose(): void {
            readyToStart();
            giveAll();
        }
        function giveAll(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.wait(5);
            keyClick(Qt.Key_F9);
            run.stand.wait(5);
            keyClick(Qt.Key_F9);
        }

        function test_givesOneDeviceForOneKey(): void {
            show("esketamine-trd");
            readyToStart();
            compare(item("start").text, "Give device 1 of 3");
            shot("1-before");
            giveAll();
            compare(run.stand.viewModel.state, SessionState.Monitoring);
            compare(run.stand.viewModel.devices.given, 3);
            shot("2-given");
        }
        function test_asksWhyADeviceIsGivenEarly(): void {
            show("esketamine-trd");
            readyToStart();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.wait(3);
            keyClick(Qt.Key_F9);
            compare(run.stand.viewModel.devices.given, 1);
            verify(item("deviceReason").visible);
            shot("3-early");
            for (const character of "sneezed")
                keyClick(character);
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.devices.given, 2);
        }
        function test_asksNoLongerWhyEarlyWhenTheFiveMinutesAreOver(): void {
            show("esketamine-trd");
            readyToStart();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.wait(3);
            keyClick(Qt.Key_F9);
            verify(item("deviceReason").visible);
            run.stand.wait(2);
            tryVerify(() => !item("deviceReason").visible);
            verify(item("giveDevice").visible);
            for (const character of "sneezed ")
                keyClick(character);
            compare(run.stand.viewModel.devices.given, 1, "what was still typed gives nothing");
        }
        function test_keepsBothClocks(): void {
            show("esketamine-trd");
            dose();
            run.stand.wait(35);
            compare(item("formMinutes").text, "45 min");
            verify(item("stayMinutes").text.startsWith("35 of 120 min"), item("stayMinutes").text);
            verify(item("stayReason").text.length > 0);
        }
        function test_showsWhatTheFormLacksWhileThePatientIsHere(): void {
            show("esketamine-trd");
            dose();
            compare(run.stand.viewModel.form.blanks.indexOf("Pressure at 40 min"), -1);
            run.stand.wait(45);
            verify(run.stand.viewModel.form.blanks.indexOf("Pressure at 40 min") >= 0, "its window is over");
            verify(item("formBlanks").text.indexOf("Pressure at 40 min") >= 0);
            shot("4-strip");
        }
        // What the strip says, with the fields that are filled in.
        function counted(): int {
            const numbers = run.stand.viewModel.form.restText.match(/\d+(?= (blank|still to come|not required))/g);
            return (numbers ?? []).reduce((sum, number) => sum + Number(number), run.stand.viewModel.form.present);
        }
        function test_countsEveryFieldOfTheFormOnce(): void {
            show("esketamine-trd");
            dose();
            const form = run.stand.viewModel.form;
            for (const minutes of [0, 45, 60, 30]) {
                run.stand.wait(minutes);
                compare(counted(), form.total, form.restText);
            }
        }
        function test_showsTheFormWhenItsStripIsPressed(): void {
            show("esketamine-trd");
            dose();
            press("formStrip");
            verify(item("seriousEvent").visible);
            tryVerify(() => item("formPreview").activeFocus);
        }
        function test_answersTheJudgementsOnlyAsAPersonSaysSo(): void {
            show("esketamine-trd");
            dose();
            run.stand.wait(30);
            typeVitals("146/90 80 97 14 s1 d2 c7");
            run.stand.wait(95);
            typeVitals("126/80 72 98 14 m5 d0 c0");
            const form = run.stand.viewModel.form;
            for (const name of ["Respiratory depression", "Vitals acceptable before leaving"])
                verify(form.blanks.indexOf(name) >= 0, name);
            verify(item("formProposals").text.indexOf("Respiratory depression: no") >= 0);
            press("readyAsRecorded");
            compare(form.blanks.indexOf("Respiratory depression"), -1);
            compare(item("asked-respiratory-depression").answer, YesNo.No);
            compare(form.proposals, "");
        }
        function test_runsToTheSubmittedForm(): void {
            show("esketamine-trd");
            run.stand.enterFormContacts();
            dose();
            run.stand.wait(30);
            typeVitals("146/90 80 97 14 s1 d2 c7");
            shot("5-forty");
            run.stand.wait(85);
            typeVitals("126/80 72 98 14 m5 d0 c0");
            run.stand.wait(5);
            verify(item("confirm-steady").Accessible.name.indexOf("cannula") < 0, "a spray has none");
            press("confirm-steady");
            press("confirm-escort");
            run.stand.viewModel.form.answerSeriousEvent(false);
            verify(run.stand.viewModel.form.takeProposals());
            run.stand.viewModel.form.answerReadyMinutes("95");
            shot("6-discharge");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Left);
            compare(run.stand.viewModel.form.state, FormState.Draft, "the sex is not recorded");
            compare(run.stand.viewModel.form.blanks.length, 1);
            verify(run.stand.viewModel.form.recordSubmitted("R-4711"));
            compare(run.stand.viewModel.form.state, FormState.Submitted);
            shot("7-submitted");
        }
        function test_asksAPersonWhatALowOxygenValueWas(): void {
            show("esketamine-trd");
            dose();
            run.stand.wait(30);
            typeVitals("136/86 80 88 14 s1 d2 c7");
            run.stand.wait(85);
            typeVitals("126/80 72 91 14 m5 d0 c0");
            const form = run.stand.viewModel.form;
            compare(form.questions.count, 3, "respiratory depression, and whether the vitals are acceptable");
            compare(form.questions.row(1).key, "acceptable-after");
            compare(form.proposals.indexOf("Respiratory depression"), -1, "not after a low value");
            verify(form.blanks.indexOf("Respiratory depression") >= 0);
            verify(item("formBlanks").text.indexOf("Respiratory depression") >= 0);
            tryVerify(() => item("formBlanks").lineCount <= 2, 1000, "the strip leaves the graph its height");
            shot("10-asked");
            const asked = item("asked-respiratory-depression");
            findChild(asked, "no").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_N);
            shot("12-questions");
            compare(form.blanks.indexOf("Respiratory depression"), -1);
            compare(item("asked-respiratory-depression").answer, YesNo.No, "the answer can be changed");
        }
        function test_saysWhoEntersTheClinicsAddressAndTheContacts(): void {
            show("esketamine-trd");
            dose();
            run.stand.wait(125);
            const form = run.stand.viewModel.form;
            for (const blank of ["the clinic's address", "Telephone", "E-mail"])
                compare(form.blanks.filter(name => name === blank).length, 1, blank);
            verify(item("contactsBlank").visible);
            verify(item("contactsBlank").text.indexOf("administrator") >= 0);
            shot("11-contacts-blank");
            run.stand.enterFormContacts();
            compare(form.blanks.indexOf("the clinic's address"), -1);
            verify(!item("contactsBlank").visible);
        }
        function test_letsThePatientLeaveAgainstAdvice(): void {
            show("esketamine-trd");
            dose();
            press("againstAdvice");
            for (const character of "wants to go")
                keyClick(character);
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Left);
        }
        function test_givesTheInjectionAtOnce(): void {
            show("im-induction");
            readyToStart();
            compare(item("start").text, "Give the injection");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived, "nobody has chosen where it goes");
            press("injection-left-deltoid");
            verify(item("injectionSiteChosen").text.startsWith("left deltoid"));
            verify(!item("pumpRate").visible, "there is no pump");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived, "nobody has read the syringe");
            verify(item("syringe").fieldItem.activeFocus);
            run.stand.readSyringe();
            item("start").forceActiveFocus();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Monitoring);
            compare(run.stand.viewModel.infusion.given, "35.0");
            shot("8-injection");
        }
        function test_isReadByOthersUntilTheyTakeItOver(): void {
            show("esketamine-trd");
            dose();
            run.stand.seat("pia");
            verify(run.stand.viewModel.ownership.reading);
            shot("9-reading");
            verify(run.stand.viewModel.ownership.takeOver());
            verify(!run.stand.viewModel.ownership.reading);
        }
    }
}
