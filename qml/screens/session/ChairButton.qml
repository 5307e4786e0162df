// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The other chair that is due next: whose, what is due, and the one key or tap that leads there.
T.AbstractButton {
    id: button

    required property ChairsViewModel chairs

    visible: chairs !== null && chairs.others > 0
    implicitWidth: row.implicitWidth + 2 * Theme.space.m
    implicitHeight: Theme.size.target
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: qsTr("Go to %1, %2").arg(chairs?.who ?? "").arg(chairs?.due ?? "")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("F7")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: chairs.swap()

    Shortcut {
        sequences: ["F7", "Ctrl+Tab"]
        enabled: button.visible
        onActivated: button.chairs.swap()
    }

    contentItem: Item {
        RowLayout {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space.s
            BodyText {
                text: "⇄ " + (button.chairs?.who ?? "")
                strong: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            GapMark {
                visible: words.length > 0
                words: button.chairs?.due ?? ""
                gapState: button.chairs?.dueState ?? GapState.None
                Accessible.ignored: true
            }
            KeyHint {
                keys: qsTr("F7")
            }
        }
    }
    // Drawn smaller than the target, which reaches into the gaps around.
    topInset: Theme.space.xs + Theme.space.xxs
    bottomInset: topInset
    background: Rectangle {
        radius: Theme.size.radius
        color: button.hovered || button.down ? Theme.colors.sunken : Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.fieldBorder
        FocusRing {
            shown: button.visualFocus
        }
    }
}
