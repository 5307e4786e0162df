// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Somebody of the clinic. Removing, and a code in the place of a passphrase, ask once more, in the row itself.
FocusScope {
    id: row

    required property staffRow person
    required property list<string> roles
    required property AccountsViewModel accounts
    property bool removeAsked: false
    readonly property bool isOpen: accounts.chosen === person.personId

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.s

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m

            AvatarInitials {
                name: row.person.name.split(",")[0]
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: row.person.name
                    strong: true
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: qsTr("%1 · signs in as %2").arg(row.person.role).arg(row.person.signInName)
                }
            }
            StatusPill {
                visible: row.person.state.length > 0
                text: row.person.state
            }
            AppButton {
                visible: row.person.closed
                text: qsTr("Open again")
                Accessible.name: qsTr("Open the sign-in of %1 again").arg(row.person.name)
                onClicked: row.accounts.openAgain(row.person.personId)
            }
            AppButton {
                visible: !row.person.active
                enabled: !row.accounts.busy
                text: qsTr("Comes back")
                Accessible.name: qsTr("%1 comes back").arg(row.person.name)
                onClicked: row.accounts.giveCode(row.person.personId)
            }
            AppButton {
                visible: row.person.active && !row.person.own && !row.removeAsked
                kind: AppButton.Quiet
                text: row.isOpen ? qsTr("Close") : qsTr("Change")
                Accessible.name: row.isOpen ? qsTr("Close the changes of %1").arg(row.person.name) : qsTr("Change %1").arg(row.person.name)
                onClicked: row.accounts.choose(row.isOpen ? "" : row.person.personId)
            }
            AppButton {
                visible: row.person.active && !row.person.own && !row.removeAsked
                kind: AppButton.Quiet
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1").arg(row.person.name)
                onClicked: row.removeAsked = true
            }
            AppButton {
                visible: row.removeAsked && row.person.active
                kind: AppButton.Danger
                text: qsTr("Remove %1").arg(row.person.name)
                onClicked: row.accounts.remove(row.person.personId)
            }
            AppButton {
                visible: row.removeAsked && row.person.active
                text: qsTr("Keep")
                Accessible.name: qsTr("Keep %1").arg(row.person.name)
                onClicked: row.removeAsked = false
            }
        }
        CaptionText {
            Layout.fillWidth: true
            visible: row.removeAsked && row.person.active
            text: qsTr("The clinic gets a new key. Nobody can record anything while its file is copied.")
        }
        PersonChanges {
            Layout.fillWidth: true
            visible: row.isOpen
            person: row.person
            roles: row.roles
            accounts: row.accounts
        }
    }
}
