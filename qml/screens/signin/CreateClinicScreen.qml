// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The wizard that creates the clinic, in four steps.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
EntryFrame {
    id: screen

    required property CreateClinicViewModel viewModel
    readonly property int step: viewModel.step
    readonly property bool last: step === CreateClinicViewModel.Recovery

    signal leaveAsked

    title: step === CreateClinicViewModel.Clinic ? qsTr("Your clinic")
        : step === CreateClinicViewModel.Administrator ? qsTr("First administrator")
        : step === CreateClinicViewModel.Passphrase ? qsTr("Passphrase") : qsTr("Recovery sheet")
    text: step === CreateClinicViewModel.Clinic ? qsTr("The name is on every page. The folder must be on a disk of this machine and empty.")
        : step === CreateClinicViewModel.Administrator ? qsTr("Adds people, sees the state of the clinic. You can add nurses and psychiatrists afterwards.")
        : step === CreateClinicViewModel.Passphrase ? qsTr("At least 15 characters. Spaces count; no other rules. Five unrelated words are easy to remember.")
        : qsTr("If every passphrase is lost, only this code opens the records. Save or copy it now; it is not shown again.")

    panelContent: Repeater {
        model: [qsTr("Clinic"), qsTr("Administrator"), qsTr("Passphrase"), qsTr("Recovery sheet")]
        RowLayout {
            id: stepLine
            required property int index
            required property string modelData
            readonly property bool done: index < screen.step
            spacing: Theme.space.m
            StatusPill {
                text: stepLine.done ? "✓" : String(stepLine.index + 1)
                tone: stepLine.index === screen.step ? Tone.Active : Tone.Neutral
            }
            BodyText {
                text: stepLine.modelData
                strong: stepLine.index === screen.step
                color: stepLine.index === screen.step ? Theme.colors.railText : Theme.colors.railMuted
            }
        }
    }

    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        severity: Tone.Bad
        text: screen.viewModel.problem
        nextStep: screen.viewModel.problemNextStep
        closable: false
    }
    Loader {
        objectName: "stepLoader"
        Layout.fillWidth: true
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: screen.step === CreateClinicViewModel.Clinic ? clinicStep
            : screen.step === CreateClinicViewModel.Administrator ? administratorStep
            : screen.step === CreateClinicViewModel.Passphrase ? passphraseStep : recoveryStep
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !screen.last
        spacing: Theme.space.m

        AppButton {
            objectName: "backButton"
            text: qsTr("Back")
            enabled: !screen.viewModel.busy
            onClicked: screen.step === CreateClinicViewModel.Clinic ? screen.leaveAsked() : screen.viewModel.back()
        }
        AppButton {
            objectName: "nextButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            enabled: !screen.viewModel.busy
            text: screen.viewModel.busy ? qsTr("Creating the clinic…")
                : screen.step === CreateClinicViewModel.Passphrase ? qsTr("Create the clinic") : qsTr("Next")
            onClicked: screen.viewModel.next()
        }
    }

    Component {
        id: clinicStep
        ClinicStep {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: administratorStep
        AdministratorStep {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: passphraseStep
        PassphraseStep {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: recoveryStep
        RecoveryStep {
            viewModel: screen.viewModel.sheet
        }
    }
}
