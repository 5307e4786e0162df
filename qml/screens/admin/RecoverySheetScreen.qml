// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A new recovery sheet in the place of one that is lost: one's own passphrase, then the sheet.
FocusScope {
    id: screen

    required property RecoveryRenewalViewModel viewModel

    signal leaveAsked

    function submit(): void {
        screen.viewModel.draw(passphrase.text);
    }
    Connections {
        target: screen.viewModel
        function onChanged(): void {
            if (screen.viewModel.drawn)
                passphrase.text = "";
        }
    }

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            HeadingText {
                Layout.fillWidth: true
                text: qsTr("New recovery sheet")
            }
            Banner {
                objectName: "recoveryOutcome"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.size.wide(560)
                visible: text.length > 0
                severity: screen.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
                closable: false
                text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.done
            }
            Card {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.size.wide(560)
                visible: !screen.viewModel.drawn
                title: qsTr("For a sheet that is lost, or that somebody has seen")
                subtitle: qsTr("The sheet of before opens the clinic until the last group of the new code is typed back from the paper.")

                PassphraseEntry {
                    id: passphrase
                    objectName: "ownPassphrase"
                    Layout.fillWidth: true
                    focus: true
                    label: qsTr("Your own passphrase")
                    error: screen.viewModel.errors.text("password")
                    onAccepted: screen.submit()
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.m
                    AppButton {
                        objectName: "backButton"
                        text: qsTr("Back")
                        onClicked: screen.leaveAsked()
                    }
                    AppButton {
                        objectName: "drawSheet"
                        Layout.fillWidth: true
                        kind: AppButton.Primary
                        enabled: !screen.viewModel.busy
                        text: screen.viewModel.busy ? qsTr("Making the sheet…") : qsTr("Make a new sheet")
                        onClicked: screen.submit()
                    }
                }
            }
            BodyText {
                objectName: "notInForce"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.size.wide(560)
                visible: screen.viewModel.drawn
                text: qsTr("This sheet is not in force yet. It is once its last group is typed below; until then keep the one of before. If the program locks first, destroy this one.")
            }
            RecoveryStep {
                objectName: "newSheet"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.size.wide(560)
                visible: screen.viewModel.drawn
                viewModel: screen.viewModel.sheet
                confirmText: qsTr("The sheet is safe. Put it in force")
            }
        }
    }
}
