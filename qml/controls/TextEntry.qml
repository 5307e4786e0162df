// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// A labelled line of text. A wrong text stays as typed; the sentence in `error` stands under it.
FocusScope {
    id: entry

    property string label
    property string hint
    property string error
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
            Accessible.description: entry.error.length > 0 ? entry.error : entry.hint
            onTextEdited: entry.textEdited(text)
            onAccepted: entry.accepted()
            onEditingFinished: entry.editingFinished()
        }
        FieldMessage {
            Layout.fillWidth: true
            error: entry.error
            hint: entry.hint
        }
    }
}
