// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Every line of the record in words. A replaced line is struck through, with the reason beside the new one.
Card {
    id: card

    required property SignViewModel viewModel

    title: qsTr("The record")
    spacing: Theme.space.xs
    Repeater {
        model: card.viewModel.lines
        RowLayout {
            id: line
            required property recordLineRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.m
            CaptionText {
                Layout.preferredWidth: Theme.size.target
                Layout.alignment: Qt.AlignTop
                text: line.modelData.time
                strong: true
            }
            CaptionText {
                Layout.preferredWidth: Theme.size.target
                Layout.alignment: Qt.AlignTop
                text: line.modelData.minute
            }
            Text {
                Layout.fillWidth: true
                text: line.modelData.detail.length > 0 ? line.modelData.words + " — " + line.modelData.detail : line.modelData.words
                font.family: Theme.type.body.family
                font.pixelSize: Theme.type.body.pixelSize
                font.strikeout: line.modelData.struck
                color: line.modelData.struck ? Theme.colors.textFaint : Theme.colors.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: line.modelData.struck ? qsTr("Replaced: %1").arg(text) : text
            }
        }
    }
}
