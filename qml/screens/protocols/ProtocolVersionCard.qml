// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Which version is shown, who made and approved it, and the way on: copy, edit, approve.
Card {
    id: card

    required property ProtocolsViewModel viewModel
    property bool asking: false

    signal editAsked
    signal copyAsked

    title: card.viewModel.title
    subtitle: card.viewModel.drug
    actions: [
        AppButton {
            objectName: "copyProtocol"
            visible: card.viewModel.mayEdit
            text: qsTr("Copy")
            Accessible.name: qsTr("Start a new protocol as a copy of this one")
            onClicked: card.copyAsked()
        },
        AppButton {
            objectName: "editProtocol"
            visible: card.viewModel.mayEdit
            text: qsTr("Edit")
            Accessible.name: qsTr("Edit this protocol")
            onClicked: card.editAsked()
        },
        AppButton {
            objectName: "approveProtocol"
            visible: card.viewModel.mayApprove && !card.asking
            kind: AppButton.Primary
            text: qsTr("Approve")
            Accessible.name: qsTr("Approve this version")
            onClicked: {
                card.asking = true;
                note.forceActiveFocus();
            }
        }
    ]

    Connections {
        target: card.viewModel
        function onChanged(): void {
            card.asking = false;
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.l
        ProtocolStateLine {
            objectName: "protocolState"
            Layout.fillWidth: true
            text: card.viewModel.inUse ? qsTr("%1. In use for new sessions.").arg(card.viewModel.state) : qsTr("%1. Not in use.").arg(card.viewModel.state)
            approved: card.viewModel.approved
        }
        ChoiceEntry {
            objectName: "version"
            Layout.preferredWidth: Theme.size.field
            visible: card.viewModel.versions.length > 1
            Accessible.name: qsTr("Version")
            model: card.viewModel.versions
            currentIndex: card.viewModel.version
            onActivated: index => card.viewModel.chooseVersion(index)
        }
    }
    Repeater {
        model: card.viewModel.history
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
            muted: true
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.asking
        spacing: Theme.space.s
        TextEntry {
            id: note
            objectName: "approvalNote"
            Layout.fillWidth: true
            label: qsTr("Note to the approval")
            placeholder: qsTr("Read in the team meeting")
            onAccepted: card.viewModel.approve(note.text)
            Keys.onEscapePressed: card.asking = false
        }
        AppButton {
            objectName: "confirmApproval"
            Layout.alignment: Qt.AlignBottom
            kind: AppButton.Primary
            text: qsTr("Approve version")
            onClicked: card.viewModel.approve(note.text)
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Cancel")
            onClicked: card.asking = false
        }
    }
}
