// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One card of the evidence: what is large in it, a line of scores where there are any, and values with their labels.
Card {
    id: card

    required property reviewCard evidence

    padding: Theme.space.m
    spacing: Theme.space.s
    title: evidence.title
    subtitle: evidence.aside

    StatusPill {
        visible: text.length > 0
        Layout.maximumWidth: card.width - 2 * card.padding
        tone: card.evidence.pillTone
        text: card.evidence.pill
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.evidence.figure.length > 0
        spacing: Theme.space.s
        Text {
            text: card.evidence.figure
            font: Theme.type.value
            color: Theme.colors.text
            textFormat: Text.PlainText
        }
        CaptionText {
            visible: text.length > 0
            Layout.fillWidth: true
            text: card.evidence.unit
        }
        ScoreSmallMultiple {
            Layout.fillWidth: true
            visible: card.evidence.points.length > 1
            title: ""
            change: ""
            tone: card.evidence.pillTone
            points: card.evidence.points
            xMin: 0
            xMax: card.evidence.points.length > 1 ? Math.max(1, card.evidence.points[card.evidence.points.length - 1].x) : 1
            yMax: card.evidence.maximum
        }
    }
    Repeater {
        model: card.evidence.labels
        RowLayout {
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: Theme.space.s
            CaptionText {
                Layout.preferredWidth: Theme.size.wide(68)
                Layout.alignment: Qt.AlignTop
                text: parent.modelData
            }
            CaptionText {
                Layout.fillWidth: true
                color: Theme.colors.text
                text: card.evidence.values[parent.index]
            }
        }
    }
}
