// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme
import Tidemark.ViewModels

// The schedule: sessions over weeks, and beside them what can be done with the one that is chosen.
FocusScope {
    id: screen

    required property ScheduleViewModel viewModel

    signal patientOpened(string patientId)
    signal sessionOpened(string sessionId)
    signal courseAsked(string patientId)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.l

        ScheduleHeader {
            Layout.fillWidth: true
            viewModel: screen.viewModel
            onCourseAsked: screen.courseAsked(screen.viewModel.patientId)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space.l

            ScheduleCalendar {
                objectName: "calendar"
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                viewModel: screen.viewModel
                onTimeAsked: panel.editTime()
                onReasonWanted: panel.giveReason()
            }
            VisitPanel {
                id: panel
                objectName: "panel"
                Layout.preferredWidth: Theme.size.menu - Theme.space.l
                Layout.fillHeight: true
                viewModel: screen.viewModel
                onPatientOpened: patientId => screen.patientOpened(patientId)
                onSessionOpened: sessionId => screen.sessionOpened(sessionId)
            }
        }
    }
}
