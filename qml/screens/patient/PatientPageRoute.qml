// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
ScreenRoute {
    id: route

    readonly property PatientPageViewModel viewModel: PatientPageRoot.viewModel
    readonly property string patientId: viewModel.patientId

    // Another patient has a page of its own, from its top: nothing half done on it may be meant for the one before.
    Repeater {
        model: [route.patientId]
        onItemAdded: (index, item) => item.forceActiveFocus()
        PatientPage {
            anchors.fill: parent
            focus: true
            viewModel: route.viewModel
            onScaleRequested: scale => route.workplace.fillScale(scale, route.patientId, "")
            onEditRequested: route.workplace.showFor(WorkplaceViewModel.PatientForm, route.patientId)
            onOrderRequested: route.workplace.showFor(WorkplaceViewModel.OrderForm, route.patientId)
            onPlanRequested: route.workplace.showFor(WorkplaceViewModel.PlanForm, route.patientId)
            onCourseRequested: route.workplace.showFor(WorkplaceViewModel.CoursePlan, route.patientId)
            onScheduleRequested: route.workplace.showFor(WorkplaceViewModel.Schedule, route.patientId)
            onSessionRequested: sessionId => route.workplace.openSession(sessionId)
        }
    }
}
