// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The sign of a tone: its shape differs as well as its colour.
Rectangle {
    id: mark

    // "neutral", "good", "warn", "bad", "info" or "active".
    property string tone: "neutral"
    property int side: Theme.size.icon

    implicitWidth: side
    implicitHeight: side
    radius: tone === "bad" ? Theme.space.xs : tone === "warn" ? 0 : side / 2
    color: tone === "warn" ? "transparent" : Theme.toneInk(tone)
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: mark.tone === "warn" ? "⚠" : Theme.toneGlyph(mark.tone)
        font.family: Theme.type.family
        font.pixelSize: mark.tone === "warn" ? mark.side : Math.round(mark.side * 0.66)
        font.weight: Font.Bold
        color: mark.tone === "warn" ? Theme.colors.warn : Theme.colors.surface
    }
}
