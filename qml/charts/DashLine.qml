// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// A dashed straight line, upright or level.
Item {
    id: line

    property bool upright: true
    property color ink: Theme.colors.fieldBorder
    property int dash: Theme.space.xxs
    property int gap: Theme.space.xs
    property int thickness: Theme.size.line
    readonly property real extent: upright ? height : width

    implicitWidth: thickness
    implicitHeight: thickness
    Accessible.ignored: true

    Repeater {
        model: Math.max(0, Math.ceil(line.extent / (line.dash + line.gap)))
        Rectangle {
            required property int index
            readonly property real start: index * (line.dash + line.gap)
            x: line.upright ? 0 : start
            y: line.upright ? start : 0
            width: line.upright ? line.thickness : Math.min(line.dash, line.extent - start)
            height: line.upright ? Math.min(line.dash, line.extent - start) : line.thickness
            color: line.ink
        }
    }
}
