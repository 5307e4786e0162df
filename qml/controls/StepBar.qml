// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// The steps of a session with the current one in strong ink. Done steps carry a tick, steps to come are pale.
RowLayout {
    id: bar

    // Names of the steps, in order.
    required property list<string> steps
    required property int current

    spacing: Theme.space.s
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Step %1 of %2: %3").arg(current + 1).arg(steps.length).arg(steps[current] ?? "")

    Repeater {
        model: bar.steps
        ColumnLayout {
            id: step
            required property int index
            required property string modelData
            readonly property bool done: index < bar.current
            readonly property bool here: index === bar.current
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.size.target
            spacing: Theme.space.xs + Theme.space.xxs
            Accessible.role: Accessible.StaticText
            Accessible.name: here ? qsTr("%1, now").arg(modelData) : done ? qsTr("%1, done").arg(modelData) : qsTr("%1, to come").arg(modelData)

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.size.stepLine
                radius: height / 2
                color: step.done || step.here ? Theme.colors.primary : Theme.colors.border
            }
            Text {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: step.done ? "✓ " + step.modelData : step.modelData
                font: step.here ? Theme.type.captionStrong : Theme.type.caption
                color: step.here ? Theme.colors.primary : step.done ? Theme.colors.textMuted : Theme.colors.textFaint
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
