// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Who may sign in. Removing asks once more, in the row itself.
Card {
    id: card

    required property PeopleViewModel viewModel

    title: qsTr("People")

    Repeater {
        model: card.viewModel.people
        RowLayout {
            id: person
            required property staffRow modelData
            property bool asked: false

            Layout.fillWidth: true
            spacing: Theme.space.m

            AvatarInitials {
                name: person.modelData.name.split(",")[0]
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: person.modelData.name
                    strong: true
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: qsTr("%1 · signs in as %2").arg(person.modelData.role).arg(person.modelData.signInName)
                }
            }
            StatusPill {
                visible: !person.modelData.active
                text: qsTr("Removed")
            }
            AppButton {
                visible: person.modelData.active && !person.modelData.own && !person.asked
                kind: AppButton.Quiet
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1").arg(person.modelData.name)
                onClicked: person.asked = true
            }
            AppButton {
                visible: person.asked && person.modelData.active
                kind: AppButton.Danger
                text: qsTr("Remove %1").arg(person.modelData.name)
                onClicked: card.viewModel.remove(person.modelData.personId)
            }
            AppButton {
                visible: person.asked && person.modelData.active
                text: qsTr("Keep")
                Accessible.name: qsTr("Keep %1").arg(person.modelData.name)
                onClicked: person.asked = false
            }
        }
    }
}
