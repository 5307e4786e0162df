// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// What a change moves, one line each.
Card {
    id: card

    required property var lines
    property int tone: Tone.Info

    color: Theme.toneTint(tone)
    border.color: Theme.toneInk(tone)
    spacing: Theme.space.s
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ": " + lines.join(" ")

    Repeater {
        model: card.lines
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
}
