// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// A key drawn as a key cap.
Rectangle {
    property alias keys: words.text

    implicitWidth: words.implicitWidth + 2 * (Theme.space.xs + Theme.space.xxs)
    implicitHeight: words.implicitHeight + Theme.space.xs
    radius: Theme.space.xs
    color: Theme.colors.surface
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.ignored: true

    Text {
        id: words
        anchors.centerIn: parent
        font: Theme.type.axisStrong
        color: Theme.colors.textMuted
        textFormat: Text.PlainText
    }
}
