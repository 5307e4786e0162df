// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme

// One question and its answers. Unanswered rows carry a sign as well as a colour.
FocusScope {
    id: row

    required property int number
    required property string question
    required property var choices
    required property int answer
    // The highest number, where the answers have no words.
    property int highest: -1
    // The question may be left out: that is a choice after the answers.
    property bool skippable: false
    property bool leftOut: false
    property bool optional: false
    // For a patient who reads and taps alone.
    property bool large: false

    signal answered(int choice)
    signal skipped

    readonly property int targetHeight: large ? Theme.size.actionTarget : Theme.size.target

    readonly property var answers: choices.length > 0 ? Array.from(choices) : Array.from({ length: highest + 1 }, (each, index) => String(index))
    readonly property var options: skippable ? [...answers, qsTr("Skip")] : answers
    // Numbers need less room than words.
    readonly property int usualWidth: options.length > 7 ? targetHeight : large ? Theme.size.answerLarge : Theme.size.answer
    // The question keeps a quarter of the line, however large the words are.
    readonly property int optionWidth: Math.min(usualWidth, 0.75 * width / options.length - Theme.space.m)

    function take(option: int): void {
        if (option < row.answers.length)
            row.answered(option);
        else
            row.skipped();
    }
    function takeKeyboard(): void {
        buttons.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Math.max(line.implicitHeight + Theme.space.xs, words.implicitHeight + Theme.space.s)
    activeFocusOnTab: false
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1. %2").arg(number).arg(question)

    Keys.onPressed: event => {
        const choice = event.key - Qt.Key_0;
        if (choice < 0 || choice >= row.answers.length)
            return;
        row.answered(choice);
        event.accepted = true;
        const next = buttons.itemAt(row.options.length - 1).nextItemInFocusChain(true);
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    RowLayout {
        id: line
        anchors.fill: parent
        spacing: Theme.space.m
        Text {
            Layout.preferredWidth: Theme.size.icon
            text: row.answer >= 0 || row.leftOut ? "✓" : row.optional ? "" : "●"
            color: row.answer >= 0 || row.leftOut ? Theme.colors.good : Theme.colors.unanswered
            font: Theme.type.bodyStrong
            Accessible.ignored: true
        }
        BodyText {
            id: words
            Layout.fillWidth: true
            text: qsTr("%1. %2").arg(row.number).arg(row.question)
            font: row.large ? Theme.type.reading : Theme.type.body
        }
        Repeater {
            id: buttons
            model: row.options
            T.AbstractButton {
                id: choice
                required property string modelData
                required property int index
                readonly property bool chosen: index === (row.leftOut ? row.answers.length : row.answer)
                Layout.preferredWidth: row.optionWidth
                horizontalPadding: row.large ? Theme.space.s : 0
                Layout.preferredHeight: Math.max(row.targetHeight, label.implicitHeight + Theme.space.s)
                text: modelData
                focus: index === 0
                // One stop for Tab in each row: the chosen answer, or the first.
                // It stays one while it has the keyboard: Qt refuses to take that from the active item.
                activeFocusOnTab: activeFocus || chosen || (row.answer < 0 && !row.leftOut && index === 0)
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.name: qsTr("%1: %2").arg(index).arg(modelData)
                Accessible.checked: chosen
                onClicked: row.take(index)
                Keys.onLeftPressed: if (index > 0) buttons.itemAt(index - 1).forceActiveFocus(Qt.TabFocusReason)
                Keys.onRightPressed: if (index + 1 < row.options.length) buttons.itemAt(index + 1).forceActiveFocus(Qt.TabFocusReason)
                background: Rectangle {
                    radius: Theme.size.radius
                    color: choice.chosen ? Theme.colors.primary : choice.hovered ? Theme.colors.primaryTint : Theme.colors.surface
                    border.width: Theme.size.line
                    border.color: choice.chosen ? Theme.colors.primary : Theme.colors.fieldBorder
                    FocusRing {
                        shown: choice.visualFocus
                    }
                }
                contentItem: Text {
                    id: label
                    text: choice.modelData
                    font: row.large ? (choice.chosen ? Theme.type.bodyStrong : Theme.type.body) : choice.chosen ? Theme.type.smallStrong : Theme.type.small
                    color: choice.chosen ? Theme.colors.primaryInk : Theme.colors.text
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.size.line
        color: Theme.colors.border
    }
}
