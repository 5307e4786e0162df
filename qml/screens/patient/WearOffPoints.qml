// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Days from treatment to the response line, one mark each: full where the line was crossed, hollow where the response
// still held.
Item {
    id: strip

    required property list<wearOffMark> points
    required property real longest
    readonly property int mark: Theme.size.icon / 2
    readonly property real span: Math.max(1, width - mark)

    implicitHeight: axis.y + zero.implicitHeight + Theme.space.xxs
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Days until the response wore off: %1").arg(Array.from(points).map(point => point.words).join("; "))

    Repeater {
        model: strip.points
        Rectangle {
            id: dot
            required property wearOffMark modelData
            required property int index
            objectName: modelData.crossed ? "crossed" : "held"
            x: modelData.days / strip.longest * strip.span
            y: (index % 2) * strip.mark
            width: strip.mark
            height: strip.mark
            radius: width / 2
            color: modelData.crossed ? Theme.colors.systolic : "transparent"
            border.width: Theme.size.strongLine
            border.color: Theme.colors.systolic
        }
    }
    Rectangle {
        id: axis
        y: 2 * strip.mark + Theme.space.xxs
        width: parent.width
        height: Theme.size.line
        color: Theme.colors.border
    }
    CaptionText {
        id: zero
        anchors.top: axis.bottom
        text: qsTr("0 days")
        wrapMode: Text.NoWrap
    }
    CaptionText {
        anchors.top: axis.bottom
        anchors.right: parent.right
        text: Math.round(strip.longest)
        wrapMode: Text.NoWrap
    }
}
