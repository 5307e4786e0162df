// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One session on one screen, from arrival to signature. No Save button and no dialog: each value is committed
// before it is shown.
FocusScope {
    id: screen

    required property SessionViewModel viewModel

    signal patientOpened(string patientId)

    readonly property bool live: viewModel.state === "dosing" || viewModel.state === "monitoring"
    readonly property bool before: viewModel.state === "arrived"
    readonly property bool after: viewModel.state === "left" || viewModel.state === "signed"
    readonly property LiveStage liveStage: stage.item as LiveStage

    // Ctrl+Enter: the one thing to do next.
    function doNext(): void {
        if (screen.viewModel.checkIn.canArrive)
            screen.viewModel.checkIn.arrive();
        else if (screen.viewModel.starting.ready)
            screen.viewModel.starting.start();
        else if (screen.viewModel.infusion.bagEmpty)
            screen.viewModel.infusion.complete();
        else if (screen.viewModel.leaving.ready)
            screen.viewModel.leaving.leave();
    }
    function focusLine(): void {
        if (stage.item !== null)
            stage.item["focusVitals"]();
    }

    Shortcut {
        sequence: "Ctrl+Return"
        onActivated: screen.doNext()
    }
    Shortcut {
        sequence: "F2"
        onActivated: screen.focusLine()
    }
    Shortcut {
        sequence: "F4"
        enabled: screen.live
        onActivated: pumpButtons.pauseOrResume()
    }
    Shortcut {
        sequence: "F6"
        enabled: screen.live
        onActivated: screen.liveStage.focusEffects()
    }
    Shortcut {
        sequence: "F8"
        enabled: screen.live
        onActivated: screen.liveStage.focusNote()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: undoBar.running
        onActivated: undoBar.undo()
    }
    Connections {
        target: screen.viewModel.undo
        function onOffered(words: string): void {
            undoBar.offer(words);
        }
    }

    EmptyState {
        anchors.centerIn: parent
        visible: !screen.viewModel.shown
        title: qsTr("No session is open")
        text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : qsTr("Choose one on today's board.")
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space.page
        anchors.rightMargin: Theme.space.page
        anchors.topMargin: Theme.space.m
        anchors.bottomMargin: Theme.space.m
        visible: screen.viewModel.shown
        spacing: Theme.space.m

        SessionHeader {
            Layout.fillWidth: true
            viewModel: screen.viewModel.header
            AppButton {
                objectName: "openPatient"
                kind: "quiet"
                visible: !screen.live
                text: qsTr("Patient page")
                onClicked: screen.patientOpened(screen.viewModel.patientId)
            }
            PumpButtons {
                id: pumpButtons
                visible: screen.viewModel.state === "dosing"
                viewModel: screen.viewModel.infusion
                onAsked: step => {
                    if (screen.liveStage !== null)
                        screen.liveStage.pumpStep = step;
                }
            }
        }
        StepBar {
            Layout.fillWidth: true
            steps: [qsTr("Check-in"), qsTr("Pre-dose check"), qsTr("Dosing"), qsTr("Monitoring"), qsTr("Discharge"), qsTr("Sign")]
            current: screen.viewModel.stage
        }
        Loader {
            id: stage
            objectName: "stage"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            active: screen.viewModel.shown
            sourceComponent: screen.live ? liveComponent : screen.before ? beforeComponent : screen.after ? afterComponent : arriveComponent
            onLoaded: {
                if (screen.activeFocus || screen.visible)
                    screen.focusLine();
            }
        }
    }
    UndoBar {
        id: undoBar
        objectName: "undoBar"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.m
        width: Theme.size.dialog
        onUndone: screen.viewModel.undo.undo()
    }
    Component {
        id: arriveComponent
        ArriveStage {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: beforeComponent
        BeforeDoseStage {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: liveComponent
        LiveStage {
            viewModel: screen.viewModel
        }
    }
    Component {
        id: afterComponent
        SignStage {
            viewModel: screen.viewModel
        }
    }
}
