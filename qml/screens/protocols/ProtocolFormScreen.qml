// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A protocol's next version: the values at the left, what differs at the right while it is typed.
FocusScope {
    id: screen

    required property ProtocolFormViewModel viewModel

    signal leaveAsked

    // The keyboard goes on with the phase that was added, or where another one can be.
    Connections {
        target: screen.viewModel
        function onPhasesChanged(focusPath: string): void {
            for (let index = 0; index < parts.count; ++index) {
                const part = parts.itemAt(index);
                if (focusPath.length > 0)
                    part.section.focusField(focusPath);
                else if (part.modelData.lastPhase)
                    part.phases.focusChoice();
            }
        }
    }

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
                        text: screen.viewModel.copy ? qsTr("New protocol") : screen.viewModel.title
                    }
                    BodyText {
                        Layout.fillWidth: true
                        text: screen.viewModel.basedOn
                        muted: true
                    }
                }
                Repeater {
                    id: parts
                    model: screen.viewModel.sections
                    ColumnLayout {
                        id: part
                        required property protocolFormPart modelData
                        required property int index
                        readonly property alias section: sectionCard
                        readonly property alias phases: phaseCard
                        Layout.fillWidth: true
                        spacing: Theme.space.l
                        ProtocolSectionCard {
                            id: sectionCard
                            Layout.fillWidth: true
                            focus: part.index === 0
                            viewModel: screen.viewModel
                            section: part.modelData
                        }
                        ProtocolPhaseCard {
                            id: phaseCard
                            objectName: visible ? "phases" : ""
                            Layout.fillWidth: true
                            visible: part.modelData.lastPhase
                            viewModel: screen.viewModel
                        }
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
                    severity: Tone.Warn
                    closable: false
                    text: screen.viewModel.problem
                }
                Card {
                    Layout.fillWidth: true
                    title: qsTr("Keep as a draft")
                    TextEntry {
                        objectName: "note"
                        Layout.fillWidth: true
                        label: screen.viewModel.copy ? qsTr("What it is for") : qsTr("Why it changes")
                        mandatory: true
                        text: screen.viewModel.note
                        error: screen.viewModel.errors.text("note")
                        onTextEdited: text => screen.viewModel.note = text
                        onAccepted: screen.viewModel.save()
                    }
                    RowLayout {
                        spacing: Theme.space.s
                        AppButton {
                            objectName: "saveProtocol"
                            kind: AppButton.Primary
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
                    title: screen.viewModel.copy ? qsTr("What differs from the original") : qsTr("What will differ")
                    changes: screen.viewModel.differences
                    emptyText: qsTr("Nothing differs yet.")
                }
            }
        }
    }
}
