// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// A few answers side by side, one of them taken. Left and right move the keyboard, Space or Enter takes.
FocusScope {
    id: choice

    property string label
    // What is offered, in order.
    required property list<string> options
    // Index of the recorded answer, -1 while there is none.
    property int currentIndex: -1

    signal chosen(int index)

    // All beside each other where there is room, else on more lines.
    readonly property real widest: Array.from(options).reduce((most, option, at) => Math.max(most, buttons.count > at ? buttons.itemAt(at).implicitWidth : 0), 0)
    readonly property real natural: Array.from(options).reduce((sum, option, at) => sum + (buttons.count > at ? buttons.itemAt(at).implicitWidth + Theme.space.s : 0), -Theme.space.s)

    implicitWidth: Math.max(natural, 0)
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    function move(from: int, step: int): void {
        const next = buttons.itemAt(from + step);
        if (next !== null)
            next.forceActiveFocus(step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.space.xs + Theme.space.xxs
        FieldLabel {
            Layout.fillWidth: true
            caption: choice.label
        }
        GridLayout {
            columns: choice.width >= choice.natural - 1 ? Math.max(1, buttons.count) : Math.max(1, Math.floor((choice.width + Theme.space.s) / (choice.widest + Theme.space.s)))
            columnSpacing: Theme.space.s
            rowSpacing: Theme.space.s
            Repeater {
                id: buttons
                model: choice.options
                SegmentButton {
                    id: option
                    required property int index
                    required property string modelData
                    text: modelData
                    checked: choice.currentIndex === index
                    focus: index === Math.max(0, choice.currentIndex)
                    Accessible.name: choice.label.length > 0 ? qsTr("%1: %2").arg(choice.label).arg(modelData) : modelData
                    onClicked: choice.chosen(index)
                    Keys.onLeftPressed: choice.move(option.index, -1)
                    Keys.onRightPressed: choice.move(option.index, 1)
                }
            }
        }
    }
}
