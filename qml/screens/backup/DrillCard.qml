// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// The rehearsal of a restore, once a month: a backup that was never restored is only a hope.
Card {
    id: card

    required property BackupsViewModel viewModel

    title: qsTr("Rehearse a restore")
    subtitle: qsTr("The newest backup is restored into a temporary folder, checked page by page, compared with the clinic and removed. Do it once a month.")

    StatusPill {
        objectName: "drillDue"
        visible: card.viewModel.drillOverdue
        text: qsTr("Due")
        tone: Tone.Warn
    }
    BodyText {
        objectName: "drillWords"
        Layout.fillWidth: true
        text: card.viewModel.drillWords
    }
    AppButton {
        objectName: "rehearseButton"
        Layout.fillWidth: true
        enabled: !card.viewModel.running
        text: qsTr("Rehearse now")
        onClicked: card.viewModel.rehearse()
    }
}
