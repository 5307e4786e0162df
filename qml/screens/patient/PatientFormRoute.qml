// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    PatientFormScreen {
        anchors.fill: parent
        focus: true
        viewModel: PatientFormRoot.viewModel
        chart: PatientChartRoot.viewModel
        onLeaveAsked: route.workplace.back()
        onOrderAsked: patientId => route.workplace.showFor(WorkplaceViewModel.OrderForm, patientId)
        onPatientAsked: patientId => route.workplace.openPatient(patientId)
        onPlanAsked: patientId => route.workplace.showFor(WorkplaceViewModel.PlanForm, patientId)
    }
}
