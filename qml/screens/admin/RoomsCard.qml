// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The rooms that sessions are planned in, and how many people each has places for.
Card {
    id: card

    required property RoomsViewModel viewModel
    readonly property bool changing: viewModel.chosen.length > 0

    title: qsTr("Rooms")
    subtitle: qsTr("A place is a chair or a bed. Whoever plans a session into a room whose places are all taken is asked why.")

    function keep(): void {
        if (card.viewModel.keep(name.text, places.text)) {
            name.text = "";
            places.text = "1";
        }
    }
    function change(room: string, count: string): void {
        card.viewModel.choose(room);
        name.text = room;
        places.text = count;
        name.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }

    Banner {
        objectName: "roomsOutcome"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: card.viewModel.problem.length > 0 ? card.viewModel.problem : card.viewModel.done
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.rooms.count === 0
        text: qsTr("No room is in the list yet: sessions are planned without one.")
    }
    Repeater {
        model: card.viewModel.rooms
        RowLayout {
            id: row
            required property int index
            required property roomRow modelData

            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space.m
            BodyText {
                Layout.fillWidth: true
                text: row.modelData.name
                strong: true
            }
            BodyText {
                text: row.modelData.words
                muted: true
            }
            AppButton {
                objectName: "changeRoom-" + row.index
                kind: AppButton.Quiet
                text: qsTr("Change")
                Accessible.name: qsTr("Change %1").arg(row.modelData.name)
                onClicked: card.change(row.modelData.name, row.modelData.places)
            }
            AppButton {
                objectName: "removeRoom-" + row.index
                kind: AppButton.Quiet
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1 from the list").arg(row.modelData.name)
                onClicked: card.viewModel.remove(row.modelData.name)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.m
        TextEntry {
            id: name
            objectName: "roomName"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: card.changing ? qsTr("New name of %1").arg(card.viewModel.chosen) : qsTr("New room")
            placeholder: qsTr("Room 2")
            error: card.viewModel.errors.text("room-name")
            onAccepted: card.keep()
        }
        TextEntry {
            id: places
            objectName: "roomPlaces"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Places")
            text: "1"
            error: card.viewModel.errors.text("room-places")
            onAccepted: card.keep()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.s
        AppButton {
            objectName: "keepRoom"
            text: card.changing ? qsTr("Keep the change") : qsTr("Add the room")
            onClicked: card.keep()
        }
        AppButton {
            objectName: "forgetRoom"
            visible: card.changing
            kind: AppButton.Quiet
            text: qsTr("Cancel")
            onClicked: {
                card.viewModel.choose("");
                name.text = "";
                places.text = "1";
            }
        }
    }
}
