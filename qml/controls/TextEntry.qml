// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// A labelled line of text. A wrong text stays as typed; the sentence in `error` is under it.
// Components stay unbound here: the Loader of Qt 6.4 refuses bound ones.
// qmllint disable unqualified
FocusScope {
    id: entry

    property string label
    property string hint
    property string error
    // Said beside what may be kept all the same.
    property string warning
    // In a narrow column the sentence is under the whole row instead: see RowMessage.
    property bool messageApart: false
    property bool mandatory: false
    property alias text: field.text
    property alias placeholder: field.placeholderText
    property alias readOnly: field.readOnly
    property alias maximumLength: field.maximumLength
    property alias echoMode: field.echoMode
    property alias inputMethodHints: field.inputMethodHints
    property alias fieldItem: field
    // Room kept free at the right end of the line for a suffix or a button.
    property real trailingSpace: 0
    // A finger on the line opens digits under it; a mouse and the keyboard do not need them.
    property bool keypad: false
    // What the keypad has besides the digits; see NumberPad.
    property var keypadKeys: []

    signal textEdited(string text)
    signal accepted
    signal editingFinished

    implicitWidth: Theme.size.field
    implicitHeight: column.implicitHeight

    function selectAll(): void {
        field.selectAll();
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.xs + Theme.space.xxs

        FieldLabel {
            Layout.fillWidth: true
            caption: entry.label
            mandatory: entry.mandatory
        }
        LineField {
            id: field
            objectName: "field"
            Layout.fillWidth: true
            focus: true
            wrong: entry.error.length > 0
            rightPadding: Theme.space.m + entry.trailingSpace
            Accessible.name: entry.label.length > 0 ? entry.label : placeholderText
            Accessible.description: entry.error.length > 0 ? entry.error : entry.warning.length > 0 ? entry.warning : entry.hint
            onTextEdited: entry.textEdited(text)
            onAccepted: entry.accepted()
            onEditingFinished: entry.editingFinished()
            TapHandler {
                enabled: entry.keypad
                acceptedDevices: PointerDevice.TouchScreen
                onTapped: (pad.item as NumberPad).open = true
            }
        }
        FieldMessage {
            Layout.fillWidth: true
            error: entry.messageApart ? "" : entry.error
            warning: entry.messageApart ? "" : entry.warning
            hint: entry.hint
        }
        Loader {
            id: pad
            Layout.fillWidth: true
            active: entry.keypad
            visible: active && (item as NumberPad).open
            sourceComponent: NumberPad {
                extraKeys: entry.keypadKeys
                onTyped: key => {
                    field.insert(field.cursorPosition, key);
                    entry.textEdited(field.text);
                }
                onErased: {
                    field.remove(field.cursorPosition - 1, field.cursorPosition);
                    entry.textEdited(field.text);
                }
                onEntered: {
                    open = false;
                    entry.accepted();
                }
            }
        }
    }
}
