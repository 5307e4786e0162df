// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Theme

// One choice out of a list that opens below. Space or Alt+Down opens, arrows move, Enter takes.
FocusScope {
    id: entry

    property string label
    property string hint
    property string error
    property bool mandatory: false
    property string placeholder: qsTr("Choose")
    property alias model: box.model
    property alias textRole: box.textRole
    property alias valueRole: box.valueRole
    property alias currentIndex: box.currentIndex
    readonly property alias currentText: box.currentText
    readonly property alias currentValue: box.currentValue
    readonly property alias opened: menu.opened

    signal activated(int index)

    implicitWidth: Theme.size.field
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.xs + Theme.space.xxs

        FieldLabel {
            Layout.fillWidth: true
            caption: entry.label
            mandatory: entry.mandatory
        }
        T.ComboBox {
            id: box
            objectName: "field"
            Layout.fillWidth: true
            implicitHeight: Theme.size.target
            focus: true
            focusPolicy: Qt.StrongFocus
            currentIndex: -1
            leftPadding: Theme.space.m
            rightPadding: Theme.space.xxl
            font: Theme.type.body
            Accessible.role: Accessible.ComboBox
            Accessible.name: entry.label
            Accessible.description: entry.error.length > 0 ? entry.error : entry.hint
            onActivated: index => entry.activated(index)
            Keys.onReturnPressed: event => box.openOr(event)
            Keys.onEnterPressed: event => box.openOr(event)
            function openOr(event: var): void {
                event.accepted = !menu.opened;
                if (!menu.opened)
                    menu.open();
            }

            contentItem: Text {
                text: box.currentIndex < 0 ? entry.placeholder : box.displayText
                font: box.font
                color: box.currentIndex < 0 ? Theme.colors.textFaint : Theme.colors.text
                verticalAlignment: Text.AlignVCenter
                // On two lines, or smaller, rather than cut off.
                wrapMode: Text.Wrap
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.type.mark.pixelSize
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            indicator: Text {
                x: box.width - width - Theme.space.m
                y: (box.height - height) / 2
                text: "▼"
                font: Theme.type.mark
                color: Theme.colors.textMuted
                rotation: menu.opened ? 180 : 0
            }
            background: Rectangle {
                radius: Theme.size.radius
                color: box.enabled ? Theme.colors.surface : Theme.colors.sunken
                border.width: box.activeFocus || entry.error.length > 0 ? Theme.size.strongLine : Theme.size.line
                border.color: entry.error.length > 0 ? Theme.colors.bad
                    : box.activeFocus ? Theme.colors.primary : Theme.colors.fieldBorder
            }
            delegate: ChoiceRow {
                required property int index
                width: ListView.view.width
                text: box.textAt(index)
                highlighted: box.highlightedIndex === index
                chosen: box.currentIndex === index
            }
            popup: T.Popup {
                id: menu
                y: box.height + Theme.space.xs
                width: box.width
                implicitHeight: Math.min(list.contentHeight + 2 * padding, Theme.size.menu)
                padding: Theme.space.xs
                contentItem: ListView {
                    id: list
                    clip: true
                    model: menu.visible ? box.delegateModel : null
                    currentIndex: box.highlightedIndex
                    T.ScrollBar.vertical: SlimScrollBar {}
                }
                background: Rectangle {
                    radius: Theme.size.radius
                    color: Theme.colors.surface
                    border.width: Theme.size.line
                    border.color: Theme.colors.fieldBorder
                }
            }
        }
        FieldMessage {
            Layout.fillWidth: true
            error: entry.error
            hint: entry.hint
        }
    }
}
