// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    OrderFormScreen {
        anchors.fill: parent
        focus: true
        viewModel: OrderFormRoot.viewModel
        onLeaveAsked: route.workplace.back()
        onChartAsked: patientId => route.workplace.showFor(WorkplaceViewModel.PatientForm, patientId)
    }
}
