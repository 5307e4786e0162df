// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What can be changed about somebody: the role, with a reason, and a forgotten passphrase.
FocusScope {
    id: changes

    required property staffRow person
    required property list<string> roles
    required property AccountsViewModel accounts
    property int role: roles.indexOf(person.role)

    implicitHeight: column.implicitHeight
    // Opened again, it begins with what is so.
    onVisibleChanged: {
        changes.role = Qt.binding(() => changes.roles.indexOf(changes.person.role));
        reason.text = "";
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.s

        ChoiceEntry {
            objectName: "roleChange"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Role")
            model: changes.roles
            currentIndex: changes.role
            error: changes.accounts.errors.text("role-change")
            onActivated: index => changes.role = index
        }
        TextEntry {
            id: reason
            objectName: "roleReason"
            Layout.fillWidth: true
            label: qsTr("Why another role")
            error: changes.accounts.errors.text("reason")
            onAccepted: changes.accounts.changeRole(changes.person.personId, changes.role, text)
        }
        AppButton {
            objectName: "changeRole"
            Layout.fillWidth: true
            text: qsTr("Change the role")
            Accessible.name: qsTr("Change the role of %1").arg(changes.person.name)
            onClicked: changes.accounts.changeRole(changes.person.personId, changes.role, reason.text)
        }
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("For a forgotten passphrase: an activation code, used once. The passphrase of before opens nothing from then on.")
        }
        AppButton {
            objectName: "giveCode"
            Layout.fillWidth: true
            enabled: !changes.accounts.busy
            text: qsTr("Give an activation code")
            Accessible.name: qsTr("Give %1 an activation code").arg(changes.person.name)
            onClicked: changes.accounts.giveCode(changes.person.personId)
        }
    }
}
