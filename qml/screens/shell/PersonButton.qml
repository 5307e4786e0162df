// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme

// Who sits at the desk. A click hands the desk to somebody else.
T.AbstractButton {
    id: button

    required property string personName
    required property string roleName
    // The initials alone.
    property bool folded: false

    implicitWidth: row.implicitWidth + 2 * Theme.space.s
    implicitHeight: Theme.size.target
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: qsTr("%1, %2. Switch to another person").arg(personName).arg(roleName)
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        id: row
        spacing: Theme.space.s

        AvatarInitials {
            // Without the title behind the name.
            name: button.personName.split(",")[0]
        }
        ColumnLayout {
            visible: !button.folded
            spacing: 0
            BodyText {
                text: button.personName
                strong: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            CaptionText {
                text: button.roleName
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.size.radius
        color: button.hovered || button.down ? Theme.colors.sunken : "transparent"
        FocusRing {
            shown: button.visualFocus
        }
    }
}
