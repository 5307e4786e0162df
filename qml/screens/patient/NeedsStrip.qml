// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What needs somebody for this patient, by the same rules as on the board, on one line; those of one kind are one. A line
// about a session opens it, the oldest of several.
RowLayout {
    id: strip

    required property list<attentionRow> needs

    signal sessionRequested(string sessionId)

    visible: needs.length > 0
    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Needs attention, %1").arg(needs.length)

    Repeater {
        model: strip.needs
        Item {
            id: need
            required property attentionRow modelData
            readonly property bool leads: modelData.place === AttentionPlace.Session
            readonly property string words: modelData.title + " · " + modelData.next
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            implicitWidth: leads ? button.implicitWidth : pill.implicitWidth
            implicitHeight: Theme.size.target
            StatusPill {
                id: pill
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                visible: !need.leads
                tone: need.modelData.tone
                text: need.words
            }
            AppButton {
                id: button
                objectName: "need"
                width: parent.width
                visible: need.leads
                text: need.words
                onClicked: strip.sessionRequested(need.modelData.sessionId)
            }
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 0
    }
}
