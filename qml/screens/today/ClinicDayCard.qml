// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Asked once in the morning: who prescribes on site and from when until when, and what was checked. In one row where there is
// room, else in several.
Card {
    id: card

    required property ClinicDayViewModel viewModel

    signal settled

    title: viewModel.correcting ? qsTr("Today in the clinic: correct it") : qsTr("Today in the clinic")
    subtitle: qsTr("Said once a day, and looked at before every start.")
    spacing: Theme.space.s

    function record(): void {
        if (card.viewModel.record())
            card.settled();
    }
    function takeKeyboard(): void {
        person.forceActiveFocus(Qt.TabFocusReason);
    }

    // The hours of the last time are offered: whoever types others types over them.
    Connections {
        target: from.fieldItem
        function onActiveFocusChanged(): void {
            if (from.fieldItem.activeFocus)
                from.selectAll();
        }
    }
    Connections {
        target: until.fieldItem
        function onActiveFocusChanged(): void {
            if (until.fieldItem.activeFocus)
                until.selectAll();
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space.m
        ChoiceEntry {
            id: person
            objectName: "dayPrescriber"
            width: Theme.size.field
            label: qsTr("Prescriber on site")
            model: card.viewModel.people
            currentIndex: card.viewModel.person
            error: card.viewModel.errors.text("prescriber")
            // A new list sets the box to its first line.
            onModelChanged: person.currentIndex = Qt.binding(() => card.viewModel.person)
            onActivated: index => card.viewModel.person = index
        }
        TextEntry {
            id: from
            objectName: "dayFrom"
            width: Theme.size.field / 2
            label: qsTr("On site from")
            placeholder: qsTr("8:00")
            text: card.viewModel.from
            error: card.viewModel.errors.text("on-site-from")
            onTextEdited: text => card.viewModel.from = text
            onAccepted: card.record()
        }
        TextEntry {
            id: until
            objectName: "dayUntil"
            width: Theme.size.field / 2
            label: qsTr("On site until")
            placeholder: qsTr("18:00")
            text: card.viewModel.until
            error: card.viewModel.errors.text("on-site-until")
            onTextEdited: text => card.viewModel.until = text
            onAccepted: card.record()
        }
        CheckRow {
            objectName: "dayOximeter"
            height: person.implicitHeight
            text: qsTr("Pulse oximeter checked")
            checked: card.viewModel.oximeter
            onClicked: card.viewModel.oximeter = checked
        }
        CheckRow {
            objectName: "dayEquipment"
            height: person.implicitHeight
            text: qsTr("Emergency equipment checked")
            checked: card.viewModel.equipment
            onClicked: card.viewModel.equipment = checked
        }
        // On the line of the fields, under their labels.
        Item {
            width: answers.width
            height: person.implicitHeight
            Row {
                id: answers
                y: person.implicitHeight - height
                spacing: Theme.space.s
                AppButton {
                    objectName: "recordDay"
                    kind: AppButton.Primary
                    text: qsTr("Record the day")
                    onClicked: card.record()
                }
                AppButton {
                    objectName: "cancelDay"
                    visible: card.viewModel.correcting
                    text: qsTr("Cancel")
                    onClicked: {
                        card.viewModel.cancel();
                        card.settled();
                    }
                }
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: card.viewModel.problem.length > 0
        error: card.viewModel.problem
    }
}
