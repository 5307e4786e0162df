// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Somebody without an appointment: find the patient, look at the order and the next date, and plan a session for now.
FocusScope {
    id: screen

    required property WalkInViewModel viewModel

    signal patientOpened(string patientId)
    signal newPatientAsked
    signal leaveAsked

    Keys.onEscapePressed: screen.viewModel.chosenPatient.length > 0 ? screen.viewModel.forget() : screen.leaveAsked()

    DoublePress {
        id: press
    }
    function choose(patientId: string): void {
        // The list moves down under the pointer: the second click of a double click would be on somebody else.
        if (!press.isFirst())
            return;
        screen.viewModel.choose(patientId);
        if (chosen.visible)
            planNow.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.xxs
                HeadingText {
                    Layout.fillWidth: true
                    text: qsTr("Walk-in session")
                }
                BodyText {
                    Layout.fillWidth: true
                    text: qsTr("Choose who is here, then plan a session for now by the order in force.")
                    muted: true
                }
            }
            AppButton {
                objectName: "leaveButton"
                text: qsTr("Back")
                onClicked: screen.leaveAsked()
            }
            AppButton {
                objectName: "newPatientButton"
                visible: screen.viewModel.patients.mayCreate
                kind: AppButton.Primary
                text: qsTr("New patient")
                onClicked: screen.newPatientAsked()
            }
        }
        Banner {
            objectName: "problem"
            Layout.fillWidth: true
            visible: text.length > 0
            severity: Tone.Warn
            closable: false
            text: screen.viewModel.problem
            actionText: qsTr("Patient page")
            onActionTriggered: screen.patientOpened(screen.viewModel.refusedPatient)
        }
        RowLayout {
            Layout.fillWidth: true
            visible: screen.viewModel.reasonAsked
            spacing: Theme.space.m
            TextEntry {
                id: reason
                objectName: "reason"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.size.dialog
                Layout.maximumWidth: Theme.size.dialog
                label: qsTr("Why all the same?")
                text: screen.viewModel.reason
                onTextEdited: text => screen.viewModel.reason = text
                onAccepted: screen.viewModel.take(screen.viewModel.refusedPatient)
            }
            AppButton {
                objectName: "planAllTheSame"
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: reason.fieldItem.y
                enabled: screen.viewModel.reason.trim().length > 0
                text: qsTr("Plan it all the same")
                onClicked: screen.viewModel.take(screen.viewModel.refusedPatient)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            TextEntry {
                objectName: "findEntry"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.size.dialog
                Layout.maximumWidth: Theme.size.dialog
                Layout.alignment: Qt.AlignTop
                focus: true
                label: qsTr("Patient")
                placeholder: qsTr("Name, birth date or number")
                text: screen.viewModel.patients.text
                onTextEdited: text => screen.viewModel.patients.text = text
                // Enter takes the only one who matches; of several, one is chosen in the list.
                onAccepted: rows.count === 1 ? rows.openCurrent() : rows.forceActiveFocus(Qt.TabFocusReason)
                Keys.onDownPressed: rows.forceActiveFocus(Qt.TabFocusReason)
            }
            RoomEntry {
                objectName: "roomEntry"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.size.field
                Layout.maximumWidth: Theme.size.field
                Layout.alignment: Qt.AlignTop
                label: qsTr("Room, if known")
                rooms: screen.viewModel.rooms
                room: screen.viewModel.room
                error: screen.viewModel.roomError
                onChosen: room => screen.viewModel.room = room
            }
        }
        Card {
            id: chosen
            objectName: "chosen"
            Layout.fillWidth: true
            visible: screen.viewModel.chosenPatient.length > 0
            title: screen.viewModel.chosen.name
            subtitle: qsTr("born %1 · No. %2").arg(screen.viewModel.chosen.birthDate).arg(screen.viewModel.chosen.number)
            spacing: Theme.space.s
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Order: %1. Next session: %2.").arg(screen.viewModel.chosen.order).arg(screen.viewModel.chosen.next)
            }
            RowLayout {
                spacing: Theme.space.s
                AppButton {
                    id: planNow
                    objectName: "planNow"
                    kind: AppButton.Primary
                    enabled: !screen.viewModel.reasonAsked
                    text: qsTr("Plan a session for now")
                    onClicked: {
                        if (!press.running)
                            screen.viewModel.take(screen.viewModel.chosenPatient);
                        if (screen.viewModel.reasonAsked)
                            reason.fieldItem.forceActiveFocus(Qt.OtherFocusReason);
                    }
                }
                AppButton {
                    objectName: "chosenPage"
                    text: qsTr("Patient page")
                    onClicked: screen.patientOpened(screen.viewModel.chosenPatient)
                }
                AppButton {
                    objectName: "forgetChosen"
                    kind: AppButton.Quiet
                    text: qsTr("Somebody else")
                    onClicked: screen.viewModel.forget()
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.size.radiusCard
            color: Theme.colors.surface
            border.width: Theme.size.line
            border.color: Theme.colors.border

            PatientRows {
                id: rows
                anchors.fill: parent
                anchors.margins: Theme.space.s
                rows: screen.viewModel.patients.results
                showsDiagnosis: true
                onOpened: patientId => screen.choose(patientId)
            }
            CaptionText {
                anchors.centerIn: parent
                visible: screen.viewModel.patients.results.count === 0
                text: screen.viewModel.patients.problem.length > 0 ? screen.viewModel.patients.problem : qsTr("Nobody matches. Check the spelling, or create a new patient.")
            }
        }
    }
}
