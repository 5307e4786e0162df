// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme
import Tidemark.ViewModels

// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
ScreenRoute {
    id: route

    stays: true
    about: SessionRoot.viewModel.shown ? SessionRoot.viewModel.header.patientName + " · " + SessionRoot.viewModel.header.birthLine : ""
    // The clocks, the line, a graph and six rows of readings stand one below the other.
    leastWidth: Theme.size.wide(896)
    // Narrow, the line stands under the clocks; scrolled, what can be undone has a row of its own.
    readonly property real needed: Theme.size.wide(room.width < Theme.size.wide(1000) ? 780 : 600)
    leastHeight: needed + (room.height < needed ? Theme.size.actionTarget + Theme.space.l : 0)
    function takeKeyboard(): void {
        screen.takeKeyboard();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        SessionScreen {
            id: screen
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            viewModel: SessionRoot.viewModel
            chairs: ChairsRoot.viewModel
            undoAbove: route.scrolled
            notice: Component {
                NoticeBanner {
                    objectName: "sessionNotice"
                    workplace: route.workplace
                }
            }
            onPatientOpened: patientId => route.workplace.openPatient(patientId)
            onReceiptAsked: route.workplace.show(WorkplaceViewModel.Drugs)
            onPatientModeAsked: route.workplace.startPatientMode()
            onScaleAsked: scale => route.workplace.fillScale(scale, viewModel.patientId, viewModel.sessionId)
        }
        SessionPageBar {
            Layout.fillWidth: true
            visible: screen.after
            page: SessionPageRoot.viewModel
            sessionId: screen.viewModel.sessionId
        }
    }
}
