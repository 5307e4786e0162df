// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// The sentence under a field: what is wrong with what was typed, or else a hint.
RowLayout {
    id: line

    property string error
    property string hint
    readonly property bool wrong: error.length > 0

    spacing: Theme.space.xs + Theme.space.xxs
    visible: wrong || hint.length > 0

    ToneMark {
        tone: "bad"
        side: Theme.space.l
        visible: line.wrong
        Layout.alignment: Qt.AlignTop
    }
    Text {
        objectName: "fieldMessage"
        Layout.fillWidth: true
        text: line.wrong ? line.error : line.hint
        font: Theme.type.small
        color: line.wrong ? Theme.colors.bad : Theme.colors.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: line.wrong ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
}
