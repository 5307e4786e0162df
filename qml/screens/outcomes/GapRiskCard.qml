// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Who may come too late or not at all. One Tab stop: arrows move, Enter or a click opens the patient.
Card {
    id: card

    required property OutcomesViewModel viewModel

    signal opened(string patientId)

    title: qsTr("At risk of a gap")
    subtitle: qsTr("Open courses, whatever the period: nothing planned, or planned later than the course allows.")

    ListView {
        id: list
        objectName: "risks"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 7.5 * Theme.size.target)
        visible: count > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: card.viewModel.risks
        Accessible.role: Accessible.List
        Accessible.name: card.title
        T.ScrollBar.vertical: SlimScrollBar {}
        function openCurrent(): void {
            const item = list.currentItem as T.AbstractButton;
            if (item !== null)
                item.clicked();
        }
        Keys.onReturnPressed: list.openCurrent()
        Keys.onEnterPressed: list.openCurrent()
        delegate: T.AbstractButton {
            id: row
            required property gapRiskRow modelData
            width: list.width
            implicitHeight: Math.max(Theme.size.target, implicitContentHeight + Theme.space.s)
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            leftPadding: Theme.space.s
            rightPadding: Theme.space.m
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1. %2").arg(modelData.name).arg(modelData.words)
            Accessible.onPressAction: row.clicked()
            onClicked: card.opened(row.modelData.patientId)
            contentItem: ColumnLayout {
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    strong: true
                    text: row.modelData.name
                    Accessible.ignored: true
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: row.modelData.words
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                color: row.ListView.isCurrentItem && list.activeFocus ? Theme.colors.primaryTint : row.hovered ? Theme.colors.sunken : "transparent"
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.size.line
                    color: Theme.colors.border
                }
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: list.count === 0
        text: qsTr("Nobody.")
    }
}
