// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A protocol's next version: the values at the left, what differs at the right while it is typed.
FocusScope {
    id: screen

    required property ProtocolFormViewModel viewModel

    signal leaveAsked

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        ScrollPane {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.fillHeight: true
            ColumnLayout {
                width: parent ? parent.width - Theme.space.m : 0
                spacing: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.xxs
                    HeadingText {
                        Layout.fillWidth: true
                        text: screen.viewModel.title
                    }
                    BodyText {
                        Layout.fillWidth: true
                        text: screen.viewModel.basedOn
                        muted: true
                    }
                }
                Repeater {
                    model: screen.viewModel.sections
                    ProtocolSectionCard {
                        required property var modelData
                        required property int index
                        Layout.fillWidth: true
                        focus: index === 0
                        viewModel: screen.viewModel
                        section: modelData
                    }
                }
                ProtocolListsCard {
                    Layout.fillWidth: true
                    viewModel: screen.viewModel
                }
            }
        }
        ScrollPane {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.fillHeight: true
            ColumnLayout {
                width: parent ? parent.width - Theme.space.m : 0
                spacing: Theme.space.l

                Banner {
                    objectName: "formProblem"
                    Layout.fillWidth: true
                    visible: text.length > 0
                    severity: "warn"
                    closable: false
                    text: screen.viewModel.problem
                }
                Card {
                    Layout.fillWidth: true
                    title: qsTr("Keep as a draft")
                    TextEntry {
                        objectName: "note"
                        Layout.fillWidth: true
                        label: qsTr("Why it changes")
                        mandatory: true
                        text: screen.viewModel.note
                        error: screen.viewModel.errors["note"] ?? ""
                        onTextEdited: text => screen.viewModel.note = text
                        onAccepted: screen.viewModel.save()
                    }
                    RowLayout {
                        spacing: Theme.space.s
                        AppButton {
                            objectName: "saveProtocol"
                            kind: "primary"
                            text: qsTr("Keep the draft")
                            onClicked: screen.viewModel.save()
                        }
                        AppButton {
                            objectName: "leaveProtocol"
                            text: qsTr("Back")
                            onClicked: screen.leaveAsked()
                        }
                    }
                }
                ProtocolChangesCard {
                    objectName: "liveDifferences"
                    Layout.fillWidth: true
                    title: qsTr("What will differ")
                    changes: screen.viewModel.differences
                    emptyText: qsTr("Nothing differs yet.")
                }
            }
        }
    }
}
