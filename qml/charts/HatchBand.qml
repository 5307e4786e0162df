// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// A time without records: slanted lines and a label.
Rectangle {
    id: band

    property string label
    readonly property int pitch: Theme.space.s

    color: Theme.colors.sunken
    border.width: Theme.size.line
    border.color: Theme.colors.fieldBorder
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Repeater {
        model: Math.ceil((band.width + band.height) / band.pitch)
        Rectangle {
            required property int index
            x: index * band.pitch - band.height
            y: band.height
            width: band.height * 1.4143
            height: Theme.size.line
            transformOrigin: Item.TopLeft
            rotation: -45
            color: Theme.colors.fieldBorder
            opacity: 0.6
            antialiasing: true
        }
    }
}
