// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Changing one's own passphrase.
FocusScope {
    id: screen

    required property OwnPassphraseViewModel viewModel

    signal leaveAsked

    function submit(): void {
        screen.viewModel.change(present.text, next.text, repeated.text);
    }
    Connections {
        target: screen.viewModel
        function onPassphraseChanged(): void {
            present.text = "";
            next.text = "";
            repeated.text = "";
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
                text: qsTr("Change my passphrase")
            }
            Card {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.size.wide(560)
                title: qsTr("Passphrase")
                subtitle: qsTr("What you signed before stays signed. Nobody else learns the new one.")

                Banner {
                    objectName: "ownPassphraseOutcome"
                    Layout.fillWidth: true
                    visible: text.length > 0
                    severity: screen.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
                    closable: false
                    text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.done
                }
                PassphraseEntry {
                    id: present
                    objectName: "present"
                    Layout.fillWidth: true
                    focus: true
                    label: qsTr("Present passphrase")
                    error: screen.viewModel.errors.text("present")
                    onAccepted: next.forceActiveFocus(Qt.TabFocusReason)
                }
                PassphraseEntry {
                    id: next
                    objectName: "next"
                    Layout.fillWidth: true
                    label: qsTr("New passphrase")
                    hint: qsTr("%1 of at least 15 characters").arg(text.length)
                    error: screen.viewModel.errors.text("password")
                    onAccepted: repeated.forceActiveFocus(Qt.TabFocusReason)
                }
                PassphraseEntry {
                    id: repeated
                    objectName: "repeated"
                    Layout.fillWidth: true
                    label: qsTr("The same again")
                    error: screen.viewModel.errors.text("repeated")
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
                        objectName: "changePassphrase"
                        Layout.fillWidth: true
                        kind: AppButton.Primary
                        enabled: !screen.viewModel.busy
                        text: screen.viewModel.busy ? qsTr("Setting the passphrase…") : qsTr("Set the new passphrase")
                        onClicked: screen.submit()
                    }
                }
            }
        }
    }
}
