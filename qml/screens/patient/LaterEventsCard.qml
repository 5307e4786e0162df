// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What happened after leaving, of all sessions: counted apart, as nobody watched. Each line leads to its session.
Card {
    id: card

    required property PatientLaterEventsViewModel viewModel

    signal sessionRequested(string sessionId)

    visible: viewModel.rows.length > 0
    title: qsTr("After leaving")
    subtitle: viewModel.count.length > 0 ? qsTr("%1. Counted apart from the side effects in the clinic.").arg(viewModel.count) : ""
    spacing: Theme.space.s

    Repeater {
        model: card.viewModel.rows
        RowLayout {
            id: row
            required property laterEventRow modelData
            required property int index
            readonly property bool isWithdrawn: modelData.withdrawn.length > 0
            Layout.fillWidth: true
            spacing: Theme.space.s
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.xxs
                BodyText {
                    objectName: "patientEvent"
                    Layout.fillWidth: true
                    muted: row.isWithdrawn
                    text: (row.modelData.serious && !row.isWithdrawn ? "▲ " : "") + row.modelData.words
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: row.isWithdrawn ? qsTr("entered by mistake: %1").arg(row.modelData.withdrawn) : row.modelData.detail
                }
            }
            AppButton {
                objectName: "openEventSession-" + row.index
                kind: AppButton.Quiet
                text: qsTr("Session")
                Accessible.name: qsTr("Open the session of this event: %1").arg(row.modelData.words)
                onClicked: card.sessionRequested(row.modelData.sessionId)
            }
        }
    }
}
