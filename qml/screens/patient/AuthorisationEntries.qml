// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The payer's authorisation: outside its dates nothing starts. All empty: none is needed.
ColumnLayout {
    id: entries

    required property OrderFormViewModel viewModel

    spacing: Theme.space.s

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m
        DateEntry {
            objectName: "authorisedFrom"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Authorised from")
            text: entries.viewModel.authorisedFrom
            ruleError: entries.viewModel.errors.text("authorised-from")
            onTextEdited: text => entries.viewModel.authorisedFrom = text
        }
        DateEntry {
            objectName: "authorisedUntil"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Authorised until")
            text: entries.viewModel.authorisedUntil
            ruleError: entries.viewModel.errors.text("authorised-until")
            onTextEdited: text => entries.viewModel.authorisedUntil = text
        }
    }
    TextEntry {
        objectName: "authorisationNumber"
        Layout.fillWidth: true
        label: qsTr("Authorisation number")
        hint: qsTr("Of the payer. Leave all three empty where none is needed.")
        text: entries.viewModel.authorisationNumber
        error: entries.viewModel.errors.text("authorisation-number")
        onTextEdited: text => entries.viewModel.authorisationNumber = text
    }
}
