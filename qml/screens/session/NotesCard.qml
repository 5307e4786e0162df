// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Notes and "told Dr …", newest first. Enter records; a half-typed note is kept.
Card {
    id: card

    required property CareViewModel viewModel

    function takeKeyboard(): void {
        line.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Notes")
    actions: [
        AppButton {
            objectName: "toldDoctor"
            visible: card.viewModel.open && card.viewModel.doctor.length > 0
            text: qsTr("Told %1").arg(card.viewModel.doctor)
            onClicked: card.viewModel.toldDoctor(card.viewModel.doctor)
        },
        KeyHint {
            keys: "F8"
        }
    ]
    LineField {
        id: line
        objectName: "noteLine"
        Layout.fillWidth: true
        enabled: card.viewModel.open
        placeholderText: qsTr("Note, Enter records")
        wrong: card.viewModel.error.length > 0
        text: card.viewModel.note
        onTextEdited: card.viewModel.note = text
        onAccepted: card.viewModel.addNote()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    Repeater {
        model: card.viewModel.notes
        RowLayout {
            id: note
            required property recordLineRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.s
            CaptionText {
                Layout.alignment: Qt.AlignTop
                text: note.modelData.time
                strong: true
            }
            BodyText {
                Layout.fillWidth: true
                text: note.modelData.words
            }
        }
    }
}
