// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    ScheduleScreen {
        anchors.fill: parent
        focus: true
        viewModel: ScheduleRoot.viewModel
        onPatientOpened: patientId => route.workplace.openPatient(patientId)
        onSessionOpened: sessionId => route.workplace.openSession(sessionId)
        onCourseAsked: patientId => route.workplace.showFor(WorkplaceViewModel.CoursePlan, patientId)
    }
}
