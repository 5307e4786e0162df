// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls

// A pill in the middle of its line, never wider than the room there is.
Item {
    id: place

    required property real room
    property string text
    property alias tone: pill.tone
    property alias inFull: pill.inFull

    width: Math.min(pill.implicitWidth, place.room)
    implicitHeight: pill.implicitHeight

    StatusPill {
        id: pill
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        text: place.text
    }
}
