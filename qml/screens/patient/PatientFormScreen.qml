// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A patient's particulars at the left; at the right what is on the chart beside the sessions.
FocusScope {
    id: screen

    required property PatientFormViewModel viewModel
    required property PatientChartViewModel chart

    signal leaveAsked
    signal orderAsked(string patientId)
    signal planAsked(string patientId)
    signal patientAsked(string patientId)

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.m
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.xxs
                    HeadingText {
                        Layout.fillWidth: true
                        text: screen.viewModel.title
                    }
                    BodyText {
                        Layout.fillWidth: true
                        muted: true
                        text: screen.chart.orderWords.length > 0 ? qsTr("Order in force: %1").arg(screen.chart.orderWords)
                            : screen.viewModel.known ? qsTr("No order is in force. A psychiatrist writes it before a session can be planned.")
                            : qsTr("Save the particulars first; weight, allergies and risks follow.")
                    }
                }
                AppButton {
                    objectName: "backButton"
                    text: qsTr("Back")
                    onClicked: screen.leaveAsked()
                }
                AppButton {
                    objectName: "orderButton"
                    visible: screen.viewModel.known && screen.chart.mayOrder
                    text: qsTr("Write an order")
                    onClicked: screen.orderAsked(screen.viewModel.patientId)
                }
                AppButton {
                    objectName: "planButton"
                    visible: screen.viewModel.known && screen.chart.mayEdit
                    kind: AppButton.Primary
                    text: qsTr("Plan a session")
                    onClicked: screen.planAsked(screen.viewModel.patientId)
                }
            }
            Banner {
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.chart.problem
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    ParticularsCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                        onSameAsked: patientId => screen.patientAsked(patientId)
                    }
                    IndicationCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.known && screen.chart.mayPlan
                        chart: screen.chart
                    }
                    PatientWeightCard {
                        Layout.fillWidth: true
                        visible: screen.viewModel.known
                        chart: screen.chart
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    enabled: screen.viewModel.known
                    ChartListCard {
                        Layout.fillWidth: true
                        title: qsTr("Allergies")
                        emptyText: screen.chart.allergyAnswer
                        rows: screen.chart.allergies
                        editable: screen.chart.mayEdit
                        firstLabel: qsTr("Substance")
                        secondLabel: qsTr("Reaction")
                        error: screen.chart.errors.text("allergy-substance") || screen.chart.errors.text("allergy-reaction")
                        actions: AppButton {
                            objectName: "noKnownAllergies"
                            visible: screen.chart.mayDenyAllergies
                            text: qsTr("None known")
                            Accessible.name: qsTr("Asked: no allergies known")
                            onClicked: screen.chart.denyAllergies()
                        }
                        add: (substance, reaction) => screen.chart.addAllergy(substance, reaction)
                        onRemoved: index => screen.chart.removeAllergy(index)
                    }
                    ChartListCard {
                        Layout.fillWidth: true
                        title: qsTr("Conditions")
                        emptyText: qsTr("None recorded.")
                        rows: screen.chart.conditions
                        editable: screen.chart.mayEdit
                        firstLabel: qsTr("Condition")
                        secondLabel: qsTr("Note")
                        error: screen.chart.errors.text("condition-name") || screen.chart.errors.text("condition-note")
                        add: (name, note) => screen.chart.addCondition(name, note)
                        onRemoved: index => screen.chart.removeCondition(index)
                    }
                }
            }
            MedicinesCard {
                Layout.fillWidth: true
                visible: screen.viewModel.known
                viewModel: screen.chart.medicines
            }
            RiskCard {
                Layout.fillWidth: true
                visible: screen.viewModel.known
                chart: screen.chart
            }
        }
    }
}
