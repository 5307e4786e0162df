// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// What fills the board where the day could not be read. An empty board would say that nobody is in a chair.
Rectangle {
    id: notice

    // Why, and what the program says to do.
    required property string problem
    readonly property string title: qsTr("The board cannot be read.")
    readonly property string meaning: qsTr("Tidemark does not know who is being dosed or watched. Go to the chairs, and rely on paper.")
    readonly property string wayOn: qsTr("Leave the folder as it is. The administrator restores the newest backup into a new folder with: tidemarkctl --clinic NEWFOLDER --user NAME restore --from FILE")

    radius: Theme.size.radiusCard
    color: Theme.toneTint(Tone.Bad)
    border.width: Theme.size.line
    border.color: Theme.toneInk(Tone.Bad)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Array.of(title, meaning, problem, wayOn).join(" ")

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.l, Theme.size.wide(640))
        spacing: Theme.space.m

        HeadingText {
            Layout.fillWidth: true
            text: notice.title
            color: Theme.toneInk(Tone.Bad)
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            text: notice.meaning
            strong: true
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: notice.problem
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            text: notice.wayOn
            Accessible.ignored: true
        }
    }
}
