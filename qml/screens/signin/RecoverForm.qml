// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The code of the sheet, the administrator, and the new passphrase twice.
FocusScope {
    id: form

    required property RecoverClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        TextEntry {
            objectName: "code"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Code of the recovery sheet")
            text: form.viewModel.code
            error: form.viewModel.errors.text("code")
            hint: qsTr("Spaces, hyphens and capitals do not matter.")
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onTextEdited: text => form.viewModel.code = text
            onAccepted: form.viewModel.recover()
        }
        TextEntry {
            objectName: "signInName"
            Layout.fillWidth: true
            label: qsTr("Sign-in name of an administrator")
            text: form.viewModel.signInName
            error: form.viewModel.errors.text("sign-in-name")
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onTextEdited: text => form.viewModel.signInName = text
            onAccepted: form.viewModel.recover()
        }
        PassphraseEntry {
            objectName: "passphrase"
            Layout.fillWidth: true
            label: qsTr("New passphrase")
            text: form.viewModel.passphrase
            error: form.viewModel.errors.text("password")
            hint: qsTr("%1 of at least 15 characters").arg(text.length)
            onTextEdited: text => form.viewModel.passphrase = text
            onAccepted: form.viewModel.recover()
        }
        PassphraseEntry {
            objectName: "repeated"
            Layout.fillWidth: true
            label: qsTr("The same again")
            text: form.viewModel.repeated
            error: form.viewModel.errors.text("repeated")
            onTextEdited: text => form.viewModel.repeated = text
            onAccepted: form.viewModel.recover()
        }
    }
}
