// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What became of the clinic's courses: figures with n, missing and definition, how long the response lasts, groups beside
// each other, every patient on the same axes, safety, how far inductions come, and who may come too late.
FocusScope {
    id: screen

    required property OutcomesViewModel viewModel
    readonly property bool narrow: width < Theme.size.wide(900)
    // Before it was counted nothing is shown: "Nobody" is an answer.
    readonly property bool counted: viewModel.headline.length > 0

    signal opened(string patientId)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Outcomes")

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.m

            OutcomesHeader {
                Layout.fillWidth: true
                viewModel: screen.viewModel
            }
            Banner {
                objectName: "outcomesProblem"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem
            }
            GridLayout {
                Layout.fillWidth: true
                visible: screen.counted
                columns: Math.max(1, Math.min(5, Math.floor(screen.width / Theme.size.wide(210))))
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m
                Repeater {
                    model: screen.viewModel.figures
                    OutcomeTile {
                        required property outcomeFigureRow modelData
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        figure: modelData
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                visible: screen.counted
                columns: screen.narrow ? 1 : 2
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m
                RelapseCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                }
                OutcomeGroupsCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                }
            }
            EveryCourseCard {
                Layout.fillWidth: true
                visible: screen.counted
                viewModel: screen.viewModel
                onOpened: patientId => screen.opened(patientId)
            }
            GridLayout {
                Layout.fillWidth: true
                visible: screen.counted
                columns: screen.narrow ? 1 : 2
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m
                GapRiskCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                    onOpened: patientId => screen.opened(patientId)
                }
                OutcomeTableCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("How far inductions come")
                    subtitle: qsTr("Half: at least half of the planned sessions. Stopped: ended, or no session for 28 days and none planned.")
                    headings: [qsTr("Step"), qsTr("Courses")]
                    weights: [3, 1]
                    rows: screen.viewModel.funnel
                }
                OutcomeTableCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("Safety of the sessions")
                    subtitle: qsTr("Never seen is said with the exact upper bound, one-sided 95 %.")
                    headings: [qsTr("What"), qsTr("Sessions"), qsTr("Missing")]
                    weights: [3, 2, 1]
                    rows: screen.viewModel.safety
                }
                OutcomeTableCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("Why inductions were stopped")
                    subtitle: qsTr("Words that fewer than five share are counted together.")
                    headings: [qsTr("Reason"), qsTr("Courses")]
                    weights: [3, 1]
                    rows: screen.viewModel.reasons
                    emptyText: qsTr("None was stopped.")
                }
                OutcomeTableCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("Side effects by severity")
                    subtitle: qsTr("Sessions, by the worst severity in each.")
                    headings: [qsTr("Effect"), qsTr("Any"), qsTr("Mild"), qsTr("Moderate"), qsTr("Severe")]
                    weights: [3, 3, 1.3, 1.5, 1.3]
                    rows: screen.viewModel.effects
                    emptyText: qsTr("None was recorded.")
                }
                OutcomeTableCard {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("By number of the session in its course")
                    headings: [qsTr("Session"), qsTr("Any effect"), qsTr("Moderate or severe"), qsTr("Severe pressure"), qsTr("Minutes to ready")]
                    weights: [1.4, 2, 2, 2, 1.3]
                    rows: screen.viewModel.numbers
                    emptyText: qsTr("No session is over.")
                }
            }
        }
    }
}
