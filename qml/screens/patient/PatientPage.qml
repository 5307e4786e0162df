// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One patient: the numbers, the scores over time with every treatment on them, pressure and side effects by session.
ScrollPane {
    id: page

    required property PatientPageViewModel viewModel

    signal scaleRequested(string scale)
    signal editRequested
    signal orderRequested
    signal planRequested
    signal courseRequested
    signal scheduleRequested
    signal sessionRequested(string sessionId)

    padding: Theme.space.page

    ColumnLayout {
        width: parent.width
        spacing: Theme.space.m

        PatientPageHeader {
            Layout.fillWidth: true
            viewModel: page.viewModel
            onScaleRequested: scale => page.scaleRequested(scale)
            onEditRequested: page.editRequested()
            onOrderRequested: page.orderRequested()
            onPlanRequested: page.planRequested()
            onCourseRequested: page.courseRequested()
            onScheduleRequested: page.scheduleRequested()
            onExportRequested: {
                page.viewModel.forgetExport();
                folder.visible = !folder.visible;
            }
        }
        FolderEntry {
            id: folder
            Layout.fillWidth: true
            visible: false
            label: qsTr("Folder for the readings as CSV")
            confirmText: qsTr("Export")
            folder: page.viewModel.exportFolder
            error: page.viewModel.exportError
            onConfirmed: path => {
                if (page.viewModel.exportReadings(path))
                    visible = false;
            }
            onCancelled: visible = false
        }
        Banner {
            Layout.fillWidth: true
            visible: page.viewModel.error.length > 0
            severity: "bad"
            text: page.viewModel.error
            closable: false
        }
        Banner {
            Layout.fillWidth: true
            visible: page.viewModel.told.length > 0
            severity: "good"
            text: page.viewModel.told
            closable: false
        }
        Item9Card {
            Layout.fillWidth: true
            visible: page.viewModel.openItem9.length > 0
            line: page.viewModel.openItem9
            onAcknowledged: note => page.viewModel.acknowledgeItem9(note)
        }
        NeedsStrip {
            Layout.fillWidth: true
            needs: page.viewModel.needs
            onSessionRequested: sessionId => page.sessionRequested(sessionId)
        }
        OrderStrip {
            Layout.fillWidth: true
            viewModel: page.viewModel.order
            onOrderRequested: page.orderRequested()
        }
        DecisionCard {
            Layout.fillWidth: true
            visible: page.viewModel.decision.asked
            viewModel: page.viewModel.decision
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            Repeater {
                model: page.viewModel.tiles
                Tile {
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    label: modelData.label
                    value: modelData.value
                    unit: modelData.unit
                    pill: modelData.pill
                    pillTone: modelData.pillTone
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            TrendCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                Layout.preferredHeight: Math.max(Theme.size.menu, page.height * 0.42)
                viewModel: page.viewModel
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                spacing: Theme.space.m
                BoosterCard {
                    Layout.fillWidth: true
                    visible: page.viewModel.booster.shown
                    viewModel: page.viewModel.booster
                }
                ChangesCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    changes: page.viewModel.changes
                    most: page.viewModel.booster.shown ? 3 : 8
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            PressureCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
                panels: page.viewModel.panels
                onSessionRequested: sessionId => page.sessionRequested(sessionId)
            }
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                title: qsTr("Side effects by session")
                EffectGrid {
                    Layout.fillWidth: true
                    visible: page.viewModel.effectRows.length > 0
                    sessions: page.viewModel.effectHeads
                    effects: page.viewModel.effectRows
                }
                CaptionText {
                    Layout.fillWidth: true
                    visible: page.viewModel.effectRows.length === 0
                    text: qsTr("No side effect has been recorded.")
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            HomeDosesCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
                viewModel: page.viewModel.homeDoses
            }
            DecidedCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                visible: decided.length > 0
                decided: page.viewModel.decision.decided
            }
        }
    }
}
