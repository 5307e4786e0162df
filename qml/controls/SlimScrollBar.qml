// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A thin scroll bar that shows only when there is more to see.
T.ScrollBar {
    id: bar

    implicitWidth: Theme.size.scrollBar + 2 * Theme.space.xxs
    implicitHeight: Theme.size.scrollBar + 2 * Theme.space.xxs
    padding: Theme.space.xxs
    minimumSize: 0.08
    visible: size < 1.0
    hoverEnabled: true
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Scroll")

    contentItem: Rectangle {
        implicitWidth: Theme.size.scrollBar
        implicitHeight: Theme.size.scrollBar
        radius: Theme.size.scrollBar / 2
        color: bar.pressed || bar.hovered ? Theme.colors.textFaint : Theme.colors.fieldBorder
    }
}
