// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Step 2: who the first administrator is.
FocusScope {
    id: step

    required property CreateClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        TextEntry {
            objectName: "displayName"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Name, as printed")
            text: step.viewModel.displayName
            error: step.viewModel.errors.text("display-name")
            onTextEdited: text => step.viewModel.displayName = text
            onAccepted: step.viewModel.next()
        }
        TextEntry {
            objectName: "signInName"
            Layout.fillWidth: true
            label: qsTr("Sign-in name")
            text: step.viewModel.signInName
            error: step.viewModel.errors.text("sign-in-name")
            hint: qsTr("Short and without spaces, such as mreed.")
            onTextEdited: text => step.viewModel.signInName = text
            onAccepted: step.viewModel.next()
        }
    }
}
