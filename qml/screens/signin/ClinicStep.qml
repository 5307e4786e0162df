// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Step 1: the clinic and its folder.
FocusScope {
    id: step

    required property CreateClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        TextEntry {
            objectName: "clinicName"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Clinic name")
            text: step.viewModel.clinicName
            error: step.viewModel.errors.text("clinic-name")
            onTextEdited: text => step.viewModel.clinicName = text
            onAccepted: step.viewModel.next()
        }
        TextEntry {
            objectName: "folder"
            Layout.fillWidth: true
            label: qsTr("Folder for the clinic's files")
            text: step.viewModel.folder
            error: step.viewModel.errors.text("folder")
            hint: qsTr("It is made when it is not there yet.")
            onTextEdited: text => step.viewModel.folder = text
            onAccepted: step.viewModel.next()
        }
        TextEntry {
            objectName: "zone"
            Layout.fillWidth: true
            label: qsTr("Time zone of the clinic")
            text: step.viewModel.zone
            error: step.viewModel.errors.text("zone")
            hint: step.viewModel.zoneText.length > 0 ? step.viewModel.zoneText : qsTr("Type the clinic's city, or a name like Europe/Berlin.")
            onTextEdited: text => step.viewModel.zone = text
            onAccepted: step.viewModel.next()
        }
    }
}
