// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Who the patient is. A wrong text stays, with its sentence under it.
Card {
    id: card

    required property PatientFormViewModel viewModel

    signal sameAsked(string patientId)

    title: qsTr("Particulars")

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m
        TextEntry {
            objectName: "familyName"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            focus: true
            label: qsTr("Family name")
            text: card.viewModel.familyName
            readOnly: !card.viewModel.mayEdit
            error: card.viewModel.errors.text("family-name")
            onTextEdited: text => card.viewModel.familyName = text
        }
        TextEntry {
            objectName: "givenName"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Given name")
            text: card.viewModel.givenName
            readOnly: !card.viewModel.mayEdit
            error: card.viewModel.errors.text("given-name")
            onTextEdited: text => card.viewModel.givenName = text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m
        DateEntry {
            objectName: "birthDate"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Birth date")
            text: card.viewModel.birthDate
            readOnly: !card.viewModel.mayEdit
            ruleError: card.viewModel.errors.text("birth-date")
            onTextEdited: text => card.viewModel.birthDate = text
        }
        TextEntry {
            objectName: "patientNumber"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Patient number")
            placeholder: qsTr("Empty: the next free one")
            text: card.viewModel.number
            readOnly: !card.viewModel.mayEdit
            error: card.viewModel.errors.text("patient-number")
            onTextEdited: text => card.viewModel.number = text
        }
    }
    SegmentedChoice {
        objectName: "sex"
        Layout.fillWidth: true
        label: qsTr("Sex")
        options: card.viewModel.sexes
        currentIndex: card.viewModel.sex
        enabled: card.viewModel.mayEdit
        onChosen: index => card.viewModel.sex = index
    }
    TextEntry {
        objectName: "diagnosis"
        Layout.fillWidth: true
        label: qsTr("Diagnosis")
        text: card.viewModel.diagnosis
        readOnly: !card.viewModel.mayEdit
        error: card.viewModel.errors.text("diagnosis")
        onTextEdited: text => card.viewModel.diagnosis = text
    }
    TextEntry {
        objectName: "phone"
        Layout.fillWidth: true
        label: qsTr("Phone")
        text: card.viewModel.phone
        readOnly: !card.viewModel.mayEdit
        error: card.viewModel.errors.text("phone")
        onTextEdited: text => card.viewModel.phone = text
        onAccepted: card.viewModel.save()
    }
    BodyText {
        objectName: "samePerson"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.samePerson
    }
    RowLayout {
        visible: card.viewModel.samePerson.length > 0
        spacing: Theme.space.m
        AppButton {
            objectName: "openSameButton"
            text: qsTr("The same: open that record")
            onClicked: card.sameAsked(card.viewModel.samePersonId)
        }
        AppButton {
            objectName: "saveAnotherButton"
            text: qsTr("Another person: save")
            onClicked: card.viewModel.saveAnother()
        }
    }
    AppButton {
        objectName: "saveButton"
        visible: card.viewModel.mayEdit && card.viewModel.samePerson.length === 0
        kind: card.viewModel.known ? AppButton.Secondary : AppButton.Primary
        text: card.viewModel.known ? qsTr("Save changes") : qsTr("Save the patient")
        onClicked: card.viewModel.save()
    }
}
