// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// One required reading on a bar: full when taken, a hollow ring with a cross when missed, a strong ring when
// late, a thin ring while it is to come.
Rectangle {
    id: tick

    // TickKind.
    required property int kind

    implicitWidth: Theme.space.s + Theme.space.xxs
    implicitHeight: implicitWidth
    radius: width / 2
    color: kind === TickKind.Done ? Theme.colors.primary : Theme.colors.surface
    border.width: kind === TickKind.Late ? Theme.size.strongLine : Theme.size.line
    border.color: kind === TickKind.Late ? Theme.colors.warn : kind === TickKind.Done ? Theme.colors.primary : Theme.colors.fieldBorder
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        visible: tick.kind === TickKind.Missed
        text: "×"
        font: Theme.type.mark
        color: Theme.colors.textMuted
        Accessible.ignored: true
    }
}
