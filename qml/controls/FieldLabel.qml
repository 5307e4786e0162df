// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The words above a field.
Text {
    property bool mandatory: false
    property string caption

    text: mandatory ? qsTr("%1 (needed)").arg(caption) : caption
    visible: caption.length > 0
    font: Theme.type.smallStrong
    color: Theme.colors.textMuted
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.ignored: true
}
