// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A whole course before it is planned: protocol, first day and time at the left, every session at the right.
FocusScope {
    id: screen

    required property CoursePlanViewModel viewModel

    signal leaveAsked

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            RowLayout {
                Layout.fillWidth: true
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.xxs
                    HeadingText {
                        Layout.fillWidth: true
                        text: qsTr("Course for %1").arg(screen.viewModel.patientName)
                    }
                    BodyText {
                        Layout.fillWidth: true
                        text: qsTr("Nothing is planned before you press the button.")
                        muted: true
                    }
                }
                AppButton {
                    objectName: "backButton"
                    text: qsTr("Back")
                    onClicked: screen.leaveAsked()
                }
            }
            Banner {
                objectName: "problem"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.orderFault
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.l

                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("How it is planned")

                    ChoiceEntry {
                        objectName: "protocol"
                        Layout.fillWidth: true
                        focus: true
                        label: qsTr("Protocol")
                        model: screen.viewModel.protocols
                        currentIndex: screen.viewModel.protocol
                        onActivated: index => screen.viewModel.protocol = index
                    }
                    ProtocolStateLine {
                        objectName: "protocolState"
                        Layout.fillWidth: true
                        text: screen.viewModel.protocolState
                        approved: screen.viewModel.approved
                    }
                    SegmentedChoice {
                        objectName: "option"
                        Layout.fillWidth: true
                        visible: screen.viewModel.options.length > 1
                        label: qsTr("Going on after the weekly sessions")
                        options: screen.viewModel.options
                        currentIndex: screen.viewModel.option
                        onChosen: index => screen.viewModel.option = index
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.space.m
                        DateEntry {
                            id: start
                            objectName: "start"
                            messageApart: true
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                            label: qsTr("First day")
                            text: screen.viewModel.start
                            ruleError: screen.viewModel.errors.text("start")
                            onTextEdited: text => screen.viewModel.start = text
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
                            error: screen.viewModel.errors.text("time")
                            onTextEdited: text => screen.viewModel.time = text
                        }
                    }
                    RowMessage {
                        entries: [start, time]
                    }
                    RoomEntry {
                        objectName: "room"
                        Layout.fillWidth: true
                        rooms: screen.viewModel.rooms
                        room: screen.viewModel.room
                        onChosen: room => screen.viewModel.room = room
                    }
                    FieldMessage {
                        objectName: "asked"
                        Layout.fillWidth: true
                        visible: screen.viewModel.asked.length > 0
                        warning: screen.viewModel.asked
                    }
                    TextEntry {
                        objectName: "reason"
                        Layout.fillWidth: true
                        visible: screen.viewModel.asked.length > 0
                        label: qsTr("Why all the same?")
                        text: screen.viewModel.reason
                        error: screen.viewModel.errors.text("reason")
                        onTextEdited: text => screen.viewModel.reason = text
                        onAccepted: screen.viewModel.accept()
                    }
                    AppButton {
                        objectName: "acceptButton"
                        Layout.fillWidth: true
                        kind: AppButton.Primary
                        enabled: screen.viewModel.acceptable
                        text: screen.viewModel.acceptable ? qsTr("Plan these %n session(s)", "", screen.viewModel.sessions.count) : qsTr("Plan the sessions")
                        onClicked: screen.viewModel.accept()
                    }
                }
                ProposedSessionsCard {
                    objectName: "proposed"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                }
            }
        }
    }
}
