// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.ViewModels

// The side effects of the latest sessions, the worst first; what has no row is counted.
Card {
    id: card

    required property PatientPageViewModel viewModel

    title: qsTr("Side effects by session")

    EffectGrid {
        Layout.fillWidth: true
        visible: card.viewModel.effectRows.length > 0
        sessions: card.viewModel.effectHeads
        effects: card.viewModel.effectRows
    }
    CaptionText {
        objectName: "effectsLeftOut"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.viewModel.effectsLeftOut
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.effectRows.length === 0
        text: qsTr("No side effect has been recorded.")
    }
}
