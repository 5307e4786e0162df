// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The first window on a machine without a clinic.
EntryFrame {
    id: screen

    required property WelcomeViewModel viewModel

    signal createClinicAsked
    signal restoreAsked

    title: qsTr("Welcome")
    text: qsTr("There is no clinic on this machine yet. Create yours, or look around in an invented one first.")

    Card {
        Layout.fillWidth: true
        title: qsTr("Create the clinic")
        subtitle: qsTr("Takes about three minutes: a name, the first administrator, and a recovery sheet for the safe.")
        AppButton {
            objectName: "createButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            focus: true
            enabled: !screen.viewModel.preparing
            text: qsTr("Create the clinic")
            onClicked: screen.createClinicAsked()
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Restore a backup")
        subtitle: qsTr("After a broken disk or on a new computer: the file of the backup and the passphrase of an administrator.")
        AppButton {
            objectName: "restoreBackupButton"
            Layout.fillWidth: true
            enabled: !screen.viewModel.preparing
            text: qsTr("Restore a backup")
            onClicked: screen.restoreAsked()
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Look around the demo clinic")
        subtitle: qsTr("Invented people, two years of sessions, today's board full. Nothing in it is real.")
        AppButton {
            objectName: "demoButton"
            Layout.fillWidth: true
            visible: !screen.viewModel.preparing
            text: qsTr("Look around the demo clinic")
            onClicked: screen.viewModel.lookAroundDemo()
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: screen.viewModel.preparing
            spacing: Theme.space.s
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Preparing the demo clinic… %1 %").arg(Math.round(screen.viewModel.preparedShare * 100))
            }
            ShareBar {
                Layout.fillWidth: true
                share: screen.viewModel.preparedShare
                label: qsTr("Demo clinic prepared")
            }
        }
    }
}
