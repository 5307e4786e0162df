// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// One session on the calendar. It is chosen by a click and moved by dragging; the calendar has the keyboard.
Item {
    id: chip

    required property scheduleVisit visit
    // One patient's calendar leaves the name out.
    property bool named: true
    property bool chosen: false
    property bool ringed: false
    // It would leave this day, or come to it.
    property bool leaving: false
    property bool arriving: false
    readonly property bool calledOff: chip.visit.calledOff
    readonly property string lastLine: chip.arriving ? (chip.visit.from.length > 0 ? qsTr("from %1").arg(chip.visit.from) : qsTr("added"))
        : chip.visit.mark.length > 0 ? "▲ " + chip.visit.mark
        : chip.visit.tone !== Tone.Neutral ? Theme.toneGlyph(chip.visit.tone) + " " + chip.visit.state : ""
    readonly property int lastTone: chip.arriving ? Tone.Active : chip.visit.mark.length > 0 ? Tone.Warn : chip.visit.tone

    signal taken
    // Pointer positions in the chip's own coordinates.
    signal dragged(real x, real y)
    signal dropped(real x, real y)
    signal dragCancelled

    implicitHeight: Math.max(Theme.size.target, words.implicitHeight + 2 * Theme.space.s)
    opacity: chip.leaving ? 0.5 : 1
    Accessible.role: Accessible.Button
    Accessible.name: Array.of(chip.visit.name, chip.visit.place, chip.visit.time, chip.visit.state, chip.visit.mark, chip.leaving ? qsTr("would move") : chip.arriving ? qsTr("proposed") : "").filter(part => part.length > 0).join(", ")
    Accessible.selected: chip.chosen
    Accessible.onPressAction: chip.taken()

    Rectangle {
        anchors.fill: parent
        radius: Theme.size.radius
        color: chip.arriving || chip.chosen ? Theme.colors.primaryTint : pointer.containsMouse ? Theme.colors.sunken : Theme.colors.surface
        border.width: chip.arriving || chip.chosen ? Theme.size.strongLine : Theme.size.line
        border.color: chip.arriving || chip.chosen ? Theme.colors.primary : Theme.colors.fieldBorder
        Rectangle {
            x: Theme.space.xs
            y: Theme.space.s
            width: Theme.space.xs - Theme.size.line
            height: parent.height - 2 * Theme.space.s
            radius: width / 2
            color: chip.visit.tone === Tone.Neutral ? Theme.colors.fieldBorder : Theme.toneInk(chip.visit.tone)
        }
        FocusRing {
            shown: chip.ringed
        }
    }
    ColumnLayout {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space.s + Theme.space.xxs
        anchors.rightMargin: Theme.space.xs
        spacing: 0

        CaptionText {
            Layout.fillWidth: true
            text: chip.visit.time
            strong: true
            Accessible.ignored: true
        }
        Text {
            Layout.fillWidth: true
            text: chip.named ? chip.visit.name : chip.visit.place
            font.family: Theme.type.family
            font.pixelSize: chip.named ? Theme.type.smallStrong.pixelSize : Theme.type.captionStrong.pixelSize
            font.weight: Theme.type.smallStrong.weight
            font.strikeout: chip.calledOff || chip.leaving
            color: chip.calledOff ? Theme.colors.textMuted : Theme.colors.text
            // A long name goes on within the word.
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        CaptionText {
            Layout.fillWidth: true
            visible: chip.named
            text: chip.visit.place
            Accessible.ignored: true
        }
        CaptionText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: chip.lastLine
            strong: true
            color: Theme.toneInk(chip.lastTone)
            Accessible.ignored: true
        }
    }
    MouseArea {
        id: pointer
        property bool dragging: false
        property point pressedAt

        anchors.fill: parent
        hoverEnabled: true
        enabled: !chip.arriving
        cursorShape: chip.visit.movable ? (dragging ? Qt.ClosedHandCursor : Qt.OpenHandCursor) : Qt.PointingHandCursor
        onPressed: mouse => {
            pointer.pressedAt = Qt.point(mouse.x, mouse.y);
            pointer.dragging = false;
            // A finger scrolls the page up and down; across, or after a long press, it drags.
            pointer.preventStealing = chip.visit.movable && mouse.source === Qt.MouseEventNotSynthesized;
        }
        onPressAndHold: mouse => pointer.begin(mouse.x, mouse.y)
        onPositionChanged: mouse => {
            if (!pointer.pressed)
                return;
            const far = Math.abs(mouse.x - pointer.pressedAt.x) + Math.abs(mouse.y - pointer.pressedAt.y) > Theme.space.m;
            if (pointer.dragging)
                chip.dragged(mouse.x, mouse.y);
            else if (far)
                pointer.begin(mouse.x, mouse.y);
        }
        onReleased: mouse => {
            if (pointer.dragging)
                chip.dropped(mouse.x, mouse.y);
            else
                chip.taken();
            pointer.dragging = false;
        }
        onCanceled: {
            pointer.dragging = false;
            chip.dragCancelled();
        }

        function begin(x: real, y: real): void {
            if (!chip.visit.movable)
                return;
            pointer.preventStealing = true;
            pointer.dragging = true;
            chip.dragged(x, y);
        }
    }
}
