// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Putting a backup back: what and where to, then what will be missing, then signing in there.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
EntryFrame {
    id: screen

    required property RestoreClinicViewModel viewModel
    readonly property bool asking: viewModel.step === RestoreClinicViewModel.Asking
    readonly property bool done: viewModel.step === RestoreClinicViewModel.Restored

    signal leaveAsked

    title: done ? qsTr("The backup is restored") : qsTr("Restore a backup")
    text: done ? "" : asking ? qsTr("The backup is put into a new folder. No folder that is there now is changed.")
        : qsTr("Nothing has been restored yet. Read what will be missing, then decide.")

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
        objectName: "restoreLoader"
        Layout.fillWidth: true
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: screen.asking ? form : verified
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m

        AppButton {
            objectName: "backButton"
            visible: !screen.done
            text: qsTr("Back")
            enabled: !screen.viewModel.busy
            onClicked: {
                if (screen.asking)
                    screen.leaveAsked();
                else
                    screen.viewModel.change();
            }
        }
        AppButton {
            objectName: "verifyButton"
            Layout.fillWidth: true
            visible: screen.asking
            kind: AppButton.Primary
            enabled: !screen.viewModel.busy
            text: screen.viewModel.busy ? qsTr("Reading and verifying the whole backup…") : qsTr("Verify the backup")
            onClicked: screen.viewModel.verify()
        }
        AppButton {
            objectName: "restoreButton"
            Layout.fillWidth: true
            visible: screen.viewModel.step === RestoreClinicViewModel.Verified
            kind: AppButton.Primary
            enabled: !screen.viewModel.busy
            text: screen.viewModel.busy ? qsTr("Restoring…") : screen.viewModel.losesEntries ? qsTr("Restore without what is missing") : qsTr("Restore")
            onClicked: screen.viewModel.restore()
        }
        AppButton {
            objectName: "signInThereButton"
            Layout.fillWidth: true
            visible: screen.done
            kind: AppButton.Primary
            text: qsTr("Sign in there")
            onClicked: screen.viewModel.signInThere()
        }
    }

    Component {
        id: form
        RestoreForm {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: verified
        RestoreFacts {
            viewModel: screen.viewModel
            done: screen.done
        }
    }
}
