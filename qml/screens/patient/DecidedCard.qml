// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// What was decided at the end of each series, newest first.
Card {
    id: card

    required property list<string> decided

    title: qsTr("Decisions")
    spacing: Theme.space.xs

    Repeater {
        model: card.decided
        CaptionText {
            required property string modelData
            Layout.fillWidth: true
            color: Theme.colors.text
            text: modelData
        }
    }
}
