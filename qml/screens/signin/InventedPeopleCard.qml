// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// How to sign in to the invented clinic: a click fills the fields.
Card {
    id: card

    required property SignInViewModel viewModel

    signal chosen(string signInName, string passphrase)

    title: qsTr("Demo clinic")
    subtitle: qsTr("Everybody here is invented. One passphrase opens it for all: %1").arg(viewModel.inventedPassphrase)

    BodyText {
        objectName: "inventedPin"
        Layout.fillWidth: true
        visible: card.viewModel.inventedPin.length > 0
        text: qsTr("Everybody's PIN: %1. It unlocks the program, and confirms as the second person.").arg(card.viewModel.inventedPin)
    }
    Repeater {
        model: card.viewModel.inventedPeople
        AppButton {
            required property inventedPersonRow modelData
            objectName: "person-" + modelData.signInName
            Layout.fillWidth: true
            text: qsTr("%1 · %2").arg(modelData.displayName).arg(modelData.role)
            Accessible.name: qsTr("Fill in %1, %2").arg(modelData.displayName).arg(modelData.role)
            onClicked: card.chosen(modelData.signInName, card.viewModel.inventedPassphrase)
        }
    }
}
