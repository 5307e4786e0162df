// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What is looked at: the period, what courses are grouped by, and one group alone.
GridLayout {
    id: header

    required property OutcomesViewModel viewModel

    columns: width < Theme.size.wide(820) ? 1 : 2
    columnSpacing: Theme.space.l
    rowSpacing: Theme.space.s

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xxs
        HeadingText {
            Layout.fillWidth: true
            text: qsTr("Outcomes")
        }
        BodyText {
            objectName: "headline"
            Layout.fillWidth: true
            muted: true
            text: header.viewModel.busy ? qsTr("Counting…") : header.viewModel.headline
        }
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Counts of one to four people are not shown. Groups differ in who was given what.")
        }
    }
    GridLayout {
        Layout.fillWidth: header.columns === 1
        Layout.alignment: Qt.AlignRight | Qt.AlignTop
        columns: Math.max(1, Math.min(3, Math.floor(header.width / Theme.size.wide(190))))
        columnSpacing: Theme.space.s
        rowSpacing: Theme.space.s
        ChoiceEntry {
            objectName: "period"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(150)
            label: qsTr("First dose")
            model: header.viewModel.periods
            currentIndex: header.viewModel.period
            onActivated: index => header.viewModel.period = index
        }
        ChoiceEntry {
            objectName: "grouping"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(150)
            label: qsTr("Grouped by")
            model: header.viewModel.groupings
            currentIndex: header.viewModel.grouping
            onActivated: index => header.viewModel.grouping = index
        }
        ChoiceEntry {
            objectName: "only"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(180)
            label: qsTr("Only")
            model: header.viewModel.choices
            currentIndex: header.viewModel.choice
            onActivated: index => header.viewModel.choice = index
        }
    }
}
