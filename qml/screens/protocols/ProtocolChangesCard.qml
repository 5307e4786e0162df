// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Every value that differs: what it was, what it is.
Card {
    id: card

    required property list<protocolChange> changes
    property string emptyText: qsTr("Nothing differs.")

    spacing: Theme.space.s

    CaptionText {
        visible: card.changes.length === 0
        text: card.emptyText
    }
    Repeater {
        model: card.changes
        Item {
            id: change
            required property protocolChange modelData
            Layout.fillWidth: true
            implicitHeight: line.implicitHeight + Theme.space.s
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: before %2, now %3").arg(change.modelData.what).arg(change.modelData.before.length > 0 ? change.modelData.before : qsTr("nothing")).arg(change.modelData.after.length > 0 ? change.modelData.after : qsTr("nothing"))

            RowLayout {
                id: line
                width: parent.width
                spacing: Theme.space.m
                BodyText {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop
                    text: change.modelData.what
                    strong: true
                    Accessible.ignored: true
                }
                Text {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    text: change.modelData.before.length > 0 ? change.modelData.before : qsTr("nothing")
                    font.family: Theme.type.family
                    font.pixelSize: Theme.type.body.pixelSize
                    font.strikeout: change.modelData.before.length > 0
                    color: Theme.colors.textMuted
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
                Text {
                    Layout.alignment: Qt.AlignTop
                    text: "→"
                    font: Theme.type.body
                    color: Theme.colors.textMuted
                    Accessible.ignored: true
                }
                BodyText {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    text: change.modelData.after.length > 0 ? change.modelData.after : qsTr("nothing")
                    strong: true
                    color: Theme.colors.primary
                    Accessible.ignored: true
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.size.line
                color: Theme.colors.border
            }
        }
    }
}
