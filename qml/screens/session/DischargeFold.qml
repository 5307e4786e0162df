// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// While the patient is watched the side effects come first; of leaving one line is enough, and a tap shows the rest.
Card {
    id: card

    required property DischargeViewModel viewModel

    signal asked

    title: qsTr("Ready to leave?")
    padding: Theme.space.s
    actions: [
        StatusPill {
            text: !card.viewModel.ready ? qsTr("%1 open").arg(card.viewModel.openPoints) : card.viewModel.overridden > 0 ? qsTr("%1 overridden").arg(card.viewModel.overridden) : qsTr("ready")
            tone: !card.viewModel.ready ? Tone.Neutral : card.viewModel.overridden > 0 ? Tone.Warn : Tone.Good
        },
        AppButton {
            objectName: "unfoldLeaving"
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            text: qsTr("Show")
            Accessible.name: qsTr("Show what leaving waits for")
            onClicked: card.asked()
        },
        KeyHint {
            keys: "F10"
        }
    ]
}
