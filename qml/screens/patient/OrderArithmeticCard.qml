// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Every step of the order's arithmetic, and what asks for a second look.
Card {
    id: card

    required property OrderFormViewModel viewModel

    title: qsTr("The arithmetic")
    subtitle: viewModel.byRate ? qsTr("The rate times the hours, whatever the weight.")
                               : qsTr("With the latest weight. On the day it is done again with the day's weight.")

    Repeater {
        model: card.viewModel.arithmetic
        Text {
            required property int index
            required property string modelData
            Layout.fillWidth: true
            text: modelData
            font: index === 0 ? Theme.type.entryLine : Theme.type.body
            color: Theme.colors.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.arithmetic.length === 0
        text: qsTr("Record a weight and type all four numbers to see the dose.")
        muted: true
    }
    Repeater {
        model: card.viewModel.concerns
        Banner {
            required property string modelData
            Layout.fillWidth: true
            severity: Tone.Warn
            closable: false
            text: modelData
        }
    }
}
