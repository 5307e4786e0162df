// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One patient: the numbers, the scores over time with every treatment on them, pressure and side effects by session. Who
// it is stays in sight whatever is scrolled.
FocusScope {
    id: page

    required property PatientPageViewModel viewModel

    // What is read when the screen opens, before a control has the keyboard.
    Accessible.role: Accessible.Grouping
    Accessible.name: page.viewModel.name

    // The trend is whole in the first screen, with the question below it where there is room for both.
    property real trendHeight: Theme.size.menu
    property bool changesBeside: !viewModel.booster.shown
    readonly property var measured: [pane.height, trendRow.y, viewModel.booster.shown, booster.implicitHeight, viewModel.decision.asked, decision.implicitHeight]

    // After the layouts have settled: a layout must not be changed by its own places.
    onMeasuredChanged: settled.restart()

    function place(): void {
        const least = Theme.size.menu * 0.7;
        const untilFold = pane.height - pane.padding - trendRow.y - Theme.space.m;
        const untilQuestion = untilFold - (page.viewModel.decision.asked ? decision.implicitHeight + Theme.space.m : 0);
        const wanted = Math.min(page.height * 0.46, untilQuestion > least ? untilQuestion : untilFold);
        const alone = !page.viewModel.booster.shown;
        page.trendHeight = Math.max(least, wanted, alone ? 0 : booster.implicitHeight);
        page.changesBeside = alone || page.trendHeight - booster.implicitHeight >= 3 * Theme.size.target;
    }

    signal scaleRequested(string scale)
    signal editRequested
    signal orderRequested
    signal planRequested
    signal courseRequested
    signal scheduleRequested
    signal sessionRequested(string sessionId)

    Timer {
        id: settled
        interval: 0
        onTriggered: page.place()
    }
    PatientPageHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.space.page
        anchors.rightMargin: Theme.space.page
        anchors.topMargin: Theme.space.page
        viewModel: page.viewModel
        onScaleRequested: scale => page.scaleRequested(scale)
        onEditRequested: page.editRequested()
        onOrderRequested: page.orderRequested()
        onPlanRequested: page.planRequested()
        onCourseRequested: page.courseRequested()
        onScheduleRequested: page.scheduleRequested()
        onSessionRequested: sessionId => page.sessionRequested(sessionId)
        onExportRequested: {
            page.viewModel.forgetExport();
            folder.visible = !folder.visible;
        }
    }
    ScrollPane {
        id: pane
        objectName: "patientPane"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        // The header's foot is the pane's head.
        padding: Theme.space.m

        ColumnLayout {
            x: Theme.space.page - pane.padding
            width: parent.width - 2 * x
            spacing: Theme.space.m

            FolderEntry {
                id: folder
                Layout.fillWidth: true
                visible: false
                label: qsTr("Folder for the readings as CSV")
                confirmText: qsTr("Export")
                folder: page.viewModel.exportFolder
                error: page.viewModel.exportError
                choosable: page.viewModel.folderChoosable
                onChooseAsked: from => setPath(page.viewModel.chooseFolder(from))
                onConfirmed: path => {
                    if (page.viewModel.exportReadings(path))
                        visible = false;
                }
                onCancelled: visible = false
            }
            Banner {
                Layout.fillWidth: true
                visible: page.viewModel.error.length > 0
                severity: Tone.Bad
                text: page.viewModel.error
                closable: false
            }
            Banner {
                Layout.fillWidth: true
                visible: page.viewModel.told.length > 0
                severity: Tone.Good
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
            GridLayout {
                id: tileRow
                Layout.fillWidth: true
                // As many as fit, spread evenly over the lines.
                readonly property int fitting: Math.max(1, Math.floor(width / Theme.size.wide(136)))
                readonly property int count: page.viewModel.tiles.length
                columns: Math.max(1, Math.ceil(count / Math.ceil(count / fitting)))
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m
                Repeater {
                    model: page.viewModel.tiles
                    Tile {
                        required property trendTile modelData
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        label: modelData.label
                        value: modelData.value
                        unit: modelData.unit
                        pill: modelData.pill
                        pillTone: modelData.pillTone
                        note: modelData.note
                    }
                }
            }
            OrderStrip {
                Layout.fillWidth: true
                viewModel: page.viewModel.order
                onOrderRequested: page.orderRequested()
            }
            RowLayout {
                id: trendRow
                Layout.fillWidth: true
                Layout.preferredHeight: page.trendHeight
                spacing: Theme.space.m
                TrendCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    viewModel: page.viewModel
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    spacing: Theme.space.m
                    BoosterCard {
                        id: booster
                        Layout.fillWidth: true
                        Layout.fillHeight: !page.changesBeside
                        visible: page.viewModel.booster.shown
                        viewModel: page.viewModel.booster
                    }
                    ChangesCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredHeight: 0
                        visible: page.changesBeside
                        changes: page.viewModel.changes
                    }
                }
            }
            DecisionCard {
                id: decision
                Layout.fillWidth: true
                visible: page.viewModel.decision.asked
                viewModel: page.viewModel.decision
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
                SideEffectsCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    viewModel: page.viewModel
                }
            }
            MedicinesCard {
                Layout.fillWidth: true
                viewModel: page.viewModel.medicines
            }
            LaterEventsCard {
                Layout.fillWidth: true
                viewModel: page.viewModel.laterEvents
                onSessionRequested: sessionId => page.sessionRequested(sessionId)
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
                ChangesCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    visible: !page.changesBeside
                    changes: page.viewModel.changes
                }
            }
        }
    }
}
