// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    leastHeight: screen.leastHeight

    ReviewScreen {
        id: screen
        anchors.fill: parent
        focus: true
        viewModel: ReviewRoot.viewModel
        onPatientOpened: patientId => route.workplace.openPatient(patientId)
    }
}
