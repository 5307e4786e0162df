// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Which medicine it was and how much, or at what flow the oxygen runs. The tap before has recorded that it was given.
ColumnLayout {
    id: entry

    required property CareDetailViewModel viewModel

    // What was typed for one entry is never recorded for another.
    readonly property string askedId: viewModel.askedId
    onAskedIdChanged: {
        medicine.text = "";
        dose.text = "";
        flow.text = "";
        viewModel.clearError();
    }

    function typed(): void {
        entry.viewModel.clearError();
        entry.viewModel.hold(medicine.text.length + dose.text.length + flow.text.length > 0);
    }
    function record(): void {
        if (entry.viewModel.medicineAsked)
            entry.viewModel.sayMedicine(medicine.text, dose.text);
        else
            entry.viewModel.sayFlow(flow.text);
    }

    visible: viewModel.about.length > 0
    spacing: Theme.space.xs
    CaptionText {
        objectName: "careAsked"
        Layout.fillWidth: true
        strong: true
        text: entry.viewModel.medicineAsked ? qsTr("%1: which one, and how much?").arg(entry.viewModel.about) : qsTr("%1: how many litres a minute?").arg(entry.viewModel.about)
    }
    TextEntry {
        id: medicine
        objectName: "medicineName"
        Layout.fillWidth: true
        visible: entry.viewModel.medicineAsked
        placeholder: qsTr("medicine")
        fieldItem.Accessible.name: qsTr("Medicine")
        onTextEdited: entry.typed()
        onAccepted: dose.fieldItem.forceActiveFocus(Qt.TabFocusReason)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        UnitEntry {
            id: dose
            objectName: "medicineDose"
            Layout.fillWidth: true
            visible: entry.viewModel.medicineAsked
            unit: qsTr("mg")
            decimals: 3
            keypad: true
            fieldItem.Accessible.name: qsTr("Dose of the medicine")
            onTextEdited: entry.typed()
            onAccepted: entry.record()
        }
        UnitEntry {
            id: flow
            objectName: "oxygenFlow"
            Layout.fillWidth: true
            visible: entry.viewModel.flowAsked
            unit: qsTr("L/min")
            decimals: 1
            keypad: true
            placeholder: qsTr("0 when taken away")
            fieldItem.Accessible.name: qsTr("Oxygen flow")
            onTextEdited: entry.typed()
            onAccepted: entry.record()
        }
        AppButton {
            objectName: "careRecord"
            Layout.alignment: Qt.AlignTop
            text: qsTr("Record")
            onClicked: entry.record()
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: entry.viewModel.error
    }
}
