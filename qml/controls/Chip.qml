// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A side effect or an intervention: one tap records it, the words say how bad and since when.
T.AbstractButton {
    id: chip

    // "off", "mild", "moderate", "severe" or "ended"; "on" where there is no grade.
    property string level: "off"
    // When it began, as the session writes minutes, such as "+12".
    property string minute

    // Long press, E or Delete: the effect is over.
    signal endRequested

    readonly property bool open: level === "on" || level === "mild" || level === "moderate" || level === "severe"
    readonly property string levelWord: level === "mild" ? qsTr("mild") : level === "moderate" ? qsTr("moderate")
        : level === "severe" ? qsTr("severe") : level === "ended" ? qsTr("ended") : ""
    readonly property string sign: level === "severe" ? "▲ " : level === "ended" ? "✓ " : ""
    readonly property string words: text + (levelWord.length > 0 ? " · " + levelWord : "")
        + (level !== "off" && minute.length > 0 ? " · " + minute : "")
    readonly property string tone: level === "severe" ? "bad" : level === "moderate" ? "warn" : open ? "active" : "neutral"

    implicitHeight: Theme.size.target
    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.size.target)
    horizontalPadding: Theme.space.l + Theme.space.xxs
    // A click or a finger leaves the keyboard where it is: on the line for the next set.
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    font: Theme.type.smallStrong
    Accessible.role: Accessible.CheckBox
    Accessible.name: words
    Accessible.checked: open
    Accessible.checkable: true
    Accessible.onPressAction: chip.clicked()
    onPressAndHold: chip.endRequested()
    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()
    Keys.onDeletePressed: chip.endRequested()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_E && chip.open) {
            chip.endRequested();
            event.accepted = true;
        }
    }

    contentItem: Text {
        text: chip.sign + chip.words
        font: chip.font
        color: chip.enabled ? Theme.toneInk(chip.tone) : Theme.colors.textFaint
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.space.xs
            radius: height / 2
            color: chip.open ? Theme.toneTint(chip.tone)
                : chip.level === "ended" || chip.hovered ? Theme.colors.neutralTint : Theme.colors.surface
            border.width: chip.level === "severe" ? Theme.size.strongLine : Theme.size.line
            border.color: chip.open ? Theme.toneInk(chip.tone) : Theme.colors.border
            FocusRing {
                shown: chip.visualFocus
                innerRadius: parent.radius
            }
        }
    }
}
