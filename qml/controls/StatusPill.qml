// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// A word or two about a state, in a soft rounded field.
Rectangle {
    id: pill

    required property string text
    property int tone: Tone.Neutral
    // Puts the sign of the tone before the words.
    property bool marked: tone === Tone.Warn || tone === Tone.Bad
    // On more lines where one is too short: nothing of it may be cut.
    property bool inFull: false

    implicitWidth: words.implicitWidth + 2 * (Theme.space.s + Theme.space.xxs)
    implicitHeight: Math.max(words.implicitHeight + Theme.space.s, Theme.size.pill)
    radius: Math.min(height / 2, Theme.size.pill / 2 + Theme.space.xxs)
    color: Theme.toneTint(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Text {
        id: words
        anchors.fill: parent
        anchors.leftMargin: Theme.space.s + Theme.space.xxs
        anchors.rightMargin: Theme.space.s + Theme.space.xxs
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: pill.marked ? Theme.toneGlyph(pill.tone) + " " + pill.text : pill.text
        font: Theme.type.captionStrong
        color: Theme.toneInk(pill.tone)
        // Else never on two lines: smaller first, cut last.
        wrapMode: pill.inFull ? Text.Wrap : Text.NoWrap
        fontSizeMode: pill.inFull ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Theme.type.mark.pixelSize
        elide: pill.inFull ? Text.ElideNone : Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
