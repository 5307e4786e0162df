// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The queue by urgency: what and whom, the deciding fact under it, how long it waits at the right. One Tab stop.
FocusScope {
    id: panel

    required property ReviewViewModel viewModel

    signal chosen(string key)

    Rectangle {
        anchors.fill: parent
        radius: Theme.size.radiusCard
        color: Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.border
    }
    ListView {
        id: list
        objectName: "queue"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: hints.top
        anchors.margins: Theme.size.line
        anchors.bottomMargin: Theme.space.s
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: panel.viewModel.rows
        currentIndex: panel.viewModel.position
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Waiting for you, %1").arg(panel.viewModel.count)
        T.ScrollBar.vertical: SlimScrollBar {}

        delegate: Column {
            id: line
            required property reviewRow modelData
            required property int index
            readonly property bool current: ListView.isCurrentItem
            width: list.width
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2, %3, waits %4").arg(modelData.title).arg(modelData.subject).arg(modelData.fact).arg(modelData.waiting)
            Accessible.selected: current
            Accessible.onPressAction: panel.chosen(modelData.key)

            Rectangle {
                width: parent.width
                height: visible ? heading.implicitHeight + Theme.space.s : 0
                visible: line.modelData.heading.length > 0
                color: Theme.colors.sunken
                RowLayout {
                    id: heading
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 2 * Theme.space.m
                    x: Theme.space.m
                    CaptionText {
                        Layout.fillWidth: true
                        strong: true
                        text: line.modelData.heading
                    }
                    CaptionText {
                        strong: true
                        text: line.modelData.inGroup
                    }
                }
            }
            T.AbstractButton {
                id: button
                width: parent.width
                implicitHeight: Math.max(Theme.size.target, words.implicitHeight + Theme.space.s)
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                Accessible.role: Accessible.Button
                Accessible.name: line.modelData.title
                onClicked: panel.chosen(line.modelData.key)
                background: Rectangle {
                    color: line.current ? Theme.colors.primaryTint : button.hovered ? Theme.colors.sunken : "transparent"
                    Rectangle {
                        x: Theme.space.xs
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.space.xs
                        height: parent.height - 2 * Theme.space.s
                        radius: width / 2
                        color: Theme.toneInk(line.modelData.tone)
                    }
                    Rectangle {
                        width: parent.width
                        height: Theme.size.line
                        anchors.bottom: parent.bottom
                        color: Theme.colors.border
                    }
                    FocusRing {
                        shown: line.current && list.activeFocus
                        innerRadius: 0
                    }
                }
                contentItem: Item {
                    implicitHeight: words.implicitHeight
                    GridLayout {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.space.l
                        width: parent.width - Theme.space.l - Theme.space.m
                        columns: 2
                        columnSpacing: Theme.space.s
                        rowSpacing: 0
                        BodyText {
                            Layout.fillWidth: true
                            text: line.modelData.title + "  " + line.modelData.subject
                            strong: true
                            Accessible.ignored: true
                        }
                        CaptionText {
                            Layout.alignment: Qt.AlignTop
                            text: line.modelData.waiting
                            Accessible.ignored: true
                        }
                        CaptionText {
                            Layout.fillWidth: true
                            Layout.columnSpan: 2
                            text: line.modelData.fact
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Flow {
        id: hints
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space.s
        spacing: Theme.space.xs
        KeyHint {
            keys: "J"
        }
        CaptionText {
            text: qsTr("next")
        }
        KeyHint {
            keys: "K"
        }
        CaptionText {
            text: qsTr("back")
        }
        KeyHint {
            keys: "Enter"
        }
        CaptionText {
            text: qsTr("act")
        }
        KeyHint {
            keys: "O"
        }
        CaptionText {
            text: qsTr("open")
        }
    }
}
