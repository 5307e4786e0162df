// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import "../../../support/qml"
import Tidemark.ViewModels

// People and clinic: who may sign in, and what the administrator sees of the clinic's file.
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
    ScreenReader {
        id: reader
    }

    TestCase {
        id: test
        name: "Administration"
        when: windowShown

        property Item shown
        readonly property PeopleViewModel people: bench.workplace === null ? null : PeopleRoot.viewModel

        function init(): void {
            bench.startClinic();
            bench.signIn("mreed");
            bench.workplace.show(WorkplaceViewModel.People);
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function item(name: string): Item {
            // Each person of the list has the same controls: those that are shown are meant.
            const seen = reader.first(test.shown, part => part.visible && part.objectName === name);
            const found = seen !== null ? seen : findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function press(name: string): void {
            const button = reader.first(test.shown, part => part.visible && part.Accessible.name === name);
            verify(button !== null, name);
            mouseClick(button);
        }
        function openChanges(person: string): void {
            press("Change " + person);
            waitForRendering(test.shown);
        }
        function chooseNurse(): void {
            test.item("role").activated(0);
        }

        function test_aPersonIsAddedAndTheFieldsAreEmptyForTheNext(): void {
            reader.write(test, item("displayName"), "Sam Stone, RN");
            chooseNurse();
            reader.write(test, item("signInName"), "sstone");
            reader.write(test, item("passphrase"), bench.passphrase);
            keyClick(Qt.Key_Return);
            compare(test.people.people.count, 4);
            for (const field of ["displayName", "signInName", "passphrase"])
                compare(item(field).text, "");
            verify(reader.byText(test.shown, "Sam Stone, RN") !== null);
            bench.workplace.lock();
            bench.signIn("sstone");
            compare(bench.workplace.personName, "Sam Stone, RN");
        }
        function test_whatCannotBeIsRefusedBesideItsFieldAndStaysTyped_data(): var {
            const good = { name: "Sam Stone, RN", signIn: "sstone", passphrase: "a long river under bridges" };
            return [Object.assign({}, good, { tag: "no name", name: "", field: "displayName" }), Object.assign({}, good, { tag: "name taken", signIn: "dnorth", field: "signInName" }),
                Object.assign({}, good, { tag: "no sign-in name", signIn: "", field: "signInName" }),
                Object.assign({}, good, { tag: "short passphrase", passphrase: "fourteen signs", field: "passphrase" })];
        }
        function test_whatCannotBeIsRefusedBesideItsFieldAndStaysTyped(row: var): void {
            reader.write(test, item("displayName"), row.name);
            chooseNurse();
            reader.write(test, item("signInName"), row.signIn);
            reader.write(test, item("passphrase"), row.passphrase);
            mouseClick(item("addButton"));
            compare(test.people.people.count, 3);
            for (const field of ["displayName", "signInName", "passphrase"])
                compare(item(field).error.length > 0, field === row.field, field);
            compare([item("displayName").text, item("signInName").text, item("passphrase").text], [row.name, row.signIn, row.passphrase]);
        }
        function test_removingAsksOnceMoreInTheRow(): void {
            press("Remove Dana North, RN");
            press("Keep Dana North, RN");
            bench.workplace.lock();
            bench.signIn("dnorth");
            verify(bench.workplace.seated);
        }
        function test_whoeverIsRemovedDoesNotSignInAgain(): void {
            press("Remove Dana North, RN");
            press("Remove Dana North, RN");
            verify(reader.byText(test.shown, "Removed") !== null);
            bench.workplace.lock();
            bench.signIn("dnorth");
            verify(!bench.workplace.seated);
        }
        function test_whoeverRemovesSomebodyIsBackOnThePageAndIsToldOfTheNewKey(): void {
            press("Remove Dana North, RN");
            press("Remove Dana North, RN");
            compare(bench.workplace.screen, WorkplaceViewModel.People);
            verify(bench.workplace.noticeText.includes("new key"));
        }
        function test_anActivationCodeIsShownUntilItIsHandedOver(): void {
            openChanges("Dana North, RN");
            press("Give Dana North, RN an activation code");
            const code = item("activationCode").text;
            compare(code.split(" ").length, 5);
            verify(reader.byText(test.shown, "Has an activation code") !== null);
            mouseClick(item("codeHandedOver"));
            compare(item("activationCode").visible, false);
            bench.workplace.lock();
            bench.signIn("dnorth");
            verify(!bench.workplace.seated);
            bench.workplace.show(WorkplaceViewModel.Activation);
            reader.write(test, item("signInName"), "dnorth");
            reader.write(test, item("code"), code);
            reader.write(test, item("passphrase"), "seven lanterns over the marsh");
            reader.write(test, item("repeated"), "seven lanterns over the marsh");
            mouseClick(item("activateButton"));
            compare(bench.workplace.personName, "Dana North, RN");
        }
        function test_aRoleIsChangedWithAReason(): void {
            openChanges("Dana North, RN");
            item("roleChange").activated(2);
            mouseClick(item("changeRole"));
            verify(item("roleReason").error.length > 0);
            reader.write(test, item("roleReason"), "runs the clinic from May on");
            keyClick(Qt.Key_Return);
            verify(item("accountOutcome").text.includes("next sign-in"));
            bench.workplace.lock();
            bench.signIn("dnorth");
            verify(bench.workplace.administrator);
        }
        function test_somebodyWhoLeftComesBack(): void {
            press("Remove Dana North, RN");
            press("Remove Dana North, RN");
            press("Dana North, RN comes back");
            verify(reader.byText(test.shown, "Has an activation code") !== null);
        }
        function test_everybodyChangesTheirOwnPassphrase(): void {
            bench.workplace.show(WorkplaceViewModel.OwnPassphrase);
            waitForRendering(test.shown);
            reader.write(test, item("present"), bench.passphrase);
            reader.write(test, item("next"), "seven lanterns over the marsh");
            reader.write(test, item("repeated"), "seven lanterns over the pier");
            keyClick(Qt.Key_Return);
            verify(item("repeated").error.length > 0);
            reader.write(test, item("repeated"), "seven lanterns over the marsh");
            keyClick(Qt.Key_Return);
            verify(item("ownPassphraseOutcome").text.length > 0);
            compare(item("present").text, "");
        }
        function test_aLostRecoverySheetIsMadeAnew(): void {
            press("New recovery sheet…");
            waitForRendering(test.shown);
            compare(bench.workplace.screen, WorkplaceViewModel.RecoverySheet);
            reader.write(test, item("ownPassphrase"), "not the passphrase of this person");
            keyClick(Qt.Key_Return);
            tryVerify(() => item("ownPassphrase").error.length > 0);
            reader.write(test, item("ownPassphrase"), bench.passphrase);
            keyClick(Qt.Key_Return);
            tryVerify(() => item("newSheet").visible);
            verify(!item("ownPassphrase").visible);
            waitForRendering(test.shown);
            const groups = RecoverySheetRoot.viewModel.sheet.groups;
            reader.write(test, item("typedGroup"), "XXXXX");
            keyClick(Qt.Key_Return);
            verify(item("typedGroup").error.length > 0);
            reader.write(test, item("typedGroup"), groups[groups.length - 1]);
            keyClick(Qt.Key_Return);
            verify(!item("newSheet").visible);
            verify(item("recoveryOutcome").text.length > 0);
            compare(RecoverySheetRoot.viewModel.sheet.groups.length, 0, "the code is kept nowhere");
        }
        function test_nobodyRemovesTheirOwnAccount(): void {
            verify(reader.first(test.shown, part => part.visible && part.Accessible.name === "Remove Mira Reed") === null);
        }
        function test_roomsAreAListWithTheirPlaces(): void {
            const before = RoomsRoot.viewModel.rooms.count;
            reader.write(test, item("roomName"), "Garden");
            reader.write(test, item("roomPlaces"), "none");
            keyClick(Qt.Key_Return);
            verify(item("roomPlaces").error.length > 0);
            compare(RoomsRoot.viewModel.rooms.count, before);
            reader.write(test, item("roomPlaces"), "3");
            keyClick(Qt.Key_Return);
            compare(RoomsRoot.viewModel.rooms.count, before + 1);
            compare(item("roomName").text, "");
            verify(reader.byText(test.shown, "3 places") !== null);
            press("Change Garden");
            reader.write(test, item("roomName"), "Garden room");
            keyClick(Qt.Key_Return);
            press("Remove Garden room from the list");
            compare(RoomsRoot.viewModel.rooms.count, before);
        }
        function test_theLockIsSetByKeys(): void {
            const rules = LockRulesRoot.viewModel;
            compare(item("idleMinutes").text, "5");
            verify(item("pinUnlock").checked);
            reader.write(test, item("idleMinutes"), "31");
            keyClick(Qt.Key_Return);
            verify(item("idleMinutes").error.length > 0);
            compare(item("idleMinutes").text, "31");
            compare(rules.idleMinutes, "5");
            reader.write(test, item("idleMinutes"), "12");
            keyClick(Qt.Key_Tab);
            verify(item("pinUnlock").activeFocus);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(rules.idleMinutes, "12");
            verify(!rules.pinUnlock);
            verify(item("lockOutcome").text.includes("12 minutes"));
            bench.workplace.show(WorkplaceViewModel.Today);
            bench.workplace.show(WorkplaceViewModel.People);
            compare(item("idleMinutes").text, "12");
            verify(!item("pinUnlock").checked);
        }
        function test_theStateOfTheClinicNamesNoPatient(): void {
            bench.workplace.lock();
            bench.signIn("amari");
            bench.planSession("Haddad");
            bench.workplace.lock();
            bench.signIn("mreed");
            bench.workplace.show(WorkplaceViewModel.People);
            const card = reader.byType(test.shown, "StatusCard");
            verify(test.people.status.count > 0);
            for (let row = 0; row < test.people.status.count; ++row) {
                verify(reader.byText(card, test.people.status.row(row).label) !== null);
                verify(test.people.status.row(row).value.length > 0);
            }
            verify(reader.first(card, part => part.text !== undefined && String(part.text).includes("Haddad")) === null);
        }
        function test_theAuditLogIsCheckedAndTheAnswerSaid(): void {
            verify(!item("auditLog").visible);
            mouseClick(item("verifyButton"));
            tryVerify(() => item("auditLog").visible);
            compare(item("auditLog").severity, Tone.Good);
            verify(item("auditLog").text.length > 0);
        }

        readonly property ClinicDaysViewModel days: bench.workplace === null ? null : ClinicDaysRoot.viewModel

        function test_aWeekdayIsOpenedAndClosed(): void {
            if (bench.shotFolder.length > 0)
                grabImage(test.shown).save(bench.shotFolder + "/people-and-clinic.png");
            verify(!item("weekday-5").checked);
            mouseClick(item("weekday-5"));
            verify(item("weekday-5").checked);
            verify(item("daysOutcome").text.indexOf("Saturday") >= 0);
            item("weekday-5").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(!item("weekday-5").checked);
        }
        function test_theOrderOfDayAndMonthIsChosenAndUnderstoodAtOnce(): void {
            compare(item("dayOrder").currentIndex, 0);
            test.days.chooseDayOrder(1);
            compare(item("dayOrder").currentIndex, 1);
            verify(item("daysOutcome").text.indexOf("12 May") >= 0);
            reader.write(test, item("closedDay"), "24.12.2026");
            keyClick(Qt.Key_Return);
            reader.write(test, item("closedDay"), "05.06.2026");
            keyClick(Qt.Key_Return);
            compare(test.days.closed.count, 2);
            verify(item("daysOutcome").text.indexOf("5 Jun 2026") >= 0, item("daysOutcome").text);
            const said = item("daysOutcome").text;
            mouseClick(item("closeDay"));
            mouseClick(item("closeDay"));
            compare(item("daysOutcome").text, said, "a triple click takes no sentence away");
        }
        function test_oneWeekdayIsAlwaysOpen(): void {
            for (const weekday of [0, 1, 2, 3])
                test.days.toggle(weekday);
            test.days.toggle(4);
            compare(test.days.weekdays.filter(day => day.open).length, 1);
            compare(item("daysOutcome").severity, Tone.Warn);
        }
        function test_aHolidayIsClosedByKeyboardAndOpenedAgain(): void {
            reader.write(test, item("closedDay"), "2026-12-24");
            keyClick(Qt.Key_Tab);
            for (const letter of "Christmas")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(test.days.closed.count, 1);
            compare(test.days.closed.row(0).note, "Christmas");
            compare(item("closedDay").text, "");
            press("Open Thu 24 Dec 2026 again");
            compare(test.days.closed.count, 0);
        }
        function test_aDayThatCannotBeClosedIsRefusedBesideItsField_data(): var {
            return [{ tag: "no day", typed: "2026-02-30" }, { tag: "passed", typed: "2026-02-27" }, { tag: "empty", typed: "" }];
        }
        function test_aDayThatCannotBeClosedIsRefusedBesideItsField(row: var): void {
            reader.write(test, item("closedDay"), row.typed);
            mouseClick(item("closeDay"));
            verify(item("closedDay").error.length > 0);
            compare(item("closedDay").text, row.typed);
            compare(test.days.closed.count, 0);
        }
        readonly property FormContactsViewModel contacts: bench.workplace === null ? null : FormContactsRoot.viewModel

        function test_theAddressForTheMonitoringFormIsKept(): void {
            const typed = { addressLine1: "1 Pier Road", addressLine2: "", addressCity: "Westhaven", addressState: "Maine", addressPostalCode: "04000" };
            for (const name in typed)
                reader.write(test, item(name), typed[name]);
            keyClick(Qt.Key_Return);
            compare(test.contacts.address.postalCode, "04000");
            compare(item("contactsOutcome").severity, Tone.Good);
            if (bench.shotFolder.length > 0)
                grabImage(test.shown).save(bench.shotFolder + "/form-contacts.png");
            bench.workplace.show(WorkplaceViewModel.Today);
            bench.workplace.show(WorkplaceViewModel.People);
            for (const name in typed)
                compare(item(name).text, typed[name], name);
        }
        function test_anAddressThatDoesNotFitIsRefusedBesideItsField(): void {
            reader.write(test, item("addressPostalCode"), "more than twelve signs");
            mouseClick(item("keepAddress"));
            verify(item("addressPostalCode").error.length > 0);
            compare(item("addressPostalCode").text, "more than twelve signs");
            compare(test.contacts.address.postalCode, "");
        }
        function test_aTypedAddressStaysWhileAContactIsKept(): void {
            reader.write(test, item("addressLine1"), "1 Pier Road");
            reader.write(test, item("telephone-Dana North, RN"), "555-0101");
            keyClick(Qt.Key_Return);
            compare(item("contactsOutcome").severity, Tone.Good);
            compare(item("addressLine1").text, "1 Pier Road");
        }
        function test_aPersonsTelephoneAndEmailAreKeptByLeavingTheField(): void {
            reader.write(test, item("telephone-Dana North, RN"), "555-0101");
            keyClick(Qt.Key_Tab);
            for (const letter of "dana")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(item("email-Dana North, RN").error.length > 0, "no address without a sign of it");
            compare(item("telephone-Dana North, RN").text, "555-0101");
            compare(item("email-Dana North, RN").text, "dana");
            reader.write(test, item("email-Dana North, RN"), "dana@clinic.example");
            keyClick(Qt.Key_Return);
            compare(item("email-Dana North, RN").error, "");
            const names = [0, 1, 2].map(place => contacts.people.row(place).name);
            compare(contacts.people.row(names.indexOf("Dana North, RN")).email, "dana@clinic.example");
        }
        function test_sessionsOnADayThatIsClosedAreCounted(): void {
            bench.workplace.lock();
            bench.signIn("amari");
            bench.planCourse(bench.addOrderedPatient("Haddad"), "2026-03-02");
            bench.workplace.lock();
            bench.signIn("mreed");
            bench.workplace.show(WorkplaceViewModel.People);
            verify(test.days.close("2026-03-04", "Training"));
            verify(test.days.done.indexOf("1 session") >= 0, test.days.done);
        }
    }
}
