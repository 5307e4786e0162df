// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What is kept. Each was read back and verified after it was written.
Card {
    id: card

    required property BackupsViewModel viewModel

    title: qsTr("Verified backups")

    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.backups.count === 0
        text: qsTr("There is none yet.")
    }
    Repeater {
        model: card.viewModel.backups
        RowLayout {
            id: backup
            required property backupRow modelData

            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space.m
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: backup.modelData.when
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: backup.modelData.place
                    wrapMode: Text.WrapAnywhere
                }
            }
            CaptionText {
                text: backup.modelData.words
            }
        }
    }
}
