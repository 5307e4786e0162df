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

    title: qsTr("On closed days")
    subtitle: qsTr("%n session(s) to move", "", viewModel.stranded.length)
    color: Theme.toneTint(Tone.Warn)
    border.color: Theme.toneInk(Tone.Warn)
    spacing: Theme.space.s

    Repeater {
        model: card.viewModel.stranded
        AppButton {
            id: row
            required property int index
            required property scheduleVisit modelData

            objectName: "rescue-" + row.index
            Layout.fillWidth: true
            horizontalPadding: Theme.space.s
            text: qsTr("%1 · %2").arg(row.modelData.from).arg(row.modelData.name)
            Accessible.name: qsTr("Move %1, %2, %3").arg(row.modelData.name).arg(row.modelData.from).arg(row.modelData.place)
            onClicked: card.viewModel.rescue(row.modelData.sessionId)
        }
    }
}
