// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// Who may sign in, and how. An activation code is shown until it was handed over.
Card {
    id: card

    required property PeopleViewModel viewModel
    required property AccountsViewModel accounts

    title: qsTr("People")

    Banner {
        objectName: "accountOutcome"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.accounts.problem.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: card.accounts.problem.length > 0 ? card.accounts.problem : card.accounts.done
    }
    ActivationCodeBox {
        Layout.fillWidth: true
        visible: card.accounts.code.length > 0
        accounts: card.accounts
    }
    Repeater {
        model: card.viewModel.people
        PersonRow {
            id: row
            required property staffRow modelData
            Layout.fillWidth: true
            person: row.modelData
            roles: card.viewModel.roles
            accounts: card.accounts
        }
    }
}
