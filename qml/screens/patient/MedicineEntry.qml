// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One medicine as it is typed: a new one, or what should have been entered.
ColumnLayout {
    id: entry

    required property PatientMedicinesViewModel viewModel
    // The medicine that is corrected; empty for a new one.
    property string medicineId
    readonly property bool correcting: medicineId.length > 0

    signal done

    function begin(): void {
        const known = entry.correcting ? entry.viewModel.known(entry.medicineId) : entry.viewModel.blank();
        entry.viewModel.forgetErrors();
        name.text = known.name;
        dose.text = known.dose;
        kind.currentIndex = known.kind;
        started.text = known.startedOn;
        stopped.text = known.stoppedOn;
        reason.text = "";
    }
    function takeKeyboard(): void {
        name.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    function record(): void {
        const typed = entry.viewModel.blank();
        typed.name = name.text;
        typed.dose = dose.text;
        typed.kind = kind.currentIndex;
        typed.startedOn = started.text;
        typed.stoppedOn = stopped.text;
        const kept = entry.correcting ? entry.viewModel.correct(entry.medicineId, typed, reason.text) : entry.viewModel.add(typed);
        if (kept)
            entry.done();
    }

    spacing: Theme.space.s
    Keys.onEscapePressed: entry.done()

    RowLayout {
        Layout.fillWidth: true
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
        spacing: Theme.space.s
        ChoiceEntry {
            id: kind
            objectName: "medicineKind"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
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
            label: qsTr("Taken since, if known")
            ruleError: entry.viewModel.errors.text("medicine-start")
        }
        DateEntry {
            id: stopped
            objectName: "medicineStopped"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            visible: entry.correcting
            label: qsTr("Stopped on")
            ruleError: entry.viewModel.errors.text("medicine-stop")
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
            visible: entry.correcting
            label: qsTr("Why it is corrected")
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
