// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One entry about a medicine: a new one, what should have been entered, its stop, or that it was never so.
ColumnLayout {
    id: entry

    enum Change {
        Add,
        Correct,
        Stop,
        InError
    }

    required property PatientMedicinesViewModel viewModel
    property int change: MedicineEntry.Add
    // The medicine that is changed, and its words; empty for a new one.
    property string medicineId
    property string medicine
    readonly property bool correcting: change === MedicineEntry.Correct
    readonly property bool typing: correcting || change === MedicineEntry.Add
    readonly property bool stopping: change === MedicineEntry.Stop

    signal done

    function begin(change: int, medicineId: string, medicine: string): void {
        entry.change = change;
        entry.medicineId = medicineId;
        entry.medicine = medicine;
        entry.viewModel.forgetErrors();
        const known = entry.correcting ? entry.viewModel.known(medicineId) : entry.viewModel.blank();
        name.text = known.name;
        dose.text = known.dose;
        kind.currentIndex = known.kind;
        started.text = known.startedOn;
        stopped.text = entry.stopping ? entry.viewModel.today : known.stoppedOn;
        reason.text = "";
    }
    function takeKeyboard(): void {
        const first = entry.typing ? name : entry.stopping ? stopped : reason;
        first.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    function record(): void {
        if (entry.typing ? entry.recordMedicine() : entry.stopping ? entry.viewModel.stop(entry.medicineId, stopped.text) : entry.viewModel.markInError(entry.medicineId, reason.text))
            entry.done();
    }
    function recordMedicine(): bool {
        const typed = entry.viewModel.blank();
        typed.name = name.text;
        typed.dose = dose.text;
        typed.kind = kind.currentIndex;
        typed.startedOn = started.text;
        typed.stoppedOn = stopped.text;
        return entry.correcting ? entry.viewModel.correct(entry.medicineId, typed, reason.text) : entry.viewModel.add(typed);
    }

    spacing: Theme.space.s
    Keys.onEscapePressed: entry.done()

    BodyText {
        Layout.fillWidth: true
        visible: entry.medicine.length > 0
        strong: true
        text: entry.medicine
    }
    RowLayout {
        Layout.fillWidth: true
        visible: entry.typing
        spacing: Theme.space.s
        TextEntry {
            id: name
            objectName: "medicineName"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Medicine")
            error: entry.viewModel.errors.text("medicine-name")
        }
        TextEntry {
            id: dose
            objectName: "medicineDose"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Dose")
            placeholder: qsTr("2 mg at night")
            error: entry.viewModel.errors.text("medicine-dose")
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: entry.typing || entry.stopping
        spacing: Theme.space.s
        ChoiceEntry {
            id: kind
            objectName: "medicineKind"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            visible: entry.typing
            label: qsTr("Kind")
            model: entry.viewModel.classes
            error: entry.viewModel.errors.text("medicine-class")
            onActivated: index => kind.currentIndex = index
        }
        DateEntry {
            id: started
            objectName: "medicineStart"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            visible: entry.typing
            label: qsTr("Taken since, if known")
            ruleError: entry.viewModel.errors.text("medicine-start")
        }
        DateEntry {
            id: stopped
            objectName: "medicineStopped"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            visible: entry.correcting || entry.stopping
            label: qsTr("Not taken any more since")
            ruleError: entry.viewModel.errors.text("medicine-stop")
            onAccepted: entry.record()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        TextEntry {
            id: reason
            objectName: "medicineReason"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            visible: entry.correcting || entry.change === MedicineEntry.InError
            label: entry.correcting ? qsTr("Why it is corrected") : qsTr("Why it was never so")
            error: entry.viewModel.errors.text("reason")
            onAccepted: entry.record()
        }
        AppButton {
            objectName: "keepMedicine"
            Layout.alignment: Qt.AlignBottom
            kind: AppButton.Primary
            text: qsTr("Record")
            Accessible.name: qsTr("Record the medicine")
            onClicked: entry.record()
        }
        AppButton {
            objectName: "leaveMedicine"
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Cancel")
            onClicked: entry.done()
        }
    }
}
