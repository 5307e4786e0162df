// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// One place in the rail, with the count of what waits there.
T.AbstractButton {
    id: place

    property int badge: 0
    property bool current: false

    implicitHeight: Theme.size.target
    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: badge > 0 ? qsTr("%1, %2 waiting").arg(text).arg(badge) : text
    Accessible.selected: current
    Accessible.onPressAction: place.clicked()
    Keys.onReturnPressed: place.clicked()
    Keys.onEnterPressed: place.clicked()

    contentItem: Item {
        Text {
            anchors.left: parent.left
            anchors.right: count.left
            anchors.verticalCenter: parent.verticalCenter
            text: place.text
            font: place.current ? Theme.type.bodyStrong : Theme.type.body
            color: Theme.colors.railText
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        Rectangle {
            id: count
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: place.badge > 0
            width: visible ? Math.max(number.implicitWidth + Theme.space.m, Theme.size.pill) : 0
            height: Theme.size.icon
            radius: height / 2
            color: Theme.colors.danger
            Text {
                id: number
                anchors.centerIn: parent
                text: place.badge
                font: Theme.type.captionStrong
                color: Theme.colors.dangerInk
            }
        }
    }
    background: Rectangle {
        radius: Theme.size.radius
        color: place.current || place.down ? Theme.colors.railActive : place.hovered ? Qt.alpha(Theme.colors.railActive, 0.5) : "transparent"
        border.width: place.visualFocus ? Theme.size.strongLine : 0
        border.color: Theme.colors.brandAccent
        Rectangle {
            visible: place.current
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space.xs - Theme.size.line
            height: parent.height / 2
            radius: width / 2
            color: Theme.colors.brandAccent
        }
    }
}
