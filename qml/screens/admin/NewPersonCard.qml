// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// Adding somebody: the passphrase is typed by the person, not by the administrator.
Card {
    id: card

    required property PeopleViewModel viewModel
    property int role: -1

    title: qsTr("Add a person")
    subtitle: qsTr("Let the person type the passphrase. Nobody else should know it.")

    function submit(): void {
        card.viewModel.add(displayName.text, signInName.text, card.role, passphrase.text);
    }

    Connections {
        target: card.viewModel
        function onAdded(): void {
            displayName.text = "";
            signInName.text = "";
            passphrase.text = "";
            card.role = -1;
        }
    }

    TextEntry {
        id: displayName
        objectName: "displayName"
        Layout.fillWidth: true
        focus: true
        label: qsTr("Name, as printed")
        placeholder: qsTr("Dana North, RN")
        error: card.viewModel.errors.text("display-name")
    }
    ChoiceEntry {
        objectName: "role"
        Layout.fillWidth: true
        label: qsTr("Role")
        model: card.viewModel.roles
        currentIndex: card.role
        error: card.viewModel.errors.text("role")
        onActivated: index => card.role = index
    }
    TextEntry {
        id: signInName
        objectName: "signInName"
        Layout.fillWidth: true
        label: qsTr("Sign-in name")
        error: card.viewModel.errors.text("sign-in-name")
    }
    PassphraseEntry {
        id: passphrase
        objectName: "passphrase"
        Layout.fillWidth: true
        label: qsTr("Passphrase")
        hint: qsTr("At least 15 characters")
        error: card.viewModel.errors.text("password")
        onAccepted: card.submit()
    }
    AppButton {
        objectName: "addButton"
        Layout.fillWidth: true
        kind: AppButton.Primary
        enabled: !card.viewModel.busy
        text: qsTr("Add the person")
        onClicked: card.submit()
    }
}
