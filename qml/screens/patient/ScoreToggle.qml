// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme

// Shows or hides one line of the trend; in its colour, with the mark of its points, it is the legend, too.
T.AbstractButton {
    id: toggle

    required property string mark
    required property color ink

    checkable: true
    checked: true
    implicitHeight: Theme.size.target
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    horizontalPadding: Theme.space.l
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: toggle.toggleNow()

    function toggleNow(): void {
        toggle.toggle();
        toggle.toggled();
    }
    Keys.onReturnPressed: toggle.toggleNow()
    Keys.onEnterPressed: toggle.toggleNow()

    contentItem: Text {
        text: (toggle.checked ? toggle.mark : "○") + " " + toggle.text
        font: Theme.type.smallStrong
        color: toggle.checked ? toggle.ink : Theme.colors.textMuted
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.space.s
            anchors.bottomMargin: Theme.space.s
            radius: height / 2
            color: toggle.hovered ? Theme.colors.sunken : Theme.colors.surface
            border.width: Theme.size.line
            border.color: toggle.checked ? toggle.ink : Theme.colors.fieldBorder
            FocusRing {
                shown: toggle.visualFocus
                innerRadius: parent.radius
            }
        }
    }
}
