// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.ViewModels

// Welcome, the wizard that creates a clinic, and signing in: the real screens on a real clinic.
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

        function test_create_a_clinic_by_the_wizard(): void {
            bench.startEmpty();
            const shown = show();
            compare(bench.workplace.screen, WorkplaceViewModel.Welcome);
            press(shown, "createButton");
            compare(bench.workplace.screen, WorkplaceViewModel.CreateClinic);
            const wizard = bench.workplace.createClinic;
            press(shown, "nextButton");
            verify(wizard.errors["clinic-name"].length > 0);
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
            write(shown, "typedGroup", wizard.recoveryGroups[wizard.recoveryGroups.length - 1]);
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

        function test_a_locked_window_names_nobody_but_the_person(): void {
            bench.startClinic();
            bench.signIn("amari");
            bench.planSession("Haddad");
            const shown = show();
            bench.workplace.lock();
            tryCompare(bench.workplace, "screen", WorkplaceViewModel.SignIn);
            verify(bench.workplace.signIn.locked);
            compare(findChild(shown, "signInName").text, "amari");
            compare(bench.workplace.today.arriving.count, 0);
        }
    }
}
