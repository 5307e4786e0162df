// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

ScreenRoute {
    id: route

    // Seven days stand beside each other, and what can be done with one beside them.
    leastWidth: Theme.size.wide(1040)

    ScheduleScreen {
        anchors.fill: parent
        focus: true
        viewModel: ScheduleRoot.viewModel
        onPatientOpened: patientId => route.workplace.openPatient(patientId)
        onSessionOpened: sessionId => route.workplace.openSession(sessionId)
        onCourseAsked: patientId => route.workplace.showFor(WorkplaceViewModel.CoursePlan, patientId)
    }
}
