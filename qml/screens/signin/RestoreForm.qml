// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The file of the backup, an administrator of its time, and the new folder.
FocusScope {
    id: form

    required property RestoreClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            TextEntry {
                objectName: "restoreFile"
                Layout.fillWidth: true
                focus: true
                label: qsTr("File of the backup")
                text: form.viewModel.file
                error: form.viewModel.errors.text("file")
                onTextEdited: text => form.viewModel.file = text
                onAccepted: form.viewModel.verify()
            }
            AppButton {
                objectName: "chooseFile"
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.space.l
                visible: form.viewModel.choosable
                text: qsTr("Choose…")
                Accessible.name: qsTr("Choose the file of the backup in a list")
                onClicked: {
                    const chosen = form.viewModel.chooseFile(form.viewModel.file);
                    if (chosen.length > 0)
                        form.viewModel.file = chosen;
                }
            }
        }
        TextEntry {
            objectName: "restoreName"
            Layout.fillWidth: true
            label: qsTr("Sign-in name of an administrator")
            text: form.viewModel.signInName
            error: form.viewModel.errors.text("sign-in-name")
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onTextEdited: text => form.viewModel.signInName = text
            onAccepted: form.viewModel.verify()
        }
        PassphraseEntry {
            objectName: "restorePassphrase"
            Layout.fillWidth: true
            label: form.viewModel.byCode ? qsTr("Code of the recovery sheet of that time") : qsTr("Passphrase of the time of the backup")
            text: form.viewModel.passphrase
            error: form.viewModel.errors.text("password")
            onTextEdited: text => form.viewModel.passphrase = text
            onAccepted: form.viewModel.verify()
        }
        CheckRow {
            objectName: "restoreByCode"
            Layout.fillWidth: true
            text: qsTr("I have the code of the recovery sheet instead")
            checked: form.viewModel.byCode
            onClicked: form.viewModel.byCode = checked
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            TextEntry {
                objectName: "restoreFolder"
                Layout.fillWidth: true
                label: qsTr("New folder for the clinic")
                text: form.viewModel.folder
                error: form.viewModel.errors.text("folder")
                hint: qsTr("It does not exist yet.")
                onTextEdited: text => form.viewModel.folder = text
                onAccepted: form.viewModel.verify()
            }
            AppButton {
                objectName: "chooseRestoreFolder"
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.space.l
                visible: form.viewModel.choosable
                text: qsTr("Choose…")
                Accessible.name: qsTr("Choose where the new folder goes")
                onClicked: {
                    const chosen = form.viewModel.chooseFolder(form.viewModel.folder);
                    if (chosen.length > 0)
                        form.viewModel.folder = chosen;
                }
            }
        }
    }
}
