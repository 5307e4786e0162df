// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// One place in the rail, with the count of what waits there.
T.AbstractButton {
    id: place

    property int badge: 0
    property bool current: false
    // Its sign stands alone, with the words beside it while it is pointed at or has the keyboard.
    property bool folded: false
    property string sign

    implicitHeight: Theme.size.target
    leftPadding: folded ? Theme.space.xs : Theme.space.m
    rightPadding: folded ? Theme.space.xs : Theme.space.m
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: badge > 0 ? qsTr("%1, %2 waiting").arg(text).arg(badge) : text
    Accessible.selected: current
    Accessible.onPressAction: place.clicked()
    Keys.onReturnPressed: place.clicked()
    Keys.onEnterPressed: place.clicked()

    contentItem: Item {
        PlaceSign {
            id: mark
            key: place.sign
            x: place.folded ? (parent.width - width) / 2 : 0
            anchors.verticalCenter: parent.verticalCenter
            ink: place.current ? Theme.colors.brandAccent : Theme.colors.railText
        }
        Text {
            visible: !place.folded
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s
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
            anchors.verticalCenterOffset: place.folded ? -Theme.space.m : 0
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
    Rectangle {
        objectName: "placeWords"
        visible: place.folded && (place.hovered || place.visualFocus)
        x: place.width + Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        width: words.implicitWidth + 2 * Theme.space.m
        height: words.implicitHeight + 2 * Theme.space.s
        radius: Theme.size.radiusSmall
        color: Theme.colors.rail
        border.width: Theme.size.line
        border.color: Theme.colors.brandAccent
        Text {
            id: words
            anchors.centerIn: parent
            text: place.text
            font: Theme.type.bodyStrong
            color: Theme.colors.railText
            textFormat: Text.PlainText
            Accessible.ignored: true
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
