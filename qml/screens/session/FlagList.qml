// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The findings about the last set, most severe first. The column of the grid holds all of them.
ColumnLayout {
    id: list

    required property VitalsEntryViewModel viewModel
    property int most: 2
    property bool shown: true

    spacing: Theme.space.xs
    visible: shown && viewModel.flags.count > 0
    Repeater {
        model: list.viewModel.flags
        RowLayout {
            id: flag
            required property int index
            required property flagRow modelData
            Layout.fillWidth: true
            visible: index < list.most
            spacing: Theme.space.s
            ToneMark {
                tone: flag.modelData.tone
                side: Theme.space.l
            }
            Text {
                Layout.fillWidth: true
                text: flag.index === list.most - 1 && list.viewModel.flags.count > list.most ? qsTr("%1 (%2 more)").arg(flag.modelData.words).arg(list.viewModel.flags.count - list.most) : flag.modelData.words
                font: Theme.type.smallStrong
                color: Theme.toneInk(flag.modelData.tone)
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
}
