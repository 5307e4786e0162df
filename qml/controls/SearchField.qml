// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// The field to find a patient. Ctrl+K brings the keyboard here from anywhere in the window, Escape gives it back.
FocusScope {
    id: search

    property string label: qsTr("Find a patient")
    property string hint: qsTr("Find patient by name, birth date or number")
    property alias text: field.text
    property bool shortcutEnabled: true

    signal textEdited(string text)
    signal accepted
    // Down arrow: the list of results takes the keyboard.
    signal resultsRequested
    signal cancelled

    // What has the keyboard in this window, and what had it before the search.
    readonly property Item holder: Window.activeFocusItem
    property Item holderBefore: null
    onHolderChanged: {
        if (search.holder !== null && !search.isWithin(search.holder))
            search.holderBefore = search.holder;
    }

    function isWithin(item: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === search.room)
                return true;
        }
        return false;
    }
    // What is the search's own: its results too, where it has any.
    property Item room: search
    function giveBack(): void {
        if (search.holderBefore !== null && search.holderBefore.visible)
            search.holderBefore.forceActiveFocus(Qt.ShortcutFocusReason);
        else
            search.room.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: Theme.size.field + Theme.space.xxl * 3
    implicitHeight: Theme.size.target

    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: search.shortcutEnabled && search.visible
        onActivated: {
            field.forceActiveFocus(Qt.ShortcutFocusReason);
            field.selectAll();
        }
    }
    TextMetrics {
        id: hintWidth
        font: Theme.type.body
        text: search.hint
    }
    LineField {
        id: field
        objectName: "field"
        anchors.fill: parent
        focus: true
        placeholderText: hintWidth.advanceWidth <= width - leftPadding - rightPadding ? search.hint : search.label
        rightPadding: keys.width + 2 * Theme.space.m
        Accessible.name: search.label
        Accessible.description: search.hint
        onTextEdited: search.textEdited(text)
        onAccepted: search.accepted()
        Keys.onDownPressed: search.resultsRequested()
        Keys.onEscapePressed: {
            field.clear();
            search.textEdited("");
            search.giveBack();
            search.cancelled();
        }
        background: Rectangle {
            radius: Theme.size.radius
            color: field.activeFocus ? Theme.colors.surface : Theme.colors.sunken
            border.width: field.activeFocus ? Theme.size.strongLine : Theme.size.line
            border.color: field.activeFocus ? Theme.colors.primary : Theme.colors.fieldBorder
        }
    }
    KeyHint {
        id: keys
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        keys: field.activeFocus ? qsTr("Esc") : qsTr("Ctrl K")
    }
}
