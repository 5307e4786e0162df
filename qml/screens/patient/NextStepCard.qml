// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// The next dose after non-response, as a proposal with what it follows from. The prescriber writes the order.
Card {
    id: card

    required property OrderFormViewModel viewModel

    visible: viewModel.stepProposed.length > 0
    title: qsTr("Next step proposed: %1").arg(viewModel.stepProposed)

    Repeater {
        model: card.viewModel.stepReasons
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
    AppButton {
        objectName: "takeStep"
        text: qsTr("Fill in %1").arg(card.viewModel.stepProposed)
        onClicked: card.viewModel.takeStep()
    }
    CaptionText {
        Layout.fillWidth: true
        text: qsTr("A proposal by the numbers of the protocol, not a recommendation. Nothing changes until you write the order.")
    }
}
