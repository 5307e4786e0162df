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
    // A new list sets the box to its first line, and a choice that is refused leaves it at what was refused.
    onModelChanged: entry.follow()
    onActivated: index => {
        const name = index > 0 ? entry.rooms[index - 1] : "";
        entry.follow();
        entry.chosen(name);
    }

    function follow(): void {
        entry.currentIndex = Qt.binding(() => entry.rooms.indexOf(entry.room) + 1);
    }
}
