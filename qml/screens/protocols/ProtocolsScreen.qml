// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The clinic's protocols: the list at the left, one version in words at the right.
FocusScope {
    id: screen

    required property ProtocolsViewModel viewModel

    signal editAsked(string protocolId)
    signal copyAsked(string protocolId)

    Component.onCompleted: viewModel.refresh()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            HeadingText {
                Layout.fillWidth: true
                text: qsTr("Protocols")
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("How each kind of session runs. A session keeps the version it was planned under.")
                muted: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space.l

            ProtocolList {
                objectName: "protocolList"
                Layout.preferredWidth: Theme.size.menu
                Layout.fillHeight: true
                focus: true
                viewModel: screen.viewModel
            }
            ScrollPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                ColumnLayout {
                    width: parent ? parent.width - Theme.space.m : 0
                    spacing: Theme.space.l

                    Banner {
                        objectName: "protocolOutcome"
                        Layout.fillWidth: true
                        visible: text.length > 0
                        severity: screen.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
                        closable: false
                        text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.done
                    }
                    ProtocolVersionCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                        onEditAsked: screen.editAsked(screen.viewModel.protocolId)
                        onCopyAsked: screen.copyAsked(screen.viewModel.protocolId)
                    }
                    ProtocolChangesCard {
                        objectName: "differences"
                        Layout.fillWidth: true
                        visible: screen.viewModel.comparedWith.length > 0
                        title: qsTr("What differs from %1").arg(screen.viewModel.comparedWith)
                        changes: screen.viewModel.differences
                    }
                    ProtocolPaper {
                        Layout.fillWidth: true
                        sections: screen.viewModel.sections
                    }
                }
            }
        }
    }
}
