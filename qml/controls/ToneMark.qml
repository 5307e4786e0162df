// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// The sign of a tone: its shape differs as well as its colour.
Rectangle {
    id: mark

    property int tone: Tone.Neutral
    property int side: Theme.size.icon

    implicitWidth: side
    implicitHeight: side
    radius: tone === Tone.Bad ? Theme.space.xs : tone === Tone.Warn ? 0 : side / 2
    color: tone === Tone.Warn ? "transparent" : Theme.toneInk(tone)
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: mark.tone === Tone.Warn ? "⚠" : Theme.toneGlyph(mark.tone)
        font.family: Theme.type.family
        font.pixelSize: mark.tone === Tone.Warn ? mark.side : Math.round(mark.side * 0.66)
        font.weight: Font.Bold
        color: mark.tone === Tone.Warn ? Theme.colors.warn : Theme.colors.surface
    }
}
