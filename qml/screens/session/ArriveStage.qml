// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The patient is expected: one tap says that they are here.
SessionStage {
    id: stage

    required property SessionViewModel viewModel
    readonly property bool patientModeOffered: viewModel.checkIn.canArrive && viewModel.checkIn.scalesForPatientMode.length > 0

    signal patientModeAsked

    function focusVitals(): void {
        arrive.forceActiveFocus(Qt.TabFocusReason);
    }

    ScrollPane {
        anchors.fill: parent
        // Under it lies the place where the last entry can be undone.
        anchors.bottomMargin: Theme.size.actionTarget
        ColumnLayout {
            anchors.horizontalCenter: parent?.horizontalCenter
            width: parent ? Math.min(parent.width, Theme.size.dialog) : 0
            spacing: Theme.space.m
            Card {
                Layout.fillWidth: true
                title: stage.viewModel.header.course
                BodyText {
                    Layout.fillWidth: true
                    text: stage.viewModel.checkIn.canArrive ? qsTr("Not here yet. The checklist, the weight and the baseline open once the patient has arrived.")
                        : qsTr("%1. What was entered is kept and is counted nowhere.").arg(stage.viewModel.header.stateName)
                }
                AppButton {
                    id: arrive
                    objectName: "arrive"
                    Layout.fillWidth: true
                    visible: stage.viewModel.checkIn.canArrive
                    focus: true
                    kind: AppButton.Primary
                    large: true
                    text: qsTr("Patient has arrived")
                    onClicked: stage.viewModel.checkIn.arrive()
                    KeyHint {
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space.m
                        anchors.verticalCenter: parent.verticalCenter
                        keys: qsTr("Ctrl Enter")
                    }
                }
                AppButton {
                    objectName: "arriveAndPatientMode"
                    Layout.fillWidth: true
                    visible: stage.patientModeOffered
                    large: true
                    text: qsTr("Arrived: hand over the questionnaires")
                    Accessible.description: qsTr("Ctrl+H")
                    onClicked: stage.patientModeAsked()
                    KeyHint {
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space.m
                        anchors.verticalCenter: parent.verticalCenter
                        keys: qsTr("Ctrl H")
                    }
                }
                CaptionText {
                    Layout.fillWidth: true
                    visible: stage.patientModeOffered
                    text: stage.viewModel.checkIn.pinKnown ? qsTr("The patient answers %1 alone; your PIN takes the screen back.").arg(stage.viewModel.checkIn.scalesForPatientMode)
                        : qsTr("The patient answers %1 alone. You have no PIN: taking the screen back locks the program and asks for your passphrase. Set a PIN under Drugs.").arg(stage.viewModel.checkIn.scalesForPatientMode)
                }
                FieldMessage {
                    Layout.fillWidth: true
                    error: stage.viewModel.checkIn.error
                }
            }
            SeatCard {
                Layout.fillWidth: true
                viewModel: stage.viewModel.seat
            }
            CallOffCard {
                Layout.fillWidth: true
                viewModel: stage.viewModel.callingOff
            }
        }
    }
}
