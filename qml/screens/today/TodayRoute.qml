// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

ScreenRoute {
    id: route

    stays: true
    leastHeight: Math.max(Theme.size.screenHeight, screen.leastHeight)

    TodayScreen {
        id: screen
        anchors.fill: parent
        focus: true
        viewModel: TodayRoot.viewModel
        callingOff: BoardCallOffRoot.viewModel
        firstSteps: FirstStepsRoot.viewModel
        clinicDay: ClinicDayRoot.viewModel
        daySheets: DaySheetsRoot.viewModel
        onSessionOpened: sessionId => route.workplace.openSession(sessionId)
        onPatientOpened: patientId => route.workplace.openPatient(patientId)
        onNewPatientAsked: route.workplace.show(WorkplaceViewModel.PatientForm)
        onWalkInAsked: route.workplace.show(WorkplaceViewModel.WalkIn)
        onWallAsked: route.wallAsked()
        onDrugsOpened: route.workplace.show(WorkplaceViewModel.Drugs)
        onFirstStepAsked: place => route.workplace.show(place === FirstStepPlace.People ? WorkplaceViewModel.People : place === FirstStepPlace.Drugs ? WorkplaceViewModel.Drugs : place === FirstStepPlace.NewPatient ? WorkplaceViewModel.PatientForm : WorkplaceViewModel.Patients)
    }
}
