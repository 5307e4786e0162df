// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// One line of text to type into, without label and message.
T.TextField {
    id: control

    property bool wrong: false

    implicitWidth: Theme.size.field
    implicitHeight: Theme.size.target
    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    verticalAlignment: TextInput.AlignVCenter
    activeFocusOnTab: true
    selectByMouse: true
    hoverEnabled: true
    font: Theme.type.body
    color: enabled ? Theme.colors.text : Theme.colors.textMuted
    selectionColor: Theme.colors.primary
    selectedTextColor: Theme.colors.primaryInk
    placeholderTextColor: Theme.colors.textFaint
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    Text {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        verticalAlignment: Text.AlignVCenter
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        // Smaller rather than cut off.
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.type.mark.pixelSize
        elide: Text.ElideRight
        visible: control.length === 0 && control.preeditText.length === 0
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.size.radius
        color: control.enabled && !control.readOnly ? Theme.colors.surface : Theme.colors.sunken
        border.width: control.activeFocus || control.wrong ? Theme.size.strongLine : Theme.size.line
        border.color: control.wrong ? Theme.colors.bad
            : control.activeFocus ? Theme.colors.primary : Theme.colors.fieldBorder
    }
}
