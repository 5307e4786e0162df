// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// The clinic's protocols: read by everybody, edited in a form, the difference seen, approved.
Item {
    id: stage
    width: 1366 - 208
    height: 708

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
        name: "Protocols"
        when: windowShown

        property Item shown
        readonly property ProtocolsViewModel protocols: bench.workplace === null ? null : ProtocolsRoot.viewModel
        readonly property ProtocolFormViewModel form: bench.workplace === null ? null : ProtocolFormRoot.viewModel
        readonly property string induction: "iv-induction-3x2"

        function open(who: string): void {
            bench.startClinic();
            bench.signIn(who);
            bench.workplace.show(WorkplaceViewModel.Protocols);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
            test.protocols.choose(induction);
        }
        function edit(): void {
            open("amari");
            mouseClick(item("editProtocol"));
            compare(bench.workplace.screen, WorkplaceViewModel.ProtocolForm);
            waitForRendering(test.shown);
        }
        function item(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function shot(name: string): void {
            if (bench.shotFolder.length > 0)
                grabImage(test.shown).save(bench.shotFolder + "/" + name + ".png");
        }
        function type(path: string, words: string): void {
            reader.write(test, item("field-" + path), words);
        }
        // By keyboard: the control comes into view by itself.
        function press(name: string): void {
            item(name).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
        }
        function choosePhase(phase: string): void {
            item("addPhase").activated(test.form.offeredPhases.findIndex(each => each.phase === phase));
            waitForRendering(test.shown);
        }
        function differences(model: var): var {
            return Array.from(model).map(each => each.what + ": " + each.before + " > " + each.after);
        }
        // A second version with SpO2 92, kept as a draft.
        function keepDraft(): void {
            edit();
            type("limits.spo2Below", "92");
            reader.write(test, item("note"), "Altitude");
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Protocols);
            waitForRendering(test.shown);
        }

        function test_aNurseReadsEveryProtocolAndChangesNone(): void {
            open("dnorth");
            compare(test.protocols.protocols.count, 8);
            verify(item("protocolState").text.indexOf("to be approved by your medical director") >= 0);
            verify(reader.byText(test.shown, "2, 2, 3 days") !== null);
            compare(reader.byText(test.shown, "0 days"), null);
            verify(!item("editProtocol").visible);
            verify(!item("approveProtocol").visible);
            shot("protocols");
        }
        function test_whatNoPublicationSaysIsShownAsAnExample(): void {
            open("dnorth");
            const limits = test.protocols.sections.find(section => section.title === "Limits").rows;
            verify(limits.find(row => row.label === "SpO₂ below").source.startsWith("Example, no source"));
            const published = Array.from(test.protocols.sections).filter(section => Array.from(section.rows).some(row => row.source.startsWith("Published")));
            verify(published.length > 0);
        }
        function test_theListIsReadByKeyboard(): void {
            open("dnorth");
            const before = test.protocols.protocolId;
            item("protocolList").forceActiveFocus();
            keyClick(Qt.Key_Up);
            verify(test.protocols.protocolId !== before);
            keyClick(Qt.Key_Down);
            compare(test.protocols.protocolId, before);
        }
        function test_anEditShowsWhatWillDifferWhileItIsTyped(): void {
            edit();
            compare(test.form.differences.length, 0);
            type("phases[induction].gapsDays", "1, 1, 5");
            compare(differences(test.form.differences), ["Induction: From one to the next, days: 2, 2, 3 > 1, 1, 5"]);
            type("phases[induction].gapsDays", "2, 2, 3");
            compare(test.form.differences.length, 0);
            shot("protocol-form");
        }
        function test_aWrongValueIsRefusedBesideItsFieldAndStaysTyped_data(): var {
            return [{ tag: "no number", path: "limits.spo2Below", typed: "high" }, { tag: "out of range", path: "limits.heartRateAbove", typed: "400" },
                { tag: "severe under release", path: "limits.severeFrom.systolic", typed: "120" }, { tag: "no list", path: "session.readingMinutes", typed: "10, soon" },
                { tag: "falling list", path: "session.readingMinutes", typed: "20, 10" }, { tag: "no title", path: "title", typed: "" },
                { tag: "gap under the tolerance", path: "phases[induction].gapsDays", typed: "0" }, { tag: "warning under the dose", path: "dose.warnAboveMgPerKg", typed: "0.1" },
                { tag: "two readings", path: "limits.twoReadings.minutesApart", typed: "0" }];
        }
        function test_aWrongValueIsRefusedBesideItsFieldAndStaysTyped(row: var): void {
            edit();
            type(row.path, row.typed);
            const wrong = test.form.errors.keys();
            verify(wrong.length > 0);
            verify(wrong.every(path => item("field-" + path).error.length > 0), wrong);
            compare(item("field-" + row.path).text, row.typed);
            reader.write(test, item("note"), "why");
            mouseClick(item("saveProtocol"));
            compare(bench.workplace.screen, WorkplaceViewModel.ProtocolForm);
            verify(item("formProblem").visible);
            if (row.tag === "severe under release")
                shot("protocol-form-refused");
        }
        function test_aDraftNeedsItsReasonAndADifference(): void {
            edit();
            mouseClick(item("saveProtocol"));
            verify(item("note").error.length > 0);
            reader.write(test, item("note"), "nothing really");
            mouseClick(item("saveProtocol"));
            verify(test.form.problem.indexOf("Nothing differs") >= 0, test.form.problem);
        }
        function test_aKeptDraftIsShownWithItsDifferenceAndIsNotInUse(): void {
            keepDraft();
            compare(test.protocols.versions, ["Version 2, draft", "Version 1, example"]);
            compare(differences(test.protocols.differences), ["Limits: SpO₂ below, %: 94 > 92"]);
            verify(item("protocolState").text.indexOf("Not in use") >= 0);
            verify(test.protocols.history[0].indexOf("Altitude") >= 0);
            shot("protocols-difference");
        }
        function test_aNumberOfTheClinicIsNoLongerThePublishedOne(): void {
            edit();
            type("limits.releaseAbove.systolic", "150");
            reader.write(test, item("note"), "Older patients");
            keyClick(Qt.Key_Return);
            const limits = test.protocols.sections.find(section => section.title === "Limits").rows;
            verify(limits[0].source.indexOf("Set by the clinic: Older patients") >= 0, limits[0].source);
            verify(limits[0].source.indexOf("Published") < 0);
        }
        function test_anApprovedVersionIsWhatNewCoursesAreOffered(): void {
            keepDraft();
            mouseClick(item("approveProtocol"));
            reader.write(test, item("approvalNote"), "Read with the team");
            keyClick(Qt.Key_Return);
            verify(test.protocols.approved);
            verify(test.protocols.inUse);
            verify(!item("approveProtocol").visible);
            const patient = bench.addOrderedPatient("Haddad");
            bench.workplace.showFor(WorkplaceViewModel.CoursePlan, patient);
            const plan = CoursePlanRoot.viewModel;
            plan.protocol = plan.protocols.findIndex(title => title.indexOf("three a week") >= 0);
            compare(plan.protocolState, "Version 2, approved");
        }
        function test_anApprovalIsRememberedWithWhoAndWhy(): void {
            keepDraft();
            test.protocols.approve("Read with the team");
            verify(test.protocols.history[1].indexOf("Dr Lea Amari") >= 0, test.protocols.history);
            verify(test.protocols.history[1].indexOf("Read with the team") >= 0);
            item("version").activated(1);
            compare(test.protocols.comparedWith, "");
            verify(!test.protocols.inUse);
        }
        function test_questionsAndPointsAreChosenInTheForm(): void {
            edit();
            press("remove-bladder");
            press("safety-escort");
            press("ready-breathing");
            press("twoReadings");
            shot("protocol-form-lists");
            const lines = differences(test.form.differences);
            verify(lines.some(line => line.indexOf("Bladder pain") >= 0), lines);
            verify(lines.some(line => line.indexOf("offered as last time > asked every time") >= 0), lines);
            verify(lines.some(line => line.indexOf("Ready to leave") >= 0), lines);
            verify(lines.some(line => line.indexOf("inactive > active") >= 0), lines);
            verify(test.form.offered.some(each => each.key === "bladder"));
            reader.write(test, item("note"), "As agreed");
            mouseClick(item("saveProtocol"));
            compare(bench.workplace.screen, WorkplaceViewModel.Protocols);
        }
        function test_aPhaseIsAddedByKeyboardAndTheDifferenceSaysSo(): void {
            edit();
            const choice = item("addPhase");
            choice.activated(test.form.offeredPhases.findIndex(each => each.phase === "weekly"));
            waitForRendering(test.shown);
            // The keyboard stands in its first field.
            verify(item("field-phases[weekly].sessions").fieldItem.activeFocus);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            keyClick(Qt.Key_6);
            type("phases[weekly].gapsDays", "7, 14");
            type("phases[weekly].toleranceDays", "2");
            compare(differences(test.form.differences), ["Phase: Weekly sessions:  > 6 sessions, 7, 14 days from one to the next, early or late by 2"]);
            verify(test.form.offeredPhases.every(each => each.phase !== "weekly"));
            shot("protocol-form-phase");
            reader.write(test, item("note"), "Go on weekly after the six");
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Protocols);
            verify(test.protocols.sections.some(section => section.title === "Weekly sessions"));
            compare(test.protocols.differences.length, 1);
            const rows = test.protocols.sections.find(section => section.title === "Weekly sessions").rows;
            verify(rows[0].source.indexOf("Set by the clinic: Go on weekly") >= 0, rows[0].source);
        }
        function test_aPhaseIsLeftOutAndTheLastOneIsMissed(): void {
            edit();
            choosePhase("booster");
            press("removePhase-induction");
            compare(findChild(test.shown, "field-phases[induction].sessions"), null);
            compare(test.form.errors.keys().length, 0);
            press("removePhase-booster");
            verify(item("addPhase").error.length > 0);
            reader.write(test, item("note"), "why");
            mouseClick(item("saveProtocol"));
            compare(bench.workplace.screen, WorkplaceViewModel.ProtocolForm);
            shot("protocol-form-no-phase");
            choosePhase("induction");
            compare(test.form.errors.keys().length, 0);
        }
        function test_whatWasTypedStaysWhenAPhaseIsAdded(): void {
            edit();
            type("limits.spo2Below", "high");
            type("limits.heartRateAbove", "130");
            choosePhase("maintenance");
            compare(item("field-limits.spo2Below").text, "high");
            verify(item("field-limits.spo2Below").error.length > 0);
            compare(item("field-limits.heartRateAbove").text, "130");
        }
        function test_aNewProtocolStartsAsACopyUnderItsOwnName(): void {
            open("amari");
            press("copyProtocol");
            waitForRendering(test.shown);
            compare(bench.workplace.screen, WorkplaceViewModel.ProtocolForm);
            verify(test.form.copy);
            compare(item("field-id").text, induction + "-2");
            compare(item("field-id").error, "");
            type("id", "iv-slow");
            type("title", "IV ketamine, slow induction");
            type("phases[induction].gapsDays", "4, 5");
            shot("protocol-copy");
            const lines = differences(test.form.differences);
            verify(lines.includes("Id: iv-induction-3x2 > iv-slow"), lines);
            reader.write(test, item("note"), "For older patients");
            keyClick(Qt.Key_Return);
            compare(bench.workplace.screen, WorkplaceViewModel.Protocols);
            compare(test.protocols.protocolId, "iv-slow");
            compare(test.protocols.protocols.count, 9);
            compare(test.protocols.versions, ["Version 1, draft"]);
            verify(test.protocols.done.indexOf("Nothing runs under it") >= 0, test.protocols.done);
            test.protocols.approve("Read with the team");
            verify(test.protocols.inUse);
            shot("protocol-copied");
        }
        function test_anIdOrATitleThatIsTakenOrNoneIsRefusedBesideItsField_data(): var {
            return [{ tag: "taken id", path: "id", typed: "iv-booster", says: "Another protocol has this id" }, { tag: "blanks", path: "id", typed: "iv slow", says: "small letters" },
                { tag: "capitals", path: "id", typed: "Slow", says: "small letters" }, { tag: "nothing", path: "id", typed: "", says: "small letters" },
                { tag: "taken title", path: "title", typed: "IV ketamine, booster", says: "Another protocol has this title" }];
        }
        function test_anIdOrATitleThatIsTakenOrNoneIsRefusedBesideItsField(row: var): void {
            open("amari");
            press("copyProtocol");
            waitForRendering(test.shown);
            type(row.path, row.typed);
            verify(item("field-" + row.path).error.indexOf(row.says) >= 0, item("field-" + row.path).error);
            reader.write(test, item("note"), "why");
            mouseClick(item("saveProtocol"));
            compare(bench.workplace.screen, WorkplaceViewModel.ProtocolForm);
            compare(item("field-" + row.path).text, row.typed);
            shot("protocol-copy-" + row.tag.replace(" ", "-"));
        }
        function test_anAdministratorEditsToo(): void {
            open("mreed");
            verify(item("editProtocol").visible);
            verify(item("approveProtocol").visible);
        }
    }
}
