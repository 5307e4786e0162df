// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// A question asked each time. Yellow with a sign until it has an answer; nothing is chosen beforehand.
// Y and N answer while one of the buttons has the keyboard.
Rectangle {
    id: row

    required property string question
    property string hint
    property int answer: YesNo.Open
    // The answer that asks for attention; Open where neither does.
    property int concerning: YesNo.Open

    signal answered(int answer)

    readonly property bool open: answer === YesNo.Open
    // Whether the answer that is being given comes from the keyboard.
    readonly property bool byKeys: yes.visualFocus || no.visualFocus

    implicitHeight: Math.max(words.implicitHeight, Theme.size.target) + 2 * Theme.space.xs
    implicitWidth: Theme.size.field * 2
    radius: Theme.size.radius
    color: open ? Theme.colors.unansweredTint : answer === concerning ? Theme.colors.warnTint : "transparent"
    Accessible.role: Accessible.Grouping
    Accessible.name: open ? qsTr("%1 Not answered yet").arg(question) : question

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Y || event.key === Qt.Key_N) {
            row.answered(event.key === Qt.Key_Y ? YesNo.Yes : YesNo.No);
            event.accepted = true;
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space.m
        anchors.rightMargin: Theme.space.xs
        spacing: Theme.space.m

        Text {
            Layout.preferredWidth: Theme.size.icon
            horizontalAlignment: Text.AlignHCenter
            text: row.open ? "?" : row.answer === row.concerning ? "▲" : "✓"
            font: Theme.type.bodyStrong
            color: row.open ? Theme.colors.unanswered : row.answer === row.concerning ? Theme.colors.warn : Theme.colors.good
            Accessible.ignored: true
        }
        ColumnLayout {
            id: words
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: row.question
            }
            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: row.hint
            }
        }
        SegmentButton {
            id: yes
            objectName: "yes"
            text: qsTr("Yes")
            checked: row.answer === YesNo.Yes
            Accessible.name: qsTr("%1 Yes").arg(row.question)
            onClicked: row.answered(YesNo.Yes)
        }
        SegmentButton {
            id: no
            objectName: "no"
            text: qsTr("No")
            checked: row.answer === YesNo.No
            Accessible.name: qsTr("%1 No").arg(row.question)
            onClicked: row.answered(YesNo.No)
        }
    }
}
