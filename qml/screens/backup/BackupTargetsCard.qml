// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The folders that backups go to: a stick, a second disk, another machine. One that is not there is caught up later.
Card {
    id: card

    required property BackupsViewModel viewModel

    title: qsTr("Where to")
    subtitle: qsTr("Each backup is encrypted and opens with the passphrases of its time. Name at least one folder on another disk.")
    actions: AppButton {
        objectName: "backUpButton"
        kind: AppButton.Primary
        enabled: !card.viewModel.running && card.viewModel.targets.count > 0
        text: card.viewModel.running ? qsTr("Running…") : qsTr("Back up now")
        onClicked: card.viewModel.backUpNow()
    }

    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.targets.count === 0
        text: qsTr("No folder yet: nothing is backed up.")
    }
    Repeater {
        model: card.viewModel.targets
        RowLayout {
            id: target
            required property backupTargetRow modelData
            property bool asked: false

            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space.m
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: target.modelData.folder
                    strong: true
                    wrapMode: Text.WrapAnywhere
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: target.modelData.words
                }
            }
            StatusPill {
                visible: !target.asked
                text: target.modelData.state
                tone: target.modelData.tone
            }
            AppButton {
                visible: !target.asked
                kind: AppButton.Quiet
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1 from the list").arg(target.modelData.folder)
                onClicked: target.asked = true
            }
            AppButton {
                visible: target.asked
                kind: AppButton.Danger
                text: qsTr("Remove from the list")
                Accessible.name: qsTr("Yes, remove %1 from the list").arg(target.modelData.folder)
                onClicked: card.viewModel.removeTarget(target.modelData.folder)
            }
            AppButton {
                visible: target.asked
                text: qsTr("Keep")
                Accessible.name: qsTr("Keep %1").arg(target.modelData.folder)
                onClicked: target.asked = false
            }
        }
    }
    FolderEntry {
        id: entry
        objectName: "backupFolder"
        Layout.fillWidth: true
        label: qsTr("Folder for backups")
        confirmText: qsTr("Add")
        cancellable: false
        first: true
        error: card.viewModel.errors.text("backup-folder")
        choosable: card.viewModel.folderChoosable
        onChooseAsked: from => setPath(card.viewModel.chooseFolder(from))
        onEdited: card.viewModel.noteFolderTyped()
        onConfirmed: path => {
            if (card.viewModel.addTarget(path))
                entry.clear();
        }
    }
}
