// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Opening the clinic with the recovery sheet: code, administrator, new passphrase; then the new sheet.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
EntryFrame {
    id: screen

    required property RecoverClinicViewModel viewModel

    signal leaveAsked

    title: viewModel.opened ? qsTr("New recovery sheet") : qsTr("Open with the recovery sheet")
    text: viewModel.opened ? qsTr("The clinic is open and the old sheet is void. Print or save the new one now; its code is not shown again.")
        : qsTr("The code gives one administrator a new passphrase. Every use is written in the audit log.")

    Banner {
        objectName: "problem"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: Tone.Bad
        text: screen.viewModel.problem
        nextStep: screen.viewModel.problemNextStep
        closable: false
    }
    Loader {
        objectName: "recoverLoader"
        Layout.fillWidth: true
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: screen.viewModel.opened ? newSheet : form
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !screen.viewModel.opened
        spacing: Theme.space.m

        AppButton {
            objectName: "backButton"
            text: qsTr("Back")
            enabled: !screen.viewModel.busy
            onClicked: screen.leaveAsked()
        }
        AppButton {
            objectName: "recoverButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            enabled: !screen.viewModel.busy && screen.viewModel.waitSeconds === 0
            text: screen.viewModel.busy ? qsTr("Opening the clinic…")
                : screen.viewModel.waitSeconds > 0 ? qsTr("Wait %1 s").arg(screen.viewModel.waitSeconds)
                : qsTr("Open the clinic")
            onClicked: screen.viewModel.recover()
        }
    }

    Component {
        id: form
        RecoverForm {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: newSheet
        RecoveryStep {
            viewModel: screen.viewModel.sheet
        }
    }
}
