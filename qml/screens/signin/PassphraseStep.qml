// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Step 3: the passphrase, typed twice or made by the program.
FocusScope {
    id: step

    required property CreateClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        PassphraseEntry {
            id: first
            objectName: "passphrase"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Passphrase")
            text: step.viewModel.passphrase
            error: step.viewModel.errors.text("password")
            hint: qsTr("%1 of at least 15 characters").arg(text.length)
            onTextEdited: text => step.viewModel.passphrase = text
        }
        PassphraseEntry {
            objectName: "repeated"
            Layout.fillWidth: true
            label: qsTr("The same again")
            text: step.viewModel.repeated
            error: step.viewModel.errors.text("repeated")
            onTextEdited: text => step.viewModel.repeated = text
            onAccepted: step.viewModel.next()
        }
        AppButton {
            objectName: "generateButton"
            kind: AppButton.Quiet
            text: qsTr("Make one for me")
            onClicked: {
                step.viewModel.generatePassphrase();
                first.shown = true;
            }
        }
    }
}
