// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The patient has left: summary, graph and the whole record; signature and amendments at the right.
SessionStage {
    id: stage

    required property SessionViewModel viewModel

    // What is to be done next: what was not discarded yet, then the signature, then the form and the next date.
    function focusVitals(): void {
        if (waste.visible && stage.viewModel.signing.due)
            waste.takeKeyboard();
        else if (stage.viewModel.signing.due)
            signCard.takeKeyboard();
        else if (stage.viewModel.aftercare.mayReview || (stage.viewModel.aftercare.contactDue && stage.viewModel.aftercare.mayRecord))
            aftercare.takeKeyboard();
        else if (form.visible && stage.viewModel.form.submittable)
            form.takeKeyboard();
        else
            nextVisit.takeKeyboard();
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space.l

        ScrollPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                width: parent.width - Theme.space.m
                spacing: Theme.space.m
                GridLayout {
                    Layout.fillWidth: true
                    columns: 3
                    columnSpacing: Theme.space.m
                    rowSpacing: Theme.space.m
                    Repeater {
                        model: stage.viewModel.signing.summary
                        Rectangle {
                            id: fact
                            required property summaryRow modelData
                            required property int index
                            // The list of effects, fourth of five, takes what is left of its line.
                            readonly property int share: index === 3 && stage.viewModel.signing.summary.count === 5 ? 2 : 1
                            Layout.fillWidth: true
                            Layout.columnSpan: share
                            Layout.preferredWidth: share
                            Layout.fillHeight: true
                            implicitHeight: words.implicitHeight + 2 * Theme.space.m
                            radius: Theme.size.radius
                            color: Theme.colors.surface
                            border.width: Theme.size.line
                            border.color: Theme.colors.border
                            ColumnLayout {
                                id: words
                                anchors.left: parent.left
                                anchors.right: parent.right
                                anchors.margins: Theme.space.m
                                anchors.verticalCenter: parent.verticalCenter
                                spacing: Theme.space.xxs
                                CaptionText {
                                    Layout.fillWidth: true
                                    text: fact.modelData.label
                                }
                                BodyText {
                                    Layout.fillWidth: true
                                    strong: true
                                    text: fact.modelData.value
                                }
                            }
                        }
                    }
                }
                GraphCard {
                    id: graph
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(Theme.size.dialog, stage.height * 0.6)
                    viewModel: stage.viewModel.graph
                }
                RecordCard {
                    Layout.fillWidth: true
                    viewModel: stage.viewModel.signing
                }
            }
        }
        ScrollPane {
            Layout.bottomMargin: Theme.size.actionTarget
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.size.menu + Theme.size.actionTarget
            ColumnLayout {
                width: parent.width - Theme.space.m
                spacing: Theme.space.m
                WasteCard {
                    id: waste
                    Layout.fillWidth: true
                    visible: stage.viewModel.drugs.wasteOpen
                    viewModel: stage.viewModel.drugs
                    onWasted: stage.focusVitals()
                }
                SignCard {
                    id: signCard
                    Layout.fillWidth: true
                    viewModel: stage.viewModel.signing
                    onSigned: stage.focusVitals()
                }
                FormCard {
                    id: form
                    Layout.fillWidth: true
                    visible: stage.viewModel.form.needed
                    viewModel: stage.viewModel.form
                    onSubmitted: stage.focusVitals()
                }
                NextVisitCard {
                    id: nextVisit
                    Layout.fillWidth: true
                    viewModel: stage.viewModel.nextVisit
                }
                AftercareCard {
                    id: aftercare
                    Layout.fillWidth: true
                    visible: stage.viewModel.aftercare.offered
                    viewModel: stage.viewModel.aftercare
                }
                DrawUpCard {
                    Layout.fillWidth: true
                    visible: stage.viewModel.drugs.missing
                    viewModel: stage.viewModel.drugs
                }
                AmendCard {
                    Layout.fillWidth: true
                    visible: stage.viewModel.amending.open
                    viewModel: stage.viewModel.amending
                    entry: graph.chosenEntry
                    line: graph.chosenLine
                }
                AmendEntryCard {
                    Layout.fillWidth: true
                    visible: stage.viewModel.amendingEntries.open
                    viewModel: stage.viewModel.amendingEntries
                }
                NotesCard {
                    Layout.fillWidth: true
                    visible: stage.viewModel.care.open
                    viewModel: stage.viewModel.care
                }
                CallOffCard {
                    Layout.fillWidth: true
                    viewModel: stage.viewModel.callingOff
                }
            }
        }
    }
}
