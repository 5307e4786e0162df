// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// How much of something is done, as a bar.
Rectangle {
    id: bar

    required property real share
    required property string label
    property color tint: Theme.colors.primary

    implicitHeight: Theme.size.stepLine
    radius: height / 2
    color: Theme.colors.neutralTint
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1: %2 %").arg(label).arg(Math.round(share * 100))

    Rectangle {
        width: Math.max(0, Math.min(1, bar.share)) * parent.width
        height: parent.height
        radius: parent.radius
        color: bar.tint
    }
}
