// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    PatientPage {
        anchors.fill: parent
        focus: true
        viewModel: PatientPageRoot.viewModel
        onScaleRequested: scale => route.workplace.fillScale(scale, viewModel.patientId, "")
        onEditRequested: route.workplace.showFor(WorkplaceViewModel.PatientForm, viewModel.patientId)
        onOrderRequested: route.workplace.showFor(WorkplaceViewModel.OrderForm, viewModel.patientId)
        onPlanRequested: route.workplace.showFor(WorkplaceViewModel.PlanForm, viewModel.patientId)
        onCourseRequested: route.workplace.showFor(WorkplaceViewModel.CoursePlan, viewModel.patientId)
        onScheduleRequested: route.workplace.showFor(WorkplaceViewModel.Schedule, viewModel.patientId)
        onSessionRequested: sessionId => route.workplace.openSession(sessionId)
    }
}
