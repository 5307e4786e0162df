// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The paper for a day without the program: one calm line until somebody has printed or saved today's sheets, and at will.
Rectangle {
    id: card

    required property DaySheetsViewModel viewModel
    // Asked for, though they are not due.
    property bool opened: false

    function open(): void {
        card.viewModel.forget();
        card.opened = true;
    }
    function takeKeyboard(): void {
        (card.viewModel.printable ? printButton : saveButton).forceActiveFocus(Qt.TabFocusReason);
    }

    visible: card.viewModel.due || card.opened
    implicitHeight: rows.implicitHeight + 2 * Theme.space.s
    radius: Theme.size.radius
    color: Theme.colors.surface
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Paper sheets")

    Connections {
        target: card.viewModel
        function onSaved(): void {
            folder.visible = false;
            card.opened = true;
        }
        // What was asked for yesterday is not open today.
        function onChanged(): void {
            if (card.viewModel.told.length === 0 && card.viewModel.due)
                card.opened = false;
        }
    }
    ColumnLayout {
        id: rows
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        RowLayout {
            Layout.fillWidth: true
            visible: !folder.visible
            spacing: Theme.space.m
            BodyText {
                objectName: "sheetsLine"
                Layout.fillWidth: true
                text: card.viewModel.error.length > 0 ? card.viewModel.error : card.viewModel.told.length > 0 ? card.viewModel.told : card.viewModel.line
            }
            AppButton {
                id: printButton
                objectName: "printSheets"
                visible: card.viewModel.printable
                text: qsTr("Print paper sheets")
                onClicked: {
                    card.viewModel.forget();
                    card.opened = true;
                    card.viewModel.print();
                }
            }
            AppButton {
                id: saveButton
                objectName: "saveSheets"
                text: qsTr("Save as PDF")
                Accessible.name: qsTr("Save the paper sheets as PDF")
                onClicked: {
                    card.viewModel.forget();
                    folder.visible = true;
                }
            }
            AppButton {
                objectName: "closeSheets"
                visible: !card.viewModel.due
                kind: AppButton.Quiet
                text: "✗"
                Accessible.name: qsTr("Close the paper sheets")
                onClicked: {
                    card.viewModel.forget();
                    card.opened = false;
                }
            }
        }
        FolderEntry {
            id: folder
            objectName: "sheetsFolder"
            Layout.fillWidth: true
            visible: false
            label: qsTr("Folder for the paper sheets")
            confirmText: qsTr("Save PDF")
            folder: card.viewModel.folder
            error: card.viewModel.error
            choosable: card.viewModel.choosable
            onChooseAsked: from => setPath(card.viewModel.chooseFolder(from))
            onConfirmed: path => card.viewModel.save(path)
            onCancelled: {
                card.viewModel.forget();
                visible = false;
            }
        }
    }
}
