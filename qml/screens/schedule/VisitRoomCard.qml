// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The room of the chosen session. One whose places are all taken is given for a reason only.
Card {
    id: card

    required property VisitRoomViewModel viewModel

    title: qsTr("Room")
    spacing: Theme.space.s

    RoomEntry {
        objectName: "visitRoom"
        Layout.fillWidth: true
        label: qsTr("Where")
        rooms: card.viewModel.rooms
        room: card.viewModel.room
        error: card.viewModel.problem
        onChosen: room => card.viewModel.choose(room)
    }
    FieldMessage {
        objectName: "visitRoomAsked"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        warning: card.viewModel.asked
    }
    ReasonEntry {
        objectName: "visitRoomReason"
        Layout.fillWidth: true
        visible: card.viewModel.asked.length > 0
        label: qsTr("Why all the same?")
        // Each question is answered anew, of another patient's session above all.
        onVisibleChanged: text = ""
        onConfirmed: reason => card.viewModel.confirm(reason)
        onCancelled: card.viewModel.forget()
    }
}
