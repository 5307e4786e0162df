// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// What left the program last: who made which report, and when.
Card {
    id: card

    required property ReportsViewModel viewModel

    title: qsTr("Last runs")
    subtitle: qsTr("From the audit log.")

    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.runs.count === 0
        muted: true
        text: card.viewModel.runs.unread ? qsTr("The last runs could not be read.") : qsTr("None was printed or saved yet.")
    }
    Repeater {
        model: card.viewModel.runs
        ColumnLayout {
            id: run
            required property reportRunRow modelData
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                strong: true
                text: run.modelData.title
            }
            CaptionText {
                Layout.fillWidth: true
                text: run.modelData.when + " · " + run.modelData.who
            }
        }
    }
}
