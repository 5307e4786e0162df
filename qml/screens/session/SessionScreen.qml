// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One session on one screen, from arrival to signature. No Save button and no dialog: each value is committed
// before it is shown.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
FocusScope {
    id: screen

    required property SessionViewModel viewModel
    // The other chairs; null where there is no workplace.
    property ChairsViewModel chairs: null
    // What the workplace has to tell, at the top of the side column while the session runs.
    property Component notice: null

    // The foot of the screen is out of sight: what can be undone stands over the stage, where room is kept for it.
    property bool undoAbove: false

    signal patientOpened(string patientId)
    // No stock fits the order.
    signal receiptAsked
    // The patient is to answer the questionnaires of today alone.
    signal patientModeAsked
    // One that was begun, at the desk.
    signal scaleAsked(string scale)

    readonly property bool live: viewModel.state === SessionState.Dosing || viewModel.state === SessionState.Monitoring
    readonly property bool before: viewModel.state === SessionState.Arrived
    readonly property bool after: viewModel.state === SessionState.Left || viewModel.state === SessionState.Signed
    // The session shown, as the model of its stage.
    readonly property var one: [viewModel.sessionId]
    readonly property LiveStage liveStage: stage.item as LiveStage
    readonly property SessionStage shown: stage.item as SessionStage

    function focusLine(): void {
        if (shown !== null)
            shown.focusVitals();
    }

    // Kept alive behind another screen it takes no key, and what could be undone is settled.
    onVisibleChanged: if (!visible) undoBar.dismiss()
    // The keyboard goes where a stage that has just been made would have it.
    function takeKeyboard(): void {
        if (stage.item !== null)
            stage.take(stage.item);
        else
            screen.forceActiveFocus();
    }

    SessionKeys {
        viewModel: screen.viewModel
        screen: screen
        before: stage.item as BeforeDoseStage
        pump: pumpButtons
        live: screen.live
        onLineAsked: screen.focusLine()
        onPatientModeAsked: screen.patientModeAsked()
    }
    LiveKeys {
        stage: screen.liveStage
    }
    Connections {
        target: screen.viewModel.undo
        function onOffered(words: string): void {
            undoBar.offer(words);
        }
        function onOpenChanged(): void {
            if (!screen.viewModel.undo.open)
                undoBar.dismiss();
        }
    }

    EmptyState {
        anchors.centerIn: parent
        visible: !screen.viewModel.shown
        title: qsTr("No session is open")
        text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : qsTr("Choose one on today's board.")
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.leftMargin: Theme.space.page
        anchors.rightMargin: Theme.space.page
        anchors.topMargin: Theme.space.s
        anchors.bottomMargin: Theme.space.s
        visible: screen.viewModel.shown
        spacing: Theme.space.s

        SessionHeader {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.minimumHeight: implicitHeight
            viewModel: screen.viewModel.header
            covered: screen.viewModel.syringe.open && !screen.viewModel.downtimeEntry.on
            AppButton {
                objectName: "openPatient"
                kind: AppButton.Quiet
                horizontalPadding: Theme.space.s
                visible: !screen.live
                text: qsTr("Patient page")
                onClicked: screen.patientOpened(screen.viewModel.patientId)
            }
            StatusPill {
                objectName: "downtimeEntries"
                visible: screen.viewModel.downtimeEntry.words.length > 0
                tone: Tone.Warn
                text: screen.viewModel.downtimeEntry.words
            }
            AppButton {
                objectName: "fromPaper"
                kind: AppButton.Quiet
                horizontalPadding: Theme.space.s
                visible: screen.viewModel.downtimeEntry.offered && !screen.viewModel.downtimeEntry.on
                text: qsTr("From paper")
                Accessible.description: qsTr("Enter what was written on paper during an outage")
                onClicked: {
                    screen.viewModel.downtimeEntry.start();
                    paperBar.takeKeyboard();
                }
            }
            PumpButtons {
                id: pumpButtons
                visible: screen.viewModel.state === SessionState.Dosing && (running || paused)
                viewModel: screen.viewModel.infusion
                onAsked: step => {
                    if (screen.liveStage !== null)
                        screen.liveStage.pumpStep = step;
                }
            }
        }
        OwnerBar {
            Layout.fillWidth: true
            viewModel: screen.viewModel.ownership
        }
        SessionSteps {
            Layout.fillWidth: true
            current: screen.viewModel.stage
            chairs: screen.chairs
        }
        Item {
            id: undoRoom
            Layout.fillWidth: true
            implicitHeight: Theme.size.actionTarget
            visible: screen.undoAbove
        }
        DowntimeEntryBar {
            id: paperBar
            Layout.fillWidth: true
            visible: screen.viewModel.downtimeEntry.on
            viewModel: screen.viewModel.downtimeEntry
        }
        // A Repeater of none or one makes a stage when its time has come, and a new one for another session:
        // nothing half done on the screen may be meant for the patient before.
        FocusScope {
            id: stage
            objectName: "stage"
            property Item item: null
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            function take(item: Item): void {
                stage.item = item;
                const before = item as BeforeDoseStage;
                if (before !== null)
                    before.focusFirst();
                else
                    screen.focusLine();
            }
            Repeater {
                model: screen.viewModel.shown && !screen.before && !screen.live && !screen.after ? screen.one : []
                onItemAdded: (index, item) => stage.take(item)
                ArriveStage {
                    anchors.fill: parent
                    focus: true
                    viewModel: screen.viewModel
                    onPatientModeAsked: screen.patientModeAsked()
                }
            }
            Repeater {
                model: screen.before ? screen.one : []
                onItemAdded: (index, item) => stage.take(item)
                BeforeDoseStage {
                    anchors.fill: parent
                    focus: true
                    viewModel: screen.viewModel
                    startHint: screen.chairs !== null ? screen.chairs.startHint : ""
                    onReceiptAsked: screen.receiptAsked()
                    onPatientModeAsked: screen.patientModeAsked()
                    onScaleAsked: scale => screen.scaleAsked(scale)
                }
            }
            Repeater {
                model: screen.live ? screen.one : []
                onItemAdded: (index, item) => stage.take(item)
                LiveStage {
                    anchors.fill: parent
                    notice: screen.notice
                    focus: true
                    viewModel: screen.viewModel
                }
            }
            Repeater {
                model: screen.after ? screen.one : []
                onItemAdded: (index, item) => stage.take(item)
                SignStage {
                    anchors.fill: parent
                    focus: true
                    viewModel: screen.viewModel
                }
            }
        }
    }
    // One place, at the bottom right or over the stage: when the last entry was saved, and for ten seconds its undo.
    Item {
        id: footPlace
        width: Theme.size.menu + Theme.size.actionTarget
        height: undoBar.implicitHeight
        x: parent.width - width - Theme.space.page
        y: screen.undoAbove ? column.y + undoRoom.y : parent.height - height - Theme.space.m
    }
    CaptionText {
        objectName: "savedLine"
        anchors.left: footPlace.left
        anchors.right: footPlace.right
        anchors.bottom: footPlace.bottom
        visible: screen.viewModel.shown && !undoBar.visible && screen.viewModel.care.lastEntry.length > 0
        text: qsTr("Every entry is saved as it is made · last %1. A reminder and a record, not a monitor.").arg(screen.viewModel.care.lastEntry)
    }
    UndoBar {
        id: undoBar
        objectName: "undoBar"
        anchors.left: footPlace.left
        anchors.right: footPlace.right
        anchors.bottom: footPlace.bottom
        onUndone: screen.viewModel.undo.undo()
    }
}
