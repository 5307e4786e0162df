// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels
import "../../../support/qml"

// The program's window with each of its screens, a running and a signed session among them, for tests that look at all.
TestCase {
    id: all

    property Window window
    property string patient
    // Item 9 is open.
    property string atRisk
    property string session
    property string backup
    readonly property ScreenBench bench: ScreenBench {}
    readonly property ScreenAudit audit: ScreenAudit {}
    readonly property ScreenReader reader: ScreenReader {}
    readonly property Component windowComponent: Component {
        Main {}
    }

    // Before anybody signs in, and behind the desk. Each is named like its screen, with the stage of a session.
    readonly property list<string> entries: ["Welcome", "CreateClinic", "SignIn", "Recovery", "Activation", "Restore", "Restore verified"]
    readonly property list<string> places: ["Today", "Today printed", "Patients", "PatientPage", "PatientPage at risk", "PatientPage treated", "PatientForm", "PatientForm chart", "OrderForm", "PlanForm",
        "Session expected", "Session check-in", "Session dosing", "Session spray", "Session left", "Scales", "Drugs", "People", "Backups", "Schedule",
        "Schedule of one", "CoursePlan", "WalkIn", "Protocols", "ProtocolForm", "Outcomes", "Reports", "Review", "PatientMode", "OwnPassphrase", "RecoverySheet", "KeyChange"]

    when: windowShown

    function resize(width: int, height: int, textSize: int): void {
        all.window.width = width;
        all.window.height = height;
        TextSizeRoot.viewModel.percent = textSize;
        all.settle();
    }
    function openWindow(): void {
        all.window = all.windowComponent.createObject(null, { workplace: all.bench.workplace, room: Qt.size(4000, 3000) });
        all.window.requestActivate();
        tryVerify(() => all.window.active);
    }
    function closeWindow(): void {
        TextSizeRoot.viewModel.percent = 100;
        all.window.destroy();
        wait(0);
    }
    function prepareEntry(name: string): void {
        if (name === "Welcome" || name === "CreateClinic")
            all.bench.startEmpty();
        else
            all.bench.startClinic();
        if (name === "Restore verified") {
            all.bench.signIn("mreed");
            all.backup = all.bench.backUp();
            all.bench.workplace.switchPerson();
        }
    }
    function showEntry(name: string): void {
        if (name !== "Welcome" && name !== "SignIn")
            all.bench.workplace.show(WorkplaceViewModel[name.split(" ")[0]]);
        if (name === "Restore verified")
            all.verifyBackup();
        all.settle();
    }
    // A clinic with somebody who was treated, somebody who is expected and something that waits.
    function prepareClinic(person: string): void {
        all.bench.startClinic();
        all.bench.signIn("amari");
        all.bench.receiveDevices(400);
        all.session = all.bench.planSession("Brandt-Featherstonehaugh");
        all.patient = all.bench.patientOf(all.session);
        all.bench.recordScale("phq9", all.patient, 18);
        all.bench.recordScale("gad7", all.patient, 12);
        all.atRisk = all.bench.addOrderedPatient("Haddad");
        all.bench.recordScale("phq9", all.atRisk, 18, 2);
        if (person !== "amari") {
            all.bench.workplace.switchPerson();
            all.bench.signIn(person);
        }
    }
    function verifyBackup(): void {
        const restore = RestoreClinicRoot.viewModel;
        restore.file = all.backup;
        restore.signInName = "mreed";
        restore.passphrase = all.bench.passphrase;
        restore.folder = all.backup + "-restored";
        restore.verify();
        compare(restore.step, RestoreClinicViewModel.Verified);
    }
    function showPlace(name: string): void {
        const workplace = all.bench.workplace;
        const forPatient = { PatientForm: 0, OrderForm: 0, PlanForm: 0, CoursePlan: 0 };
        if (name === "PatientPage at risk")
            workplace.openPatient(all.atRisk);
        else if (name === "PatientPage treated") {
            all.bench.treat(all.session);
            workplace.openPatient(all.patient);
        } else if (name === "PatientPage")
            workplace.openPatient(all.patient);
        else if (name === "PatientForm")
            workplace.show(WorkplaceViewModel.PatientForm);
        else if (name === "PatientForm chart")
            workplace.showFor(WorkplaceViewModel.PatientForm, all.patient);
        else if (name === "Today printed") {
            workplace.show(WorkplaceViewModel.Today);
            DaySheetsRoot.viewModel.save(all.bench.newFolder("paper"));
            compare(DaySheetsRoot.viewModel.error, "");
        } else if (name === "Schedule of one")
            workplace.showFor(WorkplaceViewModel.Schedule, all.patient);
        else if (name.startsWith("Session"))
            all.showSession(name.split(" ")[1]);
        else if (name === "Scales")
            workplace.fillScale("phq9", all.patient, "");
        else if (name === "ProtocolForm")
            workplace.editProtocol("iv-induction-3x2");
        else if (name === "PatientMode") {
            workplace.openSession(all.bench.planSession("Lindqvist"));
            SessionRoot.viewModel.checkIn.arrive();
            workplace.startPatientMode();
        } else if (name in forPatient)
            workplace.showFor(WorkplaceViewModel[name], all.patient);
        else
            workplace.show(WorkplaceViewModel[name]);
        all.settle();
    }
    function showSession(stage: string): void {
        const session = stage === "spray" ? all.bench.planSpray("Okonkwo", "Adaeze", "Room 1") : all.session;
        if (stage === "left")
            all.bench.treat(session);
        else if (stage !== "expected")
            all.bench.answerAll(session);
        all.bench.workplace.openSession(session);
        if (stage === "dosing") {
            SessionRoot.viewModel.vitals.text = "124/78 72 98 14 s0 d0";
            SessionRoot.viewModel.vitals.submit();
            // The first press is refused: a reason is asked for.
            SessionRoot.viewModel.starting.start("150", "");
            SessionRoot.viewModel.starting.start("150", "Nobody else here");
            compare(SessionRoot.viewModel.state, SessionState.Dosing);
            all.bench.advance(600);
            SessionRoot.viewModel.vitals.text = "152/94 88 95 14 s1 d2";
            SessionRoot.viewModel.vitals.submit();
        }
    }
    function settle(): void {
        wait(30);
        waitForRendering(all.window.contentItem);
        wait(0);
    }
    // The screen that this one is meant to show.
    function isShown(name: string): bool {
        return all.bench.workplace.screenNames[all.bench.workplace.screen] === name.split(" ")[0];
    }
}
