// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What is planned on days on which the clinic is closed, each with the way to its move.
Card {
    id: card

    required property ScheduleViewModel viewModel

    visible: viewModel.stranded.length > 0
    title: qsTr("On closed days")
    subtitle: qsTr("%n session(s) to move", "", viewModel.stranded.length)
    color: Theme.toneTint(Tone.Warn)
    border.color: Theme.toneInk(Tone.Warn)
    spacing: Theme.space.s

    Repeater {
        model: card.viewModel.stranded
        ColumnLayout {
            id: row
            required property int index
            required property scheduleVisit modelData

            Layout.fillWidth: true
            spacing: Theme.space.xs
            BodyText {
                Layout.fillWidth: true
                text: row.modelData.name
                strong: true
            }
            CaptionText {
                Layout.fillWidth: true
                text: Array.of(row.modelData.from, row.modelData.time, row.modelData.place).join(" · ")
                color: Theme.colors.text
            }
            AppButton {
                objectName: "rescue-" + row.index
                Layout.fillWidth: true
                text: row.modelData.movable ? qsTr("Move it…") : qsTr("Show it")
                Accessible.name: qsTr("Move %1, %2").arg(row.modelData.name).arg(row.modelData.from)
                onClicked: card.viewModel.rescue(row.modelData.sessionId)
            }
        }
    }
}
