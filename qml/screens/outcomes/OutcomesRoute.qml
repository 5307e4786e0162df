// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    OutcomesScreen {
        anchors.fill: parent
        focus: true
        viewModel: OutcomesRoot.viewModel
        onOpened: patientId => route.workplace.openPatient(patientId)
    }
}
