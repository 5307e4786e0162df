// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Theme

// A statement that a person confirms.
T.CheckBox {
    id: control

    property string note

    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + 2 * Theme.space.xs)
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
    contentItem: ColumnLayout {
        spacing: Theme.space.xxs
        BodyText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            verticalAlignment: control.note.length > 0 ? Text.AlignBottom : Text.AlignVCenter
            text: control.text
            Accessible.ignored: true
        }
        CaptionText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: text.length > 0
            text: control.note
            Accessible.ignored: true
        }
    }
}
