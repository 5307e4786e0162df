// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What needs somebody, most urgent first.
ColumnLayout {
    id: column

    required property RowModel rows

    signal sessionOpened(string sessionId)
    signal patientOpened(string patientId)
    signal drugsOpened

    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Needs attention, %1").arg(rows.count)

    Text {
        text: qsTr("Needs attention")
        font: Theme.type.cardTitle
        color: Theme.colors.text
        Accessible.ignored: true
    }
    CaptionText {
        Layout.fillWidth: true
        visible: column.rows.count === 0
        text: qsTr("Nothing is waiting.")
        color: Theme.colors.textFaint
    }
    ListView {
        id: list
        objectName: "attention"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: -Theme.space.xs
        clip: true
        spacing: Theme.space.m
        model: column.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs
        delegate: T.AbstractButton {
            id: line
            required property int index
            required property string title
            required property string detail
            required property string tone
            required property string sessionId
            required property string patientId
            required property string place

            function open(): void {
                if (line.place === "drugs")
                    column.drugsOpened();
                else if (line.place === "session")
                    column.sessionOpened(line.sessionId);
                else
                    column.patientOpened(line.patientId);
            }

            x: Theme.space.xs
            width: ListView.view.width - 2 * Theme.space.xs
            implicitHeight: words.implicitHeight + 2 * Theme.space.m
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.Button
            Accessible.name: line.title + ", " + line.detail
            onClicked: line.open()
            Keys.onReturnPressed: line.open()
            Keys.onEnterPressed: line.open()
            Keys.onSpacePressed: line.open()

            background: Rectangle {
                radius: Theme.size.radiusCard
                color: line.hovered ? Theme.colors.sunken : Theme.colors.surface
                border.width: Theme.size.line
                border.color: Theme.colors.border
                Rectangle {
                    x: Theme.size.line
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.space.xs
                    height: parent.height - 2 * Theme.space.s
                    radius: width / 2
                    color: Theme.toneInk(line.tone)
                }
                FocusRing {
                    shown: line.ListView.isCurrentItem && list.activeFocus
                    innerRadius: Theme.size.radiusCard
                }
            }
            contentItem: Item {
                ColumnLayout {
                    id: words
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.space.l
                    anchors.rightMargin: Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.xxs
                    BodyText {
                        Layout.fillWidth: true
                        text: line.title
                        strong: true
                        Accessible.ignored: true
                    }
                    CaptionText {
                        Layout.fillWidth: true
                        text: line.detail
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
