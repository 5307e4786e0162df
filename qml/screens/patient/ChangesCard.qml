// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What changed, newest first, as many whole lines as there is room for.
Card {
    id: card

    required property list<trendChange> changes
    readonly property int most: 8

    title: qsTr("What changed")
    spacing: Theme.space.s

    Repeater {
        model: card.changes
        RowLayout {
            id: line
            required property int index
            required property trendChange modelData
            visible: index < card.most
            // Hidden, not put away: the lines keep their places.
            opacity: parent !== null && parent.y + y + height <= card.height - 2 * card.padding ? 1 : 0
            Layout.fillWidth: true
            spacing: Theme.space.s
            CaptionText {
                Layout.preferredWidth: Theme.size.target + Theme.space.xl
                Layout.alignment: Qt.AlignTop
                strong: true
                text: line.modelData.day
            }
            CaptionText {
                Layout.fillWidth: true
                color: Theme.colors.text
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
