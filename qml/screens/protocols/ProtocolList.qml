// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The clinic's protocols. One Tab stop: up and down read one after the other.
FocusScope {
    id: pane

    required property ProtocolsViewModel viewModel

    Accessible.role: Accessible.List
    Accessible.name: qsTr("%n protocol(s)", "", list.count)

    ListView {
        id: list
        objectName: "list"
        anchors.fill: parent
        anchors.margins: -Theme.space.xs
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs
        clip: true
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: pane.Accessible.name
        spacing: Theme.space.s
        boundsBehavior: Flickable.StopAtBounds
        model: pane.viewModel.protocols
        keyNavigationEnabled: true
        T.ScrollBar.vertical: SlimScrollBar {}
        Keys.onUpPressed: pane.go(-1)
        Keys.onDownPressed: pane.go(1)
        delegate: T.AbstractButton {
            id: row
            required property int index
            required property protocolRow modelData
            readonly property bool chosen: pane.viewModel.protocolId === modelData.protocolId

            x: Theme.space.xs
            width: ListView.view.width - 2 * Theme.space.xs - Theme.space.s
            implicitHeight: words.implicitHeight + 2 * Theme.space.m
            objectName: "protocol-" + modelData.protocolId
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.ListItem
            Accessible.name: Array.of(row.modelData.title, row.modelData.drug, row.modelData.versionWords, row.modelData.status).join(", ")
            Accessible.selected: row.chosen
            onClicked: {
                list.forceActiveFocus();
                pane.viewModel.choose(row.modelData.protocolId);
            }

            background: Rectangle {
                radius: Theme.size.radiusCard
                color: row.chosen ? Theme.colors.primaryTint : row.hovered ? Theme.colors.sunken : Theme.colors.surface
                border.width: row.chosen ? Theme.size.strongLine : Theme.size.line
                border.color: row.chosen ? Theme.colors.primary : Theme.colors.border
                FocusRing {
                    shown: row.chosen && list.activeFocus
                    innerRadius: Theme.size.radiusCard
                }
            }
            contentItem: Item {
                ColumnLayout {
                    id: words
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.xs
                    BodyText {
                        Layout.fillWidth: true
                        text: row.modelData.title
                        strong: true
                        Accessible.ignored: true
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        CaptionText {
                            Layout.fillWidth: true
                            text: row.modelData.drug + " · " + row.modelData.versionWords
                            Accessible.ignored: true
                        }
                        StatusPill {
                            text: row.modelData.status
                            tone: row.modelData.tone
                        }
                    }
                }
            }
        }
    }

    function go(step: int): void {
        const next = pane.viewModel.chooseBeside(step);
        list.positionViewAtIndex(next, ListView.Contain);
    }
}
