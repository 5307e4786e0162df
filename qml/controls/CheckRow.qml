// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A statement that a person confirms.
T.CheckBox {
    id: control

    property string note

    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + 2 * Theme.space.s)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: indicatorBox.width + Theme.space.m
    focusPolicy: Qt.StrongFocus
    font: Theme.type.body
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: note
    Accessible.checked: checked
    Keys.onReturnPressed: control.take()
    Keys.onEnterPressed: control.take()

    function take(): void {
        control.toggle();
        control.toggled();
        control.clicked();
    }

    indicator: Rectangle {
        id: indicatorBox
        y: (control.height - height) / 2
        width: Theme.space.xl
        height: Theme.space.xl
        radius: Theme.size.radiusSmall
        color: control.checked ? Theme.colors.primary : Theme.colors.surface
        border.width: control.checked ? 0 : Theme.size.strongLine
        border.color: Theme.colors.fieldBorder
        Text {
            anchors.centerIn: parent
            visible: control.checked
            text: "✓"
            font: Theme.type.cardTitle
            color: Theme.colors.primaryInk
        }
        FocusRing {
            shown: control.visualFocus
            innerRadius: Theme.size.radiusSmall
        }
    }
    contentItem: Column {
        topPadding: Math.max(0, (control.availableHeight - words.height - small.height * (small.visible ? 1 : 0)) / 2)
        BodyText {
            id: words
            width: Math.min(implicitWidth, control.availableWidth)
            text: control.text
            Accessible.ignored: true
        }
        CaptionText {
            id: small
            width: Math.min(implicitWidth, control.availableWidth)
            visible: text.length > 0
            text: control.note
            Accessible.ignored: true
        }
    }
}
