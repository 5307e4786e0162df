// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Looks
import Tidemark.Theme

// A side effect or an intervention: one tap records it, the words say how bad and since when.
T.AbstractButton {
    id: chip

    // On where there is no grade.
    property int level: EffectLevel.Off
    // When it began, as the session writes minutes, such as "+12".
    property string minute
    // The words about the level are under the name: what is recorded does not change the width.
    property bool stacked: false

    // Long press, E or Delete: the effect is over.
    signal endRequested

    readonly property bool open: level === EffectLevel.On || level === EffectLevel.Mild || level === EffectLevel.Moderate || level === EffectLevel.Severe
    readonly property string levelWord: level === EffectLevel.Mild ? qsTr("mild") : level === EffectLevel.Moderate ? qsTr("moderate")
        : level === EffectLevel.Severe ? qsTr("severe") : level === EffectLevel.Ended ? qsTr("ended") : ""
    readonly property string sign: level === EffectLevel.Severe ? "▲ " : level === EffectLevel.Ended ? "✓ " : ""
    readonly property string since: level !== EffectLevel.Off ? minute : ""
    readonly property string about: levelWord.length > 0 && since.length > 0 ? levelWord + " · " + since : levelWord + since
    readonly property string words: about.length > 0 ? text + " · " + about : text
    readonly property int tone: level === EffectLevel.Severe ? Tone.Bad : level === EffectLevel.Moderate ? Tone.Warn : open ? Tone.Active : Tone.Neutral

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
    // A key held down is one press.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            chip.clicked();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            chip.clicked();
    }
    Keys.onDeletePressed: chip.endRequested()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_E && chip.open) {
            chip.endRequested();
            event.accepted = true;
        }
    }

    contentItem: ChipWords {
        stacked: chip.stacked
        name: chip.sign + (chip.stacked ? chip.text : chip.words)
        about: chip.stacked ? chip.about : ""
        font: chip.font
        ink: chip.enabled ? Theme.toneInk(chip.tone) : Theme.colors.textFaint
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.space.xs
            radius: height / 2
            color: chip.open ? Theme.toneTint(chip.tone)
                : chip.level === EffectLevel.Ended || chip.hovered ? Theme.colors.neutralTint : Theme.colors.surface
            border.width: chip.level === EffectLevel.Severe ? Theme.size.strongLine : Theme.size.line
            border.color: chip.open ? Theme.toneInk(chip.tone) : Theme.colors.fieldBorder
            FocusRing {
                shown: chip.visualFocus
                innerRadius: parent.radius
            }
        }
    }
}
