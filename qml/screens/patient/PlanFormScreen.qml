// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Planning the next session: day, time, room.
FocusScope {
    id: screen

    required property PlanFormViewModel viewModel

    signal leaveAsked

    ColumnLayout {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.space.page
        width: Math.min(parent.width - 2 * Theme.space.page, Theme.size.dialog)
        spacing: Theme.space.l

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("Session for %1").arg(screen.viewModel.patientName)
        }
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: -Theme.space.s
            text: qsTr("The next one of the course. For a walk-in leave the day and the time as they are.")
            muted: true
        }
        Banner {
            objectName: "problem"
            Layout.fillWidth: true
            visible: text.length > 0
            severity: Tone.Warn
            closable: false
            text: screen.viewModel.problem
        }
        Card {
            Layout.fillWidth: true
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.m
                DateEntry {
                    id: day
                    objectName: "day"
                    messageApart: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Day")
                    text: screen.viewModel.day
                    ruleError: screen.viewModel.errors.text("day")
                    warning: screen.viewModel.dayWarning
                    onTextEdited: text => screen.viewModel.day = text
                    onAccepted: screen.viewModel.save()
                }
                TextEntry {
                    id: time
                    objectName: "time"
                    messageApart: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Time")
                    text: screen.viewModel.time
                    error: screen.viewModel.errors.text("time") || screen.viewModel.errors.text("planned-at")
                    onTextEdited: text => screen.viewModel.time = text
                    onAccepted: screen.viewModel.save()
                }
            }
            RowMessage {
                entries: [day, time]
            }
            RoomEntry {
                objectName: "room"
                Layout.fillWidth: true
                focus: true
                rooms: screen.viewModel.rooms
                room: screen.viewModel.room
                error: screen.viewModel.errors.text("room")
                onChosen: room => screen.viewModel.room = room
            }
            TextEntry {
                objectName: "reason"
                Layout.fillWidth: true
                visible: screen.viewModel.reasonAsked
                label: qsTr("Why all the same?")
                text: screen.viewModel.reason
                error: screen.viewModel.errors.text("reason")
                onTextEdited: text => screen.viewModel.reason = text
                onAccepted: screen.viewModel.save()
            }
            RowLayout {
                spacing: Theme.space.m
                AppButton {
                    objectName: "saveButton"
                    kind: AppButton.Primary
                    text: qsTr("Plan the session")
                    onClicked: screen.viewModel.save()
                }
                AppButton {
                    objectName: "backButton"
                    text: qsTr("Back")
                    onClicked: screen.leaveAsked()
                }
            }
        }
    }
}
