// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// A word on a chart, on a ground of its own so that lines do not run through it.
Rectangle {
    id: label

    property alias text: words.text
    property alias ink: words.color
    // Wanted middle, and the bounds that the label stays between.
    property real centre: 0
    property real least: -Infinity
    property real most: Infinity

    x: Math.max(least, Math.min(centre - width / 2, most - width))
    implicitWidth: words.implicitWidth + Theme.space.s
    implicitHeight: words.implicitHeight + Theme.space.xxs
    radius: Theme.space.xs
    color: Theme.colors.surface
    Text {
        id: words
        anchors.centerIn: parent
        font: Theme.type.axisStrong
        color: Theme.colors.text
        textFormat: Text.PlainText
    }
}
