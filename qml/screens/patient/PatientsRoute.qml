// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    PatientListScreen {
        anchors.fill: parent
        focus: true
        viewModel: PatientListRoot.viewModel
        onOpened: patientId => route.workplace.openPatient(patientId)
        onNewPatientAsked: route.workplace.show(WorkplaceViewModel.PatientForm)
    }
}
