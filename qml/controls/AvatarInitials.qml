// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The initials of a person in a disc.
Rectangle {
    id: avatar

    required property string name
    readonly property string initials: initialsOf(name)

    implicitWidth: Theme.size.avatar
    implicitHeight: Theme.size.avatar
    radius: width / 2
    color: Theme.colors.primaryTint
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    function initialsOf(person: string): string {
        const titles = ["dr", "dr.", "prof", "prof."];
        const words = person.replace(",", " ").split(/\s+/).filter(word => word.length > 0 && !titles.includes(word.toLowerCase()));
        if (words.length === 0)
            return "";
        const first = words[0].charAt(0);
        return (words.length > 1 ? first + words[words.length - 1].charAt(0) : first).toUpperCase();
    }

    Text {
        anchors.centerIn: parent
        text: avatar.initials
        font: Theme.type.captionStrong
        color: Theme.colors.primary
        Accessible.ignored: true
    }
}
