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

    // Narrower, the day and the words of the person make way: the rail's first screen and the button's name have them.
    readonly property bool roomy: width >= Theme.size.wide(880)

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
        spacing: bar.roomy ? Theme.space.m : Theme.space.xs

        PatientSearch {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            viewModel: PatientSearchRoot.viewModel
            onPatientOpened: patientId => bar.workplace.openPatient(patientId)
        }
        Item {
            Layout.fillWidth: true
        }
        TextSizeMenu {
            objectName: "textSizeButton"
            viewModel: TextSizeRoot.viewModel
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
            visible: bar.roomy
            text: bar.workplace.dateWords
            font: Theme.type.small
            wrapMode: Text.NoWrap
        }
        PersonButton {
            objectName: "personButton"
            personName: bar.workplace.personName
            roleName: bar.workplace.roleName
            folded: !bar.roomy
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
