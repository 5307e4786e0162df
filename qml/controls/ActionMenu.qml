// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A button that opens a list of further deeds below it. Enter, Space or Down opens, arrows move, Enter takes, Esc closes.
// Never used between Start and End of a session.
AppButton {
    id: control

    // Each with key, text and name (what it does, in full).
    required property var actions
    readonly property alias opened: menu.opened
    readonly property alias listItem: list

    signal chosen(string key)

    function leave(): void {
        menu.close();
        control.forceActiveFocus(Qt.TabFocusReason);
    }
    function take(index: int): void {
        const key = control.actions[index].key;
        menu.close();
        control.chosen(key);
    }

    text: menu.opened ? qsTr("More ▴") : qsTr("More ▾")
    Accessible.name: qsTr("More actions")
    Accessible.role: Accessible.ButtonMenu
    onClicked: menu.opened ? menu.close() : menu.open()
    Keys.onDownPressed: menu.open()

    T.Popup {
        id: menu
        objectName: "menu"
        x: control.width - width
        y: control.height + Theme.space.xs
        width: Theme.size.field
        implicitHeight: list.contentHeight + 2 * padding
        padding: Theme.space.xs
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        onOpened: {
            list.currentIndex = 0;
            list.forceActiveFocus(Qt.TabFocusReason);
        }

        contentItem: ListView {
            id: list
            objectName: "actionList"
            clip: true
            interactive: false
            keyNavigationEnabled: true
            keyNavigationWraps: true
            model: control.actions
            Accessible.role: Accessible.PopupMenu
            Accessible.name: control.Accessible.name
            Keys.onReturnPressed: control.take(currentIndex)
            Keys.onEnterPressed: control.take(currentIndex)
            Keys.onSpacePressed: control.take(currentIndex)
            Keys.onEscapePressed: control.leave()
            Keys.onTabPressed: control.leave()
            Keys.onBacktabPressed: control.leave()

            delegate: ChoiceRow {
                required property int index
                required property var modelData
                objectName: "action-" + modelData.key
                width: ListView.view.width
                text: modelData.text
                highlighted: ListView.isCurrentItem
                Accessible.role: Accessible.MenuItem
                Accessible.name: modelData.name
                onClicked: control.take(index)
            }
        }
        background: Rectangle {
            radius: Theme.size.radius
            color: Theme.colors.surface
            border.width: Theme.size.line
            border.color: Theme.colors.fieldBorder
        }
    }
}
