// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// One session of the phase: full when done, half while it runs, a ring when it is to come.
Rectangle {
    id: dot

    property bool full: false
    property bool half: false

    implicitWidth: Theme.space.s + Theme.space.xxs
    implicitHeight: implicitWidth
    radius: width / 2
    color: full ? Theme.colors.primary : "transparent"
    border.width: Theme.size.line
    border.color: Theme.colors.primary
    Accessible.ignored: true

    Item {
        width: parent.width / 2
        height: parent.height
        clip: true
        visible: dot.half && !dot.full
        Rectangle {
            width: dot.width
            height: dot.height
            radius: dot.radius
            color: Theme.colors.primary
        }
    }
}
