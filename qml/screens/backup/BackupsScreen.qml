// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The administrator's page of backups: make one now, rehearse a restore, where they go, what is kept, what there is.
FocusScope {
    id: screen

    required property BackupsViewModel viewModel

    Component.onCompleted: viewModel.refresh()

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            HeadingText {
                Layout.fillWidth: true
                text: qsTr("Backups")
            }
            Banner {
                objectName: "backupProblem"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem
            }
            Banner {
                objectName: "backupDone"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Good
                closable: false
                text: screen.viewModel.done
            }
            GridLayout {
                Layout.fillWidth: true
                // One below the other where the cards would be too narrow.
                columns: screen.width < Theme.size.wide(840) ? 1 : 2
                columnSpacing: Theme.space.l
                rowSpacing: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    BackupTargetsCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    BackupListCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    DrillCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    BackupRulesCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                }
            }
        }
    }
}
