// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Small text beside or under something.
Text {
    property bool strong: false

    font: strong ? Theme.type.captionStrong : Theme.type.caption
    color: Theme.colors.textMuted
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
