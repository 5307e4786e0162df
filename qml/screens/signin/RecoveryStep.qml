// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A new recovery code, to be printed or saved, and typed back in part.
FocusScope {
    id: step

    required property RecoverySheetViewModel viewModel
    property string confirmText: qsTr("The sheet is safe. Open the clinic")

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
                Accessible.name: qsTr("Recovery code: %1").arg(Array.from(step.viewModel.groups).join(" "))
                Repeater {
                    model: step.viewModel.groups
                    Text {
                        required property string modelData
                        text: modelData
                        font: Theme.type.entryLine
                        color: Theme.colors.text
                    }
                }
            }
        }
        AppButton {
            objectName: "printButton"
            Layout.fillWidth: true
            visible: step.viewModel.printable
            text: qsTr("Print the sheet…")
            onClicked: step.viewModel.print()
        }
        FolderEntry {
            objectName: "sheetFolder"
            Layout.fillWidth: true
            label: qsTr("Folder for the sheet, as PDF to print")
            folder: step.viewModel.folder
            error: step.viewModel.problem
            confirmText: qsTr("Save the sheet")
            cancellable: false
            onConfirmed: path => step.viewModel.saveIn(path)
        }
        BodyText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: step.viewModel.doneWords
        }
        TextEntry {
            objectName: "typedGroup"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Type the last group of the code, from the sheet")
            text: step.viewModel.typedGroup
            error: step.viewModel.typedGroupError
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextEdited: text => step.viewModel.typedGroup = text
            onAccepted: step.viewModel.confirm()
        }
        AppButton {
            objectName: "confirmButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            text: step.confirmText
            onClicked: step.viewModel.confirm()
        }
    }
}
