// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// The signature: password in the page, then the block that stands for it.
Card {
    id: card

    required property SignViewModel viewModel

    signal signed

    function takeKeyboard(): void {
        password.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }
    function sign(): void {
        const typed = password.text;
        password.text = "";
        if (card.viewModel.sign(typed))
            card.signed();
        else
            password.fieldItem.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: viewModel.due ? qsTr("Sign the record") : qsTr("Signed")
    Repeater {
        model: card.viewModel.signatures
        SignatureBlock {
            required property signatureRow modelData
            Layout.fillWidth: true
            version: modelData.version
            printedName: modelData.printedName
            meaning: modelData.meaning
            time: modelData.time
            hash: modelData.hash
            valid: modelData.valid
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.due && card.viewModel.mayRole
        text: qsTr("I, %1, sign this record as %2.").arg(card.viewModel.printedName).arg(card.viewModel.meaning)
    }
    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.due && !card.viewModel.mayRole
        text: qsTr("Waits for the signature of a nurse or psychiatrist.")
    }
    PassphraseEntry {
        id: password
        objectName: "signPassword"
        visible: card.viewModel.due && card.viewModel.mayRole
        Layout.fillWidth: true
        label: qsTr("Your passphrase")
        error: card.viewModel.error
        // Half typed it waits for nobody behind another screen.
        onVisibleChanged: if (!visible) text = ""
        onTextEdited: card.viewModel.clearError()
        onAccepted: card.sign()
    }
    AppButton {
        objectName: "sign"
        visible: card.viewModel.due && card.viewModel.mayRole
        Layout.fillWidth: true
        enabled: password.text.length > 0
        kind: AppButton.Primary
        large: true
        text: qsTr("Sign")
        onClicked: card.sign()
    }
}
