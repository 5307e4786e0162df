// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Every course on the same axes, the largest fall first. One Tab stop: arrows move, Enter or a click opens the patient.
Card {
    id: card

    required property OutcomesViewModel viewModel

    signal opened(string patientId)

    title: qsTr("Every course, same axes")
    subtitle: (viewModel.scaleName.length > 0 ? qsTr("%1 0 to %2").arg(viewModel.scaleName).arg(viewModel.scaleMaximum) : qsTr("Each on its own scale, from 0 to its highest total"))
        + qsTr(", from 30 days before the first dose to 70 days after it. Sorted by change; – is not judged.")

    GridView {
        id: grid
        objectName: "courses"
        Layout.fillWidth: true
        // Two and a half rows, so that it is seen to go on.
        Layout.preferredHeight: Math.min(2.5, Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / cellWidth))))) * cellHeight
        visible: count > 0
        clip: true
        cellWidth: Theme.size.wide(116)
        cellHeight: Theme.size.high(84) + Theme.space.s
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: card.viewModel.miniatures
        Accessible.role: Accessible.List
        Accessible.name: card.title
        T.ScrollBar.vertical: SlimScrollBar {}
        function openCurrent(): void {
            const item = grid.currentItem as T.AbstractButton;
            if (item !== null)
                item.clicked();
        }
        Keys.onReturnPressed: grid.openCurrent()
        Keys.onEnterPressed: grid.openCurrent()
        delegate: T.AbstractButton {
            id: mini
            required property outcomeMiniature modelData
            width: grid.cellWidth - Theme.space.s
            height: grid.cellHeight - Theme.space.s
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            padding: Theme.space.xs
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, change %2").arg(modelData.initials).arg(modelData.change)
            Accessible.onPressAction: mini.clicked()
            onClicked: card.opened(mini.modelData.patientId)
            contentItem: ScoreSmallMultiple {
                title: mini.modelData.initials
                change: mini.modelData.change
                tone: mini.modelData.tone
                points: mini.modelData.points
                clip: true
                yMax: mini.modelData.maximum
            }
            background: Rectangle {
                radius: Theme.size.radiusSmall
                color: mini.hovered ? Theme.colors.sunken : "transparent"
                border.width: mini.GridView.isCurrentItem && grid.activeFocus ? Theme.size.strongLine : Theme.size.line
                border.color: mini.GridView.isCurrentItem && grid.activeFocus ? Theme.colors.focusRing : Theme.colors.border
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: grid.count === 0
        text: qsTr("No course with a baseline began in this period.")
    }
}
