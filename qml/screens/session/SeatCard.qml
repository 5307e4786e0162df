// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The room of the session. One whose places are all taken is given for a reason only.
Card {
    id: card

    required property SeatViewModel viewModel

    visible: viewModel.open && viewModel.rooms.length > 0
    title: qsTr("Room")
    spacing: Theme.space.s
    padding: Theme.space.m

    RoomEntry {
        objectName: "seat"
        Layout.fillWidth: true
        label: qsTr("Where")
        rooms: card.viewModel.rooms
        room: card.viewModel.room
        error: card.viewModel.error
        onChosen: room => card.viewModel.choose(room)
    }
    FieldMessage {
        objectName: "seatAsked"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        warning: card.viewModel.asked
    }
    ReasonEntry {
        objectName: "seatReason"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        label: qsTr("Why all the same?")
        onConfirmed: reason => card.viewModel.confirm(reason)
        onCancelled: card.viewModel.forget()
    }
}
