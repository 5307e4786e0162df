// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A medicine of the list: what it is, since when, what it may do beside the treatment; and how the entry is changed.
ColumnLayout {
    id: line

    enum Change {
        None,
        Correct,
        Stop,
        InError
    }

    required property PatientMedicinesViewModel viewModel
    required property medicineRow medicine
    property int change: MedicineLine.None
    readonly property bool wrong: medicine.inError.length > 0
    readonly property font struck: Qt.font({ family: Theme.type.body.family, pixelSize: Theme.type.body.pixelSize, strikeout: true })
    // What can be done with it, by what it is.
    readonly property var deeds: {
        const name = line.medicine.words;
        const all = [{ key: "correct", text: qsTr("Correct"), name: qsTr("Correct %1").arg(name) }, { key: "error", text: qsTr("Entered in error"), name: qsTr("%1 was entered in error").arg(name) }];
        if (line.medicine.taken)
            all.unshift({ key: "stop", text: qsTr("Stopped"), name: qsTr("%1 was stopped").arg(name) });
        return all;
    }

    function begin(key: string): void {
        const changes = {
            correct: MedicineLine.Correct,
            stop: MedicineLine.Stop,
            error: MedicineLine.InError
        };
        line.viewModel.forgetErrors();
        line.change = changes[key];
        if (line.change === MedicineLine.Correct) {
            entry.begin();
            entry.takeKeyboard();
        } else if (line.change === MedicineLine.Stop) {
            stopped.text = line.viewModel.today;
            stopped.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        } else {
            reason.text = "";
            reason.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    function stop(): void {
        if (line.viewModel.stop(line.medicine.id, stopped.text))
            line.change = MedicineLine.None;
    }

    spacing: Theme.space.xxs

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                objectName: "medicine"
                Layout.fillWidth: true
                strong: line.medicine.taken
                muted: !line.medicine.taken
                font: line.wrong ? line.struck : line.medicine.taken ? Theme.type.bodyStrong : Theme.type.body
                text: line.medicine.words
            }
            CaptionText {
                Layout.fillWidth: true
                text: qsTr("%1 · %2").arg(line.medicine.kind).arg(line.medicine.detail)
            }
            CaptionText {
                objectName: "medicineActs"
                Layout.fillWidth: true
                visible: line.medicine.acts.length > 0
                color: Theme.colors.warn
                text: line.medicine.acts
            }
            CaptionText {
                Layout.fillWidth: true
                visible: line.wrong
                text: qsTr("entered in error: %1").arg(line.medicine.inError)
            }
        }
        ActionMenu {
            objectName: "changeMedicine"
            visible: line.viewModel.mayEdit && !line.wrong && line.change === MedicineLine.None
            kind: AppButton.Quiet
            Accessible.name: qsTr("Change %1").arg(line.medicine.words)
            actions: line.deeds
            onChosen: key => line.begin(key)
        }
    }
    MedicineEntry {
        id: entry
        Layout.fillWidth: true
        visible: line.change === MedicineLine.Correct
        viewModel: line.viewModel
        medicineId: line.medicine.id
        onDone: line.change = MedicineLine.None
    }
    RowLayout {
        Layout.fillWidth: true
        visible: line.change === MedicineLine.Stop
        spacing: Theme.space.s
        DateEntry {
            id: stopped
            objectName: "stoppedOn"
            Layout.fillWidth: true
            label: qsTr("Not taken any more since")
            ruleError: line.viewModel.errors.text("medicine-stop")
            onAccepted: line.stop()
        }
        AppButton {
            objectName: "keepStop"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: stopped.fieldItem.y
            kind: AppButton.Primary
            text: qsTr("Record")
            Accessible.name: qsTr("Record the stop of %1").arg(line.medicine.words)
            onClicked: line.stop()
        }
        AppButton {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: stopped.fieldItem.y
            text: qsTr("Cancel")
            onClicked: line.change = MedicineLine.None
        }
    }
    ReasonEntry {
        id: reason
        Layout.fillWidth: true
        visible: line.change === MedicineLine.InError
        label: qsTr("Why it is wrong")
        onConfirmed: why => {
            if (line.viewModel.markInError(line.medicine.id, why))
                line.change = MedicineLine.None;
        }
        onCancelled: line.change = MedicineLine.None
    }
}
