// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A room of the clinic's list, or none.
ChoiceEntry {
    id: entry

    required property list<string> rooms
    // Its name; empty for none.
    required property string room

    signal chosen(string room)

    label: qsTr("Room")
    hint: entry.rooms.length === 0 ? qsTr("The administrator keeps the list of rooms.") : ""
    model: {
        const names = [qsTr("No room yet")];
        for (let i = 0; i < entry.rooms.length; ++i)
            names.push(entry.rooms[i]);
        return names;
    }
    currentIndex: entry.rooms.indexOf(entry.room) + 1
    onActivated: index => entry.chosen(index > 0 ? entry.rooms[index - 1] : "")
}
