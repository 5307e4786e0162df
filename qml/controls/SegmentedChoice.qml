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

    implicitWidth: column.implicitWidth
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
        RowLayout {
            spacing: Theme.space.s
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
