// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// Whether a protocol is approved by the clinic or is still an example.
RowLayout {
    id: line

    required property string text
    required property bool approved

    visible: text.length > 0
    spacing: Theme.space.s

    ToneMark {
        Layout.alignment: Qt.AlignTop
        tone: line.approved ? Tone.Good : Tone.Warn
    }
    Text {
        Layout.fillWidth: true
        text: line.text
        font: Theme.type.smallStrong
        color: Theme.toneInk(line.approved ? Tone.Good : Tone.Warn)
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
