// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    WalkInScreen {
        anchors.fill: parent
        focus: true
        viewModel: WalkInRoot.viewModel
        onPatientOpened: patientId => route.workplace.openPatient(patientId)
        onNewPatientAsked: route.workplace.show(WorkplaceViewModel.PatientForm)
        onLeaveAsked: route.workplace.back()
    }
}
