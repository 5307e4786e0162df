// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// The two hours of a session as a bar, with a tick for each required reading.
Item {
    id: bar

    // 0 to 1.
    required property real share
    required property list<checkTick> ticks
    required property string label
    property color tint: Theme.colors.primary
    property real tickSize: Theme.space.s + Theme.space.xxs

    function countOf(kind: int): int {
        return Array.from(bar.ticks).filter(tick => tick.kind === kind).length;
    }

    implicitHeight: tickSize
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1: %2 of %n reading(s) taken, %3 missed", "", ticks.length).arg(label).arg(countOf(TickKind.Done)).arg(countOf(TickKind.Missed))

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: bar.tickSize * 0.6
        radius: height / 2
        color: Theme.colors.neutralTint
        Rectangle {
            width: Math.max(0, Math.min(1, bar.share)) * parent.width
            height: parent.height
            radius: parent.radius
            color: bar.tint
        }
    }
    Repeater {
        model: bar.ticks
        CheckTick {
            required property checkTick modelData
            kind: modelData.kind
            width: bar.tickSize
            height: bar.tickSize
            x: modelData.at * (bar.width - width)
            y: (bar.height - height) / 2
        }
    }
}
