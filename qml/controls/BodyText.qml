// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Running text.
Text {
    property bool strong: false
    property bool muted: false

    font: strong ? Theme.type.bodyStrong : Theme.type.body
    color: muted ? Theme.colors.textMuted : Theme.colors.text
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    linkColor: Theme.colors.primary
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
