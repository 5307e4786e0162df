// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Theme

// What needs somebody for this patient, by the same rules as on the board. A line about a session opens it.
Flow {
    id: strip

    // Each with title, next, tone, place and sessionId.
    required property var needs

    signal sessionRequested(string sessionId)

    visible: needs.length > 0
    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Needs attention, %1").arg(needs.length)

    Repeater {
        model: strip.needs
        Row {
            id: need
            required property var modelData
            readonly property bool leads: modelData.place === "session"
            spacing: Theme.space.xs
            StatusPill {
                anchors.verticalCenter: parent.verticalCenter
                visible: !need.leads
                tone: need.modelData.tone
                text: need.modelData.title + " · " + need.modelData.next
            }
            AppButton {
                visible: need.leads
                text: need.modelData.title + " · " + need.modelData.next
                onClicked: strip.sessionRequested(need.modelData.sessionId)
            }
        }
    }
}
