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
    required property var questions
    property bool asLastTimeOffered: false

    // Puts the keyboard on a question; false when it is not in this group.
    function showQuestion(key: string): bool {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i) as QuestionRow;
            if (row !== null && row.key === key) {
                row.take();
                return true;
            }
        }
        return false;
    }

    spacing: Theme.space.xxs
    actions: AppButton {
        objectName: "asLastTime"
        visible: card.asLastTimeOffered
        text: qsTr("As last time")
        onClicked: card.viewModel.asLastTime()
    }
    Repeater {
        id: rows
        model: card.questions
        QuestionRow {
            Layout.fillWidth: true
            viewModel: card.viewModel
        }
    }
}
