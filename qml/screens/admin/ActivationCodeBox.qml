// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The words that a person sets a passphrase with. They are shown once.
FocusScope {
    id: box

    required property AccountsViewModel accounts

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.s

        HeadingText {
            objectName: "activationCode"
            Layout.fillWidth: true
            text: box.accounts.code
            Accessible.name: qsTr("Activation code: %1").arg(text)
        }
        CaptionText {
            Layout.fillWidth: true
            text: box.accounts.codeWords
        }
        AppButton {
            objectName: "codeHandedOver"
            text: qsTr("The code is handed over")
            onClicked: box.accounts.closeCode()
        }
    }
}
