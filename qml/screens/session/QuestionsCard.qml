// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A group of questions. The stable ones can be taken as last time with one tap; the safety ones never.
Card {
    id: card

    required property CheckInViewModel viewModel
    required property RowList questions
    property bool asLastTimeOffered: false

    // Offered when the card came up: its room is kept, so that the questions stay where they are.
    property bool asLastTimeKept: false
    Component.onCompleted: asLastTimeKept = asLastTimeOffered

    // The keyboard has gone past the last question.
    signal wentOn
    // The row in this place is about to be answered.
    signal answering(int place)

    // Puts the keyboard on a question; false when it is not in this group.
    function showQuestion(key: string): bool {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i) as QuestionRow;
            if (row !== null && row.modelData.key === key) {
                row.take();
                return true;
            }
        }
        return false;
    }
    // Puts the keyboard on what is open first; false when nothing is.
    function showFirstOpen(): bool {
        if (lastTime.visible) {
            lastTime.forceActiveFocus(Qt.TabFocusReason);
            return true;
        }
        return card.showOpenFrom(0);
    }
    // The same, from this place on: never back. A group's one answer is before its first question.
    function showOpenFrom(place: int): bool {
        for (let i = place; i < rows.count; ++i) {
            const row = rows.itemAt(i) as QuestionRow;
            if (row === null || !(row.open || row.modelData.openInGroup > 0))
                continue;
            if (row.modelData.openInGroup > 0)
                row.takeRest();
            else
                row.take();
            return true;
        }
        return false;
    }
    function goOnFrom(place: int): void {
        if (!card.showOpenFrom(place))
            card.wentOn();
    }
    // The row under that place; null for the last one.
    function rowBelow(place: int): Item {
        return rows.itemAt(place + 1);
    }

    spacing: Theme.space.xxs
    actions: Item {
        visible: card.asLastTimeKept || card.asLastTimeOffered
        implicitWidth: lastTime.implicitWidth
        implicitHeight: lastTime.implicitHeight
        AppButton {
            id: lastTime
            objectName: "asLastTime"
            visible: card.asLastTimeOffered
            text: qsTr("As last time")
            onClicked: {
                const byKeys = lastTime.visualFocus;
                // It goes away: the keyboard stays beside it after a tap, and goes on after a key.
                if (lastTime.activeFocus)
                    (rows.itemAt(0) as QuestionRow)?.take();
                card.viewModel.asLastTime();
                if (byKeys)
                    card.goOnFrom(0);
            }
        }
    }
    Repeater {
        id: rows
        model: card.questions
        QuestionRow {
            required property int index
            Layout.fillWidth: true
            viewModel: card.viewModel
            onAnswering: card.answering(index)
            onWentOn: card.goOnFrom(index + 1)
            onRestAnswered: card.goOnFrom(index)
        }
    }
}
