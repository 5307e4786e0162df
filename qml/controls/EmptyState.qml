// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// What is shown where there is nothing yet: why, and the way on.
ColumnLayout {
    id: state

    required property string title
    property string text
    property string actionText

    signal actionTriggered

    spacing: Theme.space.s

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: Theme.size.actionTarget
        implicitHeight: Theme.size.actionTarget
        radius: width / 2
        color: Theme.colors.primaryTint
        Text {
            anchors.centerIn: parent
            text: "○"
            font: Theme.type.heading
            color: Theme.colors.primary
            Accessible.ignored: true
        }
    }
    Text {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: state.title
        font: Theme.type.cardTitle
        color: Theme.colors.text
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    BodyText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        visible: text.length > 0
        muted: true
        text: state.text
    }
    AppButton {
        objectName: "action"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space.s
        visible: text.length > 0
        kind: AppButton.Primary
        text: state.actionText
        onClicked: state.actionTriggered()
    }
}
