// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The chosen session: what it is, what a change would do, and the change itself.
ScrollPane {
    id: panel

    required property ScheduleViewModel viewModel
    readonly property scheduleVisit visit: viewModel.selectedVisit
    readonly property visitDetails details: viewModel.selectedDetails
    readonly property bool chosen: visit.sessionId.length > 0

    signal patientOpened(string patientId)
    signal sessionOpened(string sessionId)

    function giveReason(): void {
        asked.focusKeep();
    }
    function editTime(): void {
        if (steps.visible)
            steps.editTime();
    }

    ColumnLayout {
        // The bar at the right covers nothing.
        width: parent ? parent.width - Theme.space.m : 0
        spacing: Theme.space.m

        // Before what is chosen, so that it is seen; a change that is asked about makes it wait.
        StrandedCard {
            Layout.fillWidth: true
            visible: panel.viewModel.stranded.length > 0 && panel.viewModel.asked === ScheduleStep.None
            viewModel: panel.viewModel
        }
        Card {
            Layout.fillWidth: true
            visible: !panel.chosen
            title: qsTr("No session is chosen")
            BodyText {
                Layout.fillWidth: true
                text: panel.viewModel.mayChange ? qsTr("Choose one to see its window. Drag it to another day to see what would move with it.") : qsTr("Choose one to see its window.")
                muted: true
            }
        }
        Card {
            objectName: "chosen"
            Layout.fillWidth: true
            visible: panel.chosen
            title: panel.visit.name
            subtitle: panel.visit.place
            spacing: Theme.space.s

            BodyText {
                Layout.fillWidth: true
                text: Array.of(panel.details.when, panel.details.room).filter(part => part.length > 0).join(" · ")
                strong: true
            }
            BodyText {
                Layout.fillWidth: true
                text: panel.details.window
                muted: true
            }
            CaptionText {
                Layout.fillWidth: true
                text: panel.details.protocol
            }
            StatusPill {
                objectName: "state"
                Layout.maximumWidth: parent.width
                text: panel.visit.mark.length > 0 ? panel.visit.mark : panel.visit.state
                tone: panel.visit.mark.length > 0 ? Tone.Warn : panel.visit.tone
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                AppButton {
                    objectName: "openPatient"
                    Layout.fillWidth: true
                    text: qsTr("Patient page")
                    onClicked: panel.patientOpened(panel.visit.patientId)
                }
                AppButton {
                    objectName: "openSession"
                    Layout.fillWidth: true
                    text: qsTr("Session")
                    Accessible.name: qsTr("Open the session")
                    onClicked: panel.sessionOpened(panel.visit.sessionId)
                }
            }
        }
        Banner {
            objectName: "problem"
            Layout.fillWidth: true
            visible: text.length > 0
            severity: Tone.Warn
            closable: false
            text: panel.viewModel.problem
        }
        VisitChanges {
            objectName: "told"
            Layout.fillWidth: true
            visible: panel.viewModel.told.length > 0
            title: qsTr("Changed")
            lines: panel.viewModel.told
            tone: Tone.Good
        }
        VisitAsked {
            id: asked
            Layout.fillWidth: true
            visible: panel.viewModel.asked !== ScheduleStep.None
            viewModel: panel.viewModel
        }
        VisitSteps {
            id: steps
            Layout.fillWidth: true
            visible: panel.visit.movable && panel.viewModel.asked === ScheduleStep.None
            viewModel: panel.viewModel
            onPrepared: asked.focusKeep()
        }
        VisitRoomCard {
            Layout.fillWidth: true
            visible: viewModel.rooms.length > 0 && panel.viewModel.asked === ScheduleStep.None
            viewModel: panel.viewModel.room
        }
    }
}
