// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Step 4: the recovery code, to be saved and typed back in part.
FocusScope {
    id: step

    required property CreateClinicViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.l

        Card {
            Layout.fillWidth: true
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space.l
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Recovery code: %1").arg(step.viewModel.recoveryGroups.join(" "))
                Repeater {
                    model: step.viewModel.recoveryGroups
                    Text {
                        required property string modelData
                        text: modelData
                        font: Theme.type.entryLine
                        color: Theme.colors.text
                    }
                }
            }
        }
        RowLayout {
            spacing: Theme.space.m
            AppButton {
                objectName: "saveButton"
                text: qsTr("Save the sheet…")
                onClicked: fileDialog.open()
            }
            BodyText {
                Layout.fillWidth: true
                text: step.viewModel.sheetWords.length > 0 ? step.viewModel.sheetWords : qsTr("As PDF to print, or as text.")
                muted: step.viewModel.sheetWords.length === 0
            }
        }
        TextEntry {
            objectName: "typedGroup"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Type the last group of the code, from the sheet")
            text: step.viewModel.typedGroup
            error: step.viewModel.errors["typed-group"] ?? ""
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextEdited: text => step.viewModel.typedGroup = text
            onAccepted: step.viewModel.confirm()
        }
        AppButton {
            objectName: "confirmButton"
            Layout.fillWidth: true
            kind: "primary"
            text: qsTr("The sheet is safe. Open the clinic")
            onClicked: step.viewModel.confirm()
        }
    }
    FileDialog {
        id: fileDialog
        fileMode: FileDialog.SaveFile
        title: qsTr("Save the recovery sheet")
        nameFilters: [qsTr("PDF (*.pdf)"), qsTr("Text (*.txt)")]
        defaultSuffix: "pdf"
        onAccepted: step.viewModel.saveSheet(selectedFile)
    }
}
