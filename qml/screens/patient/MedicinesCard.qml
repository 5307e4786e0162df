// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The medicine list: what is taken, by kind, and what it may do beside the treatment. "Takes none" is an answer.
Card {
    id: card

    required property PatientMedicinesViewModel viewModel
    // Before the dose only what is taken counts.
    property bool takenOnly: false
    // Nothing new: the questions about medicines wait for it.
    property bool unchangedOffered: false
    // An answer says that a medicine is missing on the list.
    property bool wanted: false
    property bool entering: false

    signal unchangedAsked

    function begin(change: int, medicineId: string, medicine: string): void {
        entry.begin(change, medicineId, medicine);
        card.entering = true;
        entry.takeKeyboard();
    }
    // The keyboard stays where it is: a note is typed there first.
    function beginBeside(): void {
        if (card.wanted && !card.entering) {
            entry.begin(MedicineEntry.Add, "", "");
            card.entering = true;
        }
    }

    title: qsTr("Medicines")
    subtitle: card.viewModel.answer
    spacing: Theme.space.s
    onWantedChanged: card.beginBeside()
    Component.onCompleted: card.beginBeside()

    actions: RowLayout {
        spacing: Theme.space.s
        AppButton {
            objectName: "takesNoMedicines"
            visible: card.viewModel.mayDeny
            text: qsTr("Takes none")
            Accessible.name: qsTr("Asked: takes no medicines")
            onClicked: card.viewModel.takesNone()
        }
        AppButton {
            objectName: "medicinesUnchanged"
            visible: card.unchangedOffered
            text: qsTr("Nothing new")
            Accessible.name: qsTr("Asked: no new medicine, the list is right")
            onClicked: card.unchangedAsked()
        }
        AppButton {
            id: add
            objectName: "addMedicine"
            visible: card.viewModel.mayEdit && !card.entering
            text: qsTr("Add")
            Accessible.name: qsTr("Add a medicine")
            onClicked: card.begin(MedicineEntry.Add, "", "")
        }
    }

    BodyText {
        objectName: "medicineWanted"
        Layout.fillWidth: true
        visible: card.wanted
        strong: true
        color: Theme.colors.warn
        text: qsTr("Put the new medicine on the list. Its kind says whether a prescriber has to release the dose.")
        Accessible.role: Accessible.AlertMessage
    }
    MedicineEntry {
        id: entry
        Layout.fillWidth: true
        visible: card.entering
        viewModel: card.viewModel
        onDone: {
            card.entering = false;
            add.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Repeater {
        model: card.viewModel.rows
        MedicineLine {
            required property medicineRow modelData
            Layout.fillWidth: true
            visible: modelData.taken || !card.takenOnly
            editable: card.viewModel.mayEdit
            medicine: modelData
            onChangeAsked: change => card.begin(change, modelData.id, modelData.words)
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
