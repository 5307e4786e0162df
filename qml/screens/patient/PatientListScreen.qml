// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// All patients, narrowed down while typing.
FocusScope {
    id: screen

    required property PatientListViewModel viewModel

    signal opened(string patientId)
    signal newPatientAsked

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.xxs
                HeadingText {
                    Layout.fillWidth: true
                    text: qsTr("Patients")
                }
                BodyText {
                    objectName: "countWords"
                    Layout.fillWidth: true
                    text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.countWords
                    muted: true
                }
            }
            AppButton {
                objectName: "newPatientButton"
                visible: screen.viewModel.mayCreate
                kind: AppButton.Primary
                text: qsTr("New patient")
                onClicked: screen.newPatientAsked()
            }
        }
        TextEntry {
            objectName: "findEntry"
            Layout.preferredWidth: Theme.size.dialog
            focus: true
            placeholder: qsTr("Narrow down by name, birth date or number")
            text: screen.viewModel.text
            onTextEdited: text => screen.viewModel.text = text
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.size.radiusCard
            color: Theme.colors.surface
            border.width: Theme.size.line
            border.color: Theme.colors.border

            PatientRows {
                anchors.fill: parent
                anchors.margins: Theme.space.s
                rows: screen.viewModel.results
                showsDiagnosis: true
                onOpened: patientId => screen.opened(patientId)
            }
            CaptionText {
                anchors.centerIn: parent
                visible: screen.viewModel.results.count === 0
                text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.text.length > 0 ? qsTr("Nobody matches. Check the spelling, or create a new patient.") : qsTr("No patients yet. Create the first one.")
            }
        }
    }
}
