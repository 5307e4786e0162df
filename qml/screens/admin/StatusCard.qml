// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The state of the clinic's file, without a chart in it, and the check of the ledger.
Card {
    id: card

    required property PeopleViewModel viewModel

    title: qsTr("State of the clinic")
    actions: AppButton {
        objectName: "verifyButton"
        text: qsTr("Check the ledger")
        onClicked: card.viewModel.verifyLedger()
    }

    Banner {
        objectName: "ledger"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.ledgerHolds ? Tone.Good : Tone.Bad
        closable: false
        text: card.viewModel.ledgerWords
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space.xl
        rowSpacing: Theme.space.m
        Repeater {
            model: card.viewModel.status
            RowLayout {
                id: line
                required property statusRow modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                BodyText {
                    Layout.fillWidth: true
                    text: line.modelData.label
                    muted: true
                }
                BodyText {
                    text: line.modelData.value
                    strong: true
                }
            }
        }
    }
}
