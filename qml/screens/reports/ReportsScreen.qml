// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The clinic's reports: which one, of which days, the page as it will be printed, and who made the last ones.
FocusScope {
    id: screen

    required property ReportsViewModel viewModel
    readonly property bool narrow: width < Theme.size.wide(1000)
    readonly property bool single: width < Theme.size.wide(640)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Reports")

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.m

            ReportsHeader {
                Layout.fillWidth: true
                viewModel: screen.viewModel
            }
            Banner {
                objectName: "reportProblem"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem
            }
            GridLayout {
                Layout.fillWidth: true
                columns: screen.single ? 1 : screen.narrow ? 2 : 3
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m

                ReportListCard {
                    Layout.fillWidth: screen.single
                    Layout.preferredWidth: Theme.size.wide(240)
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.m
                    ReportDaysCard {
                        Layout.fillWidth: true
                        visible: !screen.viewModel.ofToday
                        viewModel: screen.viewModel
                    }
                    ReportPreviewCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                }
                ReportRunsCard {
                    Layout.fillWidth: screen.narrow
                    Layout.preferredWidth: Theme.size.wide(270)
                    Layout.columnSpan: screen.narrow && !screen.single ? 2 : 1
                    Layout.alignment: Qt.AlignTop
                    viewModel: screen.viewModel
                }
            }
        }
    }
}
