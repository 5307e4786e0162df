// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// One of a few answers standing side by side. `checked` is set from outside, by what was recorded.
T.AbstractButton {
    id: button

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.size.target)
    implicitHeight: Theme.size.target
    horizontalPadding: Theme.space.l
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font: Theme.type.button
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Accessible.checkable: true
    Accessible.onPressAction: button.clicked()
    // A key held down is one press.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            button.clicked();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            button.clicked();
    }

    contentItem: Text {
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.colors.textFaint : button.checked ? Theme.colors.primaryInk : Theme.colors.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.size.radius
        color: button.checked ? Theme.colors.primary : button.hovered ? Theme.colors.sunken : Theme.colors.surface
        border.width: button.checked ? Theme.size.strongLine : Theme.size.line
        border.color: button.checked ? Theme.colors.primary : Theme.colors.fieldBorder
        FocusRing {
            shown: button.visualFocus
        }
    }
}
