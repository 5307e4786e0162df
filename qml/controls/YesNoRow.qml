// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// A question asked each time. Yellow with a sign until it has an answer; nothing is chosen beforehand.
// Y and N answer while one of the buttons has the keyboard and the question is open. A given answer is changed by its
// other button alone, pressed twice: the first press asks, the second one, not in the same moment, changes it.
Rectangle {
    id: row

    required property string question
    property string hint
    property int answer: YesNo.Open
    // The answer that asks for attention; Open where neither does.
    property int concerning: YesNo.Open

    signal answered(int answer)

    readonly property bool open: answer === YesNo.Open
    // The answer that a second press would change to; Open while nobody asked.
    property int asked: YesNo.Open
    onAnswerChanged: asked = YesNo.Open
    // Another deed comes between: the offer is over.
    readonly property bool held: yes.activeFocus || no.activeFocus
    onHeldChanged: if (!held) asked = YesNo.Open
    // Whether the answer that is being given comes from the keyboard.
    readonly property bool byKeys: yes.visualFocus || no.visualFocus

    implicitHeight: Math.max(words.implicitHeight, Theme.size.target) + 2 * Theme.space.xs
    implicitWidth: Theme.size.field * 2
    radius: Theme.size.radius
    color: open ? Theme.colors.unansweredTint : answer === concerning ? Theme.colors.warnTint : "transparent"
    Accessible.role: Accessible.Grouping
    Accessible.name: open ? qsTr("%1 Not answered yet").arg(question) : question

    function press(given: int): void {
        if (row.open) {
            row.answered(given);
        } else if (given === row.answer) {
            row.asked = YesNo.Open;
        } else if (row.asked !== given) {
            row.asked = given;
            secondPress.restart();
            patience.restart();
        } else if (secondPress.isFirst()) {
            row.asked = YesNo.Open;
            row.answered(given);
        }
    }

    DoublePress {
        id: secondPress
    }
    Timer {
        id: patience
        interval: Theme.duration.patience
        onTriggered: row.asked = YesNo.Open
    }

    Keys.onPressed: event => {
        const letter = event.key === Qt.Key_Y || event.key === Qt.Key_N;
        if (!letter || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (row.open && !event.isAutoRepeat)
            row.answered(event.key === Qt.Key_Y ? YesNo.Yes : YesNo.No);
    }
    Keys.onEscapePressed: event => {
        event.accepted = row.asked !== YesNo.Open;
        row.asked = YesNo.Open;
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
            // One width for all its words: nothing moves.
            Layout.preferredWidth: Theme.size.target * 2
            horizontalPadding: Theme.space.xs
            text: row.asked === YesNo.Yes ? qsTr("Change?") : qsTr("Yes")
            checked: row.answer === YesNo.Yes
            Accessible.name: row.asked === YesNo.Yes ? qsTr("%1 Press again to change the answer to Yes").arg(row.question) : qsTr("%1 Yes").arg(row.question)
            onClicked: row.press(YesNo.Yes)
        }
        SegmentButton {
            id: no
            objectName: "no"
            // One width for all its words: nothing moves.
            Layout.preferredWidth: Theme.size.target * 2
            horizontalPadding: Theme.space.xs
            text: row.asked === YesNo.No ? qsTr("Change?") : qsTr("No")
            checked: row.answer === YesNo.No
            Accessible.name: row.asked === YesNo.No ? qsTr("%1 Press again to change the answer to No").arg(row.question) : qsTr("%1 No").arg(row.question)
            onClicked: row.press(YesNo.No)
        }
    }
}
