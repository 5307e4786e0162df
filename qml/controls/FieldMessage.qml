// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// The sentence under a field: what is wrong with what was typed, what a person should know before it is kept, or else a
// hint.
RowLayout {
    id: line

    property string error
    property string warning
    property string hint
    readonly property bool wrong: error.length > 0
    readonly property bool warned: !wrong && warning.length > 0

    spacing: Theme.space.xs + Theme.space.xxs
    visible: wrong || warned || hint.length > 0

    ToneMark {
        tone: line.wrong ? Tone.Bad : Tone.Warn
        side: Theme.space.l
        visible: line.wrong || line.warned
        Layout.alignment: Qt.AlignTop
    }
    Text {
        objectName: "fieldMessage"
        Layout.fillWidth: true
        text: line.wrong ? line.error : line.warned ? line.warning : line.hint
        font: Theme.type.small
        color: line.wrong ? Theme.colors.bad : line.warned ? Theme.colors.warn : Theme.colors.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: line.wrong || line.warned ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
}
