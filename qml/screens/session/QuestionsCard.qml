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

    // A question was answered with the keyboard, which may go on to the next.
    signal wentOn

    // Puts the keyboard on a question; false when it is not in this group.
    function showQuestion(key: string): bool {
        return card.takeFirst(row => row.modelData.key === key, false);
    }
    // Puts the keyboard on what is open first; false when nothing is.
    function showFirstOpen(): bool {
        if (lastTime.visible) {
            lastTime.forceActiveFocus(Qt.TabFocusReason);
            return true;
        }
        return card.takeFirst(row => row.open || row.modelData.openInGroup > 0, true);
    }
    function takeFirst(matches: var, asGroup: bool): bool {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i) as QuestionRow;
            if (row === null || !matches(row))
                continue;
            if (asGroup && row.modelData.openInGroup > 0)
                row.takeRest();
            else
                row.take();
            return true;
        }
        return false;
    }

    spacing: Theme.space.xxs
    actions: AppButton {
        id: lastTime
        objectName: "asLastTime"
        visible: card.asLastTimeOffered
        text: qsTr("As last time")
        onClicked: {
            const byKeys = lastTime.visualFocus;
            card.viewModel.asLastTime();
            if (byKeys)
                card.wentOn();
        }
    }
    Repeater {
        id: rows
        model: card.questions
        QuestionRow {
            Layout.fillWidth: true
            viewModel: card.viewModel
            onWentOn: card.wentOn()
        }
    }
}
