// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels

// Welcome, the wizard that creates a clinic, and signing in: the real screens on a real clinic.
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
        name: "Entry"
        when: windowShown

        function show(): var {
            const shown = createTemporaryObject(screens, stage);
            verify(shown !== null);
            waitForRendering(shown);
            return shown;
        }
        function press(shown: var, name: string): void {
            const button = findChild(shown, name);
            verify(button !== null, name);
            mouseClick(button);
        }
        function write(shown: var, name: string, words: string): void {
            const entry = findChild(shown, name);
            verify(entry !== null, name);
            entry.forceActiveFocus();
            entry.fieldItem.selectAll();
            for (const letter of words)
                keyClick(letter);
        }

        function test_restore_a_backup_and_sign_in_there(): void {
            bench.startClinic();
            const shown = show();
            press(shown, "restoreBackupButton");
            compare(bench.workplace.screen, WorkplaceViewModel.Restore);
            press(shown, "backButton");
            compare(bench.workplace.screen, WorkplaceViewModel.SignIn);
            bench.signIn("mreed");
            const backup = bench.backUp();
            bench.workplace.switchPerson();
            bench.workplace.show(WorkplaceViewModel.Restore);
            waitForRendering(shown);
            const restore = RestoreClinicRoot.viewModel;
            press(shown, "verifyButton");
            for (const field of ["file", "password", "folder"])
                verify(restore.errors.text(field).length > 0, field);
            write(shown, "restoreFile", backup);
            write(shown, "restoreName", "mreed");
            write(shown, "restorePassphrase", bench.passphrase);
            write(shown, "restoreFolder", backup + "-restored");
            press(shown, "verifyButton");
            compare(restore.step, RestoreClinicViewModel.Verified);
            verify(findChild(shown, "missing").text.includes("will be missing"), findChild(shown, "missing").text);
            press(shown, "restoreButton");
            compare(restore.step, RestoreClinicViewModel.Restored);
            verify(findChild(shown, "restoredWords").text.includes(restore.restoredFolder));
            press(shown, "signInThereButton");
            compare(bench.workplace.screen, WorkplaceViewModel.SignIn);
            compare(findChild(shown, "signInName").text, "mreed");
            write(shown, "passphrase", bench.passphrase);
            press(shown, "signInButton");
            verify(bench.workplace.seated);
        }
        function test_a_new_computer_offers_to_restore_a_backup(): void {
            bench.startEmpty();
            const shown = show();
            press(shown, "restoreBackupButton");
            compare(bench.workplace.screen, WorkplaceViewModel.Restore);
            press(shown, "backButton");
            compare(bench.workplace.screen, WorkplaceViewModel.Welcome);
        }
        function test_create_a_clinic_by_the_wizard(): void {
            bench.startEmpty();
            const shown = show();
            compare(bench.workplace.screen, WorkplaceViewModel.Welcome);
            press(shown, "createButton");
            compare(bench.workplace.screen, WorkplaceViewModel.CreateClinic);
            const wizard = CreateClinicRoot.viewModel;
            press(shown, "nextButton");
            verify(wizard.errors.text("clinic-name").length > 0);
            write(shown, "clinicName", "Seaside");
            press(shown, "nextButton");
            compare(wizard.step, CreateClinicViewModel.Administrator);
            write(shown, "displayName", "Mira Reed");
            write(shown, "signInName", "mreed");
            press(shown, "nextButton");
            compare(wizard.step, CreateClinicViewModel.Passphrase);
            write(shown, "passphrase", bench.passphrase);
            write(shown, "repeated", bench.passphrase);
            press(shown, "nextButton");
            compare(wizard.step, CreateClinicViewModel.Recovery);
            press(shown, "confirmButton");
            verify(!bench.workplace.seated, "the sheet is not confirmed yet");
            write(shown, "typedGroup", wizard.sheet.groups[wizard.sheet.groups.length - 1]);
            press(shown, "confirmButton");
            verify(bench.workplace.seated);
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
        }

        function test_a_wrong_passphrase_is_said_and_the_name_stays(): void {
            bench.startClinic();
            const shown = show();
            write(shown, "signInName", "dnorth");
            write(shown, "passphrase", "something else entirely");
            keyClick(Qt.Key_Return);
            verify(!bench.workplace.seated);
            const passphrase = findChild(shown, "passphrase");
            verify(passphrase.error.length > 0);
            compare(findChild(shown, "signInName").text, "dnorth");
        }

        function test_a_fault_is_said_in_the_window_data(): var {
            return [
                { tag: "newer schema", words: "newer Tidemark", next: "Install" },
                { tag: "damaged database", words: "damaged", next: "backup" },
                { tag: "other clinic's database", words: "another clinic's file", next: "own file" },
                { tag: "some SQLite file", words: "not a Tidemark clinic", next: "put the clinic's own file back" },
                { tag: "no database", words: "no clinic's database", next: "backup" },
                { tag: "damaged keyring", words: "keyring is damaged", next: "backup" },
                { tag: "network folder", words: "network drive", next: "a disk of this machine" },
                { tag: "second window", words: "another window", next: "Go to that window" }
            ];
        }
        function test_on_a_full_disk_one_signs_in_and_is_told(): void {
            bench.startClinic();
            bench.breakClinic("full disk");
            bench.signIn("mreed");
            verify(bench.workplace.seated);
            verify(ClinicFileRoot.viewModel.text.includes("The disk is full"));
            bench.freeDisk();
            bench.advance(1);
            compare(ClinicFileRoot.viewModel.text, "");
        }
        function test_a_fault_is_said_in_the_window(row: var): void {
            bench.startClinic();
            bench.breakClinic(row.tag);
            const shown = show();
            compare(bench.workplace.screen, WorkplaceViewModel.SignIn);
            write(shown, "signInName", "mreed");
            write(shown, "passphrase", bench.passphrase);
            keyClick(Qt.Key_Return);
            bench.freeDisk();
            verify(!bench.workplace.seated);
            const problem = findChild(shown, "problem");
            verify(problem.visible);
            verify(problem.text.includes(row.words), problem.text);
            verify(problem.nextStep.includes(row.next), problem.nextStep);
            verify(problem.height > 0 && problem.mapToItem(shown, 0, problem.height).y <= shown.height);
            compare(findChild(shown, "signInName").text, "mreed");
            shoot(shown, "fault-" + row.tag.replace(/[^a-z]+/gi, "-"));
        }

        // Pictures to look at, where somebody asks for them.
        function shoot(shown: var, name: string): void {
            if (bench.shotFolder.length === 0)
                return;
            for (const look of [{ name: "light", mode: Brightness.Light }, { name: "dark", mode: Brightness.Dark }]) {
                Theme.mode = look.mode;
                waitForRendering(shown);
                grabImage(stage).save(bench.shotFolder + "/" + name + "-" + look.name + ".png");
            }
            Theme.mode = Brightness.Light;
        }

        function test_open_with_the_recovery_sheet(): void {
            bench.startClinic();
            const shown = show();
            write(shown, "signInName", "mreed");
            press(shown, "recoveryButton");
            compare(bench.workplace.screen, WorkplaceViewModel.Recovery);
            const recovery = RecoverClinicRoot.viewModel;
            press(shown, "recoverButton");
            verify(findChild(shown, "code").error.length > 0);
            compare(findChild(shown, "signInName").text, "mreed");
            write(shown, "code", bench.recoveryCode.slice(0, 6));
            write(shown, "passphrase", "lantern over the quiet pier");
            write(shown, "repeated", "lantern over the quiet pear");
            press(shown, "recoverButton");
            verify(findChild(shown, "code").error.length > 0);
            verify(findChild(shown, "repeated").error.length > 0);
            shoot(shown, "recovery-form");
            write(shown, "code", bench.recoveryCode);
            write(shown, "repeated", "lantern over the quiet pier");
            compare(findChild(shown, "repeated").error, "");
            keyClick(Qt.Key_Return);
            verify(recovery.opened);
            verify(!bench.workplace.seated);
            press(shown, "printButton");
            verify(recovery.sheet.doneWords.includes("printer"));
            shoot(shown, "recovery-sheet");
            write(shown, "typedGroup", "XXXX");
            press(shown, "confirmButton");
            verify(findChild(shown, "typedGroup").error.length > 0);
            write(shown, "typedGroup", recovery.sheet.groups[recovery.sheet.groups.length - 1]);
            press(shown, "confirmButton");
            verify(bench.workplace.seated);
            compare(bench.workplace.screen, WorkplaceViewModel.Today);
        }

        function test_from_the_recovery_form_back_to_sign_in(): void {
            bench.startClinic();
            const shown = show();
            press(shown, "recoveryButton");
            press(shown, "backButton");
            compare(bench.workplace.screen, WorkplaceViewModel.SignIn);
        }

        function test_sign_in_by_keys_alone(): void {
            bench.startClinic();
            const shown = show();
            for (const letter of "dnorth")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            for (const letter of bench.passphrase)
                keyClick(letter);
            keyClick(Qt.Key_Return);
            tryCompare(bench.workplace, "seated", true);
            compare(bench.workplace.personName, "Dana North, RN");
        }

        // The nurse has a PIN, and the window is locked.
        function lockWithPin(): var {
            bench.startClinic();
            bench.signIn("dnorth");
            bench.setPin("74027");
            const shown = show();
            bench.workplace.lock();
            tryCompare(bench.workplace, "screen", WorkplaceViewModel.SignIn);
            return shown;
        }
        // On the field that has the keyboard.
        function typeInto(shown: var, name: string, words: string): void {
            tryVerify(() => findChild(shown, name).activeFocus, 1000, name + " has the keyboard");
            for (const letter of words)
                keyClick(letter);
            keyClick(Qt.Key_Return);
        }
        function chooseByKey(shown: var, name: string): void {
            const button = findChild(shown, name);
            verify(button.visible && button.enabled, name);
            // What gives the keyboard to the first field comes before.
            wait(0);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }

        function test_the_pin_unlocks_by_keys_alone(): void {
            const shown = lockWithPin();
            compare(findChild(shown, "unlockPin").label, "PIN of dnorth");
            verify(!findChild(shown, "passphrase").visible);
            shoot(shown, "locked-with-pin");
            typeInto(shown, "unlockPin", "74027");
            tryCompare(bench.workplace, "seated", true);
            compare(bench.workplace.personName, "Dana North, RN");
        }
        function test_five_wrong_pins_lead_to_the_passphrase(): void {
            const shown = lockWithPin();
            for (let turn = 1; turn <= 4; ++turn) {
                typeInto(shown, "unlockPin", "10293");
                verify(findChild(shown, "unlockPin").error.includes("Tries left: " + (5 - turn)));
                compare(findChild(shown, "unlockPin").text, "");
            }
            shoot(shown, "locked-wrong-pin");
            typeInto(shown, "unlockPin", "10293");
            verify(!findChild(shown, "unlockPin").visible);
            verify(findChild(shown, "pinNote").visible);
            verify(findChild(shown, "pinNote").text.includes("five times"));
            compare(findChild(shown, "signInName").text, "dnorth");
            shoot(shown, "locked-after-five");
            typeInto(shown, "passphrase", bench.passphrase);
            tryCompare(bench.workplace, "seated", true);
        }
        function test_somebody_else_signs_in_at_the_locked_window(): void {
            const shown = lockWithPin();
            chooseByKey(shown, "usePassphrase");
            tryVerify(() => findChild(shown, "passphrase").activeFocus);
            write(shown, "signInName", "amari");
            keyClick(Qt.Key_Return);
            typeInto(shown, "passphrase", bench.passphrase);
            tryCompare(bench.workplace, "seated", true);
            compare(bench.workplace.personName, "Dr Lea Amari");
        }
        function test_at_a_hand_over_the_name_is_asked_first_and_the_pin_is_one_step_away(): void {
            bench.startClinic();
            bench.signIn("dnorth");
            bench.setPin("74027");
            const shown = show();
            bench.workplace.switchPerson();
            tryVerify(() => findChild(shown, "signInName").activeFocus);
            verify(!findChild(shown, "unlockPin").visible);
            verify(!findChild(shown, "pinNote").visible);
            chooseByKey(shown, "usePin");
            typeInto(shown, "unlockPin", "74027");
            tryCompare(bench.workplace, "seated", true);
        }
        function test_where_the_kernel_keeps_no_keys_the_passphrase_is_asked(): void {
            bench.startClinic();
            bench.allowKernelKeys(false);
            bench.signIn("dnorth");
            bench.setPin("74027");
            const shown = show();
            bench.workplace.lock();
            tryVerify(() => findChild(shown, "passphrase").activeFocus);
            verify(!findChild(shown, "unlockPin").visible);
            verify(!findChild(shown, "usePin").visible);
            verify(findChild(shown, "pinNote").text.includes("cannot keep the key"));
            typeInto(shown, "passphrase", bench.passphrase);
            tryCompare(bench.workplace, "seated", true);
        }

        function test_a_locked_window_names_nobody_but_the_person(): void {
            bench.startClinic();
            bench.signIn("amari");
            bench.planSession("Haddad");
            const shown = show();
            bench.workplace.lock();
            tryCompare(bench.workplace, "screen", WorkplaceViewModel.SignIn);
            verify(SignInRoot.viewModel.locked);
            compare(findChild(shown, "signInName").text, "amari");
            compare(TodayRoot.viewModel.arriving.count, 0);
        }
    }
}
