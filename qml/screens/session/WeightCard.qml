// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The weight that the dose is computed with, and its date.
Card {
    id: card

    required property CheckInViewModel viewModel
    // Once in a visit the keyboard stops here on its way; an empty Enter leaves the weight as it is.
    property bool due: true

    // Enter was pressed: the keyboard may go on.
    signal wentOn

    function takeKeyboard(): void {
        line.fieldItem.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Weight")
    actions: AppButton {
        objectName: "useWeight"
        visible: card.viewModel.weightOffered
        text: qsTr("Use %1").arg(card.viewModel.weightOffer)
        onClicked: card.viewModel.useOfferedWeight()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            Text {
                text: card.viewModel.weight.length > 0 ? card.viewModel.weight : "–"
                font: Theme.type.value
                color: Theme.colors.text
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Weight %1").arg(text)
            }
            CaptionText {
                Layout.fillWidth: true
                text: card.viewModel.weightNote
            }
        }
        UnitEntry {
            id: line
            objectName: "weightEntry"
            Layout.preferredWidth: Theme.size.field / 2 + Theme.space.xl
            Layout.alignment: Qt.AlignTop
            unit: qsTr("kg")
            placeholder: qsTr("today")
            keypad: true
            keypadKeys: [{ words: ".", key: ".", name: qsTr("point") }]
            fieldItem.Accessible.name: qsTr("Weight measured today")
            onAccepted: {
                if (text.trim().length > 0 && !card.viewModel.enterWeight(text))
                    return;
                text = "";
                card.due = false;
                card.wentOn();
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.weightError
        hint: line.text.length > 0 ? qsTr("Enter records it as measured today.") : ""
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.viewModel.weightAsked
        text: qsTr("Enter again keeps it as typed.")
    }
}
