// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.ViewModels

// Locking and unlocking the window by real keys: the PIN, five wrong ones, twelve hours, the full screen.
Rectangle {
    id: root

    width: 200
    height: 200

    MouseAndKeys {
        id: run
        name: "LockDay"

        readonly property WorkplaceViewModel workplace: run.stand !== null ? run.stand.workplace : null
        readonly property SignInViewModel entry: workplace !== null ? SignInRoot.viewModel : null

        // The session that has arrived, with half a line of vitals typed.
        function halfTyped(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.session.state, SessionState.Arrived);
            keyClick(Qt.Key_F2);
            compare(run.window.activeFocusItem.objectName, "vitalsLine");
            typeText("142/8");
        }
        function lock(): void {
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(run.workplace.screen, WorkplaceViewModel.SignIn);
            verify(!run.workplace.seated);
        }
        function typeInto(name: string, words: string): void {
            tryVerify(() => run.seen(name) !== null && run.seen(name).activeFocus, 1000, name + " has the keyboard");
            run.typeText(words);
            keyClick(Qt.Key_Return);
        }
        function isBackInTheHalfTypedLine(): void {
            compare(run.workplace.screen, WorkplaceViewModel.Session);
            compare(run.session.vitals.text, "142/8");
        }

        function test_thePinOpensTheSessionWithWhatWasTyped(): void {
            halfTyped();
            lock();
            shot("locked-1-pin");
            typeInto("unlockPin", run.stand.ownPin);
            isBackInTheHalfTypedLine();
        }
        function test_afterFiveWrongPinsThePassphraseDoes(): void {
            halfTyped();
            lock();
            for (let turn = 0; turn < 5; ++turn)
                typeInto("unlockPin", "11119");
            verify(run.seen("unlockPin") === null);
            shot("locked-2-five-wrong");
            typeInto("passphrase", run.stand.passphrase);
            isBackInTheHalfTypedLine();
            lock();
            typeInto("unlockPin", run.stand.ownPin);
            isBackInTheHalfTypedLine();
        }
        function test_twelveHoursAfterThePassphraseItIsAskedAgain(): void {
            halfTyped();
            run.stand.wait(11 * 60);
            lock();
            typeInto("unlockPin", run.stand.ownPin);
            isBackInTheHalfTypedLine();
            lock();
            verify(run.seen("unlockPin") !== null);
            run.stand.wait(60);
            verify(run.seen("unlockPin") === null);
            verify(run.entry.pinNote.includes("12 hours"));
            typeInto("passphrase", run.stand.passphrase);
            isBackInTheHalfTypedLine();
        }
        function test_atAHandOverTheNextPersonSignsInAndSeesTheBoard(): void {
            halfTyped();
            keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
            compare(run.workplace.screen, WorkplaceViewModel.SignIn);
            verify(run.seen("unlockPin") === null);
            typeInto("signInName", "pia");
            typeInto("passphrase", run.stand.passphrase);
            compare(run.workplace.screen, WorkplaceViewModel.Today);
            lock();
            typeInto("unlockPin", run.stand.pin);
            compare(run.workplace.personName, "Dr Pia Sand");
        }
        function test_theFullScreenStaysThroughLockAndUnlock(): void {
            begin("expectInfusion");
            keyClick(Qt.Key_F11);
            tryCompare(run.window, "visibility", Window.FullScreen);
            lock();
            compare(run.window.visibility, Window.FullScreen);
            compare(run.workplace.lastVisibility, Window.FullScreen);
            // As the process that takes the place of the locked one opens it.
            const next = run.windowComponent.createObject(null, { workplace: run.workplace });
            tryCompare(next, "visibility", Window.FullScreen);
            next.destroy();
            run.window.requestActivate();
            tryVerify(() => run.window.active);
            typeInto("unlockPin", run.stand.ownPin);
            compare(run.workplace.screen, WorkplaceViewModel.Today);
            compare(run.window.visibility, Window.FullScreen);
            keyClick(Qt.Key_F11);
            tryCompare(run.window, "visibility", Window.Windowed);
        }
        // The page of a patient asked a clinic that had been left, and the program was gone.
        function test_everyScreenCanBeLocked(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            const patient = run.session.patientId;
            const screens = [WorkplaceViewModel.Patients, WorkplaceViewModel.PatientForm, WorkplaceViewModel.Drugs, WorkplaceViewModel.Schedule, WorkplaceViewModel.WalkIn, WorkplaceViewModel.Protocols, WorkplaceViewModel.Today];
            for (const screen of screens) {
                run.workplace.show(screen);
                lock();
                typeInto("unlockPin", run.stand.ownPin);
            }
            const ofPatient = [WorkplaceViewModel.PatientPage, WorkplaceViewModel.OrderForm, WorkplaceViewModel.PlanForm, WorkplaceViewModel.CoursePlan];
            for (const screen of ofPatient) {
                run.workplace.showFor(screen, patient);
                lock();
                typeInto("unlockPin", run.stand.ownPin);
            }
            compare(run.workplace.seated, true);
        }
        function test_thePatientCannotChangeTheWindow(): void {
            begin("expectInfusion");
            mouseClick(boardCard());
            keyClick(Qt.Key_H, Qt.ControlModifier);
            compare(run.workplace.screen, WorkplaceViewModel.PatientMode);
            keyClick(Qt.Key_F11);
            compare(run.window.visibility, Window.Windowed);
            lock();
            typeInto("unlockPin", run.stand.ownPin);
            compare(run.workplace.screen, WorkplaceViewModel.Session);
        }
    }
}
