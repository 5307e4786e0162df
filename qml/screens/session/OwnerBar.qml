// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// Somebody else runs the session: read along, or take it over with one recorded step.
Banner {
    id: bar

    required property OwnerViewModel viewModel

    visible: viewModel.reading
    severity: Tone.Info
    closable: false
    text: qsTr("%1 runs this session. You are reading along.").arg(bar.viewModel.owner)
    nextStep: bar.viewModel.error
    actionText: bar.viewModel.mayTakeOver ? qsTr("Take over") : ""
    onActionTriggered: bar.viewModel.takeOver()
}
