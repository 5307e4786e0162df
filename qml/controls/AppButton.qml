// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A button. Space, Enter and a click do the same.
T.Button {
    id: control

    enum Kind {
        Secondary,
        Primary, // One per screen.
        Danger,
        Quiet // Without a frame.
    }

    property int kind: AppButton.Secondary
    // 60 px high, for the action bar of a session.
    property bool large: false
    // Another one on a dark ground.
    property color ringColor: Theme.colors.focusRing

    readonly property bool filled: kind === AppButton.Primary
    readonly property color ink: !enabled ? Theme.colors.textFaint
        : filled ? Theme.colors.primaryInk
        : kind === AppButton.Danger ? Theme.colors.danger
        : kind === AppButton.Quiet ? Theme.colors.primary : Theme.colors.text
    readonly property color fill: !enabled ? Theme.colors.neutralTint
        : filled ? (down ? Theme.colors.primaryPressed : hovered ? Theme.colors.primaryHover : Theme.colors.primary)
        : kind === AppButton.Danger ? (down || hovered ? Theme.colors.badTint : Theme.colors.surface)
        : kind === AppButton.Quiet ? (down || hovered ? Theme.colors.primaryTint : "transparent")
        : (down || hovered ? Theme.colors.sunken : Theme.colors.surface)

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, implicitHeight)
    implicitHeight: Math.max(large ? Theme.size.actionTarget : Theme.size.target, implicitContentHeight + Theme.space.s)
    horizontalPadding: large ? Theme.space.xl : Theme.space.l
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font: Theme.type.button

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.activate()

    function activate(): void {
        if (!control.enabled)
            return;
        if (control.checkable)
            control.toggle();
        control.clicked();
    }
    // A key held down is one press.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            control.activate();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            control.activate();
    }

    contentItem: Text {
        text: control.text
        font: control.font
        color: control.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        // In a narrow place on more lines.
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.size.radius
        color: control.fill
        border.width: control.filled || control.kind === AppButton.Quiet ? 0 : Theme.size.line
        border.color: !control.enabled ? Theme.colors.border : control.kind === AppButton.Danger ? Theme.colors.badEdge : Theme.colors.fieldBorder
        FocusRing {
            shown: control.visualFocus
            ringColor: control.ringColor
        }
    }
}
