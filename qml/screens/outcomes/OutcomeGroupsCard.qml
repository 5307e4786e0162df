// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Response and remission of each group as a bar in a bar, with n and the interval in words.
Card {
    id: card

    required property OutcomesViewModel viewModel

    title: qsTr("By %1").arg(String(viewModel.groupings[viewModel.grouping]).toLowerCase())
    subtitle: qsTr("Dark: remission; light: response. Interval: 95 %, after Wilson.")

    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.groups.count === 0
        text: qsTr("No induction is finished in this period.")
    }
    Repeater {
        model: card.viewModel.groups
        ColumnLayout {
            id: group
            required property outcomeGroupRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1, n %2, response %3, %4, remission %5").arg(modelData.name).arg(modelData.count).arg(modelData.response)
                .arg(modelData.interval).arg(modelData.remission)
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                BodyText {
                    Layout.fillWidth: true
                    text: group.modelData.name
                    Accessible.ignored: true
                }
                CaptionText {
                    text: qsTr("n = %1").arg(group.modelData.count)
                    Accessible.ignored: true
                }
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.space.l
                radius: Theme.space.xs
                color: Theme.colors.neutralTint
                Accessible.ignored: true
                Rectangle {
                    width: parent.width * group.modelData.responseShare
                    height: parent.height
                    radius: parent.radius
                    color: Theme.colors.ghostLine
                }
                Rectangle {
                    width: parent.width * group.modelData.remissionShare
                    height: parent.height
                    radius: parent.radius
                    color: Theme.colors.primary
                }
            }
            CaptionText {
                Layout.fillWidth: true
                text: group.modelData.remission.length > 0 ? qsTr("Response %1, %2; remission %3").arg(group.modelData.response)
                    .arg(group.modelData.interval).arg(group.modelData.remission) : group.modelData.response
                Accessible.ignored: true
            }
        }
    }
}
