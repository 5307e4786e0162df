// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls

// What changed, newest first.
Card {
    id: card

    required property var changes

    title: qsTr("What changed")

    Repeater {
        model: card.changes
        ColumnLayout {
            id: line
            required property var modelData
            Layout.fillWidth: true
            spacing: 0
            CaptionText {
                Layout.fillWidth: true
                text: line.modelData.day
            }
            BodyText {
                Layout.fillWidth: true
                text: line.modelData.text
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.changes.length === 0
        text: qsTr("Nothing yet: no score and no session.")
    }
    Item {
        Layout.fillHeight: true
    }
}
