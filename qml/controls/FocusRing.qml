// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The ring around the control that has the keyboard. Put it into the background of a control.
Rectangle {
    id: ring

    // True while the ring is to be seen.
    required property bool shown
    // Radius of the control inside the ring.
    property real innerRadius: Theme.size.radius
    property color ringColor: Theme.colors.focusRing

    anchors.fill: parent
    anchors.margins: -(Theme.size.focusGap + Theme.size.strongLine)
    radius: ring.innerRadius + Theme.size.focusGap + Theme.size.strongLine
    color: "transparent"
    border.width: Theme.size.strongLine
    border.color: ring.ringColor
    visible: ring.shown
}
