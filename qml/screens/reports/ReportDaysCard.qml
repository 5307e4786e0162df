// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The days that the report is of.
Card {
    id: card

    required property ReportsViewModel viewModel

    GridLayout {
        Layout.fillWidth: true
        columns: card.width < Theme.size.wide(520) ? 1 : 4
        columnSpacing: Theme.space.s
        rowSpacing: Theme.space.s

        ChoiceEntry {
            objectName: "reportPeriod"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(170)
            Layout.alignment: Qt.AlignTop
            label: qsTr("Period")
            model: card.viewModel.periods
            currentIndex: card.viewModel.period
            onActivated: index => card.viewModel.period = index
        }
        DateEntry {
            id: from
            objectName: "reportFrom"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(130)
            Layout.alignment: Qt.AlignTop
            visible: card.viewModel.ownDays
            label: qsTr("First day")
            ruleError: card.viewModel.errors.text("from")
            onAccepted: show.clicked()
        }
        DateEntry {
            id: until
            objectName: "reportUntil"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.wide(130)
            Layout.alignment: Qt.AlignTop
            visible: card.viewModel.ownDays
            label: qsTr("Last day")
            ruleError: card.viewModel.errors.text("until")
            onAccepted: show.clicked()
        }
        AppButton {
            id: show
            objectName: "showReport"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: card.width < Theme.size.wide(520) ? 0 : Theme.space.xl - Theme.space.xxs
            visible: card.viewModel.ownDays
            text: qsTr("Show")
            Accessible.name: qsTr("Show the report of these days")
            onClicked: card.viewModel.showDays(from.typed, until.typed)
        }
    }
}
