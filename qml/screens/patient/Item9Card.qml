// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// An item 9 above 0 that nobody has acknowledged: what was done is written here, with who and when.
Rectangle {
    id: card

    required property string line

    signal acknowledged(string note)

    implicitHeight: rows.implicitHeight + 2 * Theme.space.m
    radius: Theme.size.radius
    color: Theme.colors.badTint
    border.width: Theme.size.line
    border.color: Theme.colors.badEdge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: line

    ColumnLayout {
        id: rows
        anchors.fill: parent
        anchors.margins: Theme.space.m
        spacing: Theme.space.s
        BodyText {
            Layout.fillWidth: true
            strong: true
            color: Theme.colors.bad
            text: card.line
        }
        ReasonEntry {
            Layout.fillWidth: true
            label: qsTr("What was done")
            placeholder: qsTr("Who was informed, what was agreed")
            confirmText: qsTr("Acknowledge")
            onConfirmed: reason => card.acknowledged(reason)
        }
    }
}
