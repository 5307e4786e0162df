// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The total and its band; an item 9 above 0 asks for an acknowledgement at any total.
Card {
    id: card

    required property ScalesViewModel viewModel

    // What was done about an item 9 is to be written down.
    function takeKeyboard(): void {
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Recorded")

    StatusPill {
        text: card.viewModel.result
        tone: card.viewModel.resultTone
    }
    CaptionText {
        objectName: "answeredBy"
        visible: text.length > 0
        text: card.viewModel.answeredBy
    }
    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.item9Line.length > 0
        strong: true
        color: card.viewModel.item9Open ? Theme.colors.bad : Theme.colors.text
        text: card.viewModel.item9Line
    }
    ReasonEntry {
        id: done
        Layout.fillWidth: true
        visible: card.viewModel.item9Open
        label: qsTr("What was done")
        placeholder: qsTr("Who was informed, what was agreed")
        confirmText: qsTr("Acknowledge")
        onConfirmed: reason => card.viewModel.acknowledge(reason)
    }
}
