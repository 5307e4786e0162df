// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Search, the day and the time, the person at the desk, and the lock.
Rectangle {
    id: bar

    required property WorkplaceViewModel workplace

    implicitHeight: Theme.size.topBar
    color: Theme.colors.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.size.line
        color: Theme.colors.border
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space.page
        anchors.rightMargin: Theme.space.page
        spacing: Theme.space.m

        PatientSearch {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            viewModel: PatientSearchRoot.viewModel
            onPatientOpened: patientId => bar.workplace.openPatient(patientId)
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            objectName: "modeButton"
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            text: Theme.mode === Brightness.Light ? qsTr("Bright") : Theme.mode === Brightness.Dark ? qsTr("Dark") : qsTr("Dim room")
            Accessible.name: qsTr("Brightness: %1").arg(text)
            onClicked: {
                Theme.mode = Theme.mode === Brightness.Light ? Brightness.Dark : Theme.mode === Brightness.Dark ? Brightness.Dim : Brightness.Light;
                bar.workplace.brightness = Theme.mode;
            }
        }
        CaptionText {
            objectName: "dateWords"
            text: bar.workplace.dateWords
            font: Theme.type.small
            wrapMode: Text.NoWrap
        }
        PersonButton {
            objectName: "personButton"
            personName: bar.workplace.personName
            roleName: bar.workplace.roleName
            onClicked: bar.workplace.switchPerson()
        }
        AppButton {
            objectName: "lockButton"
            text: qsTr("Lock")
            Accessible.description: qsTr("Ctrl+L")
            onClicked: bar.workplace.lock()
        }
    }
}
