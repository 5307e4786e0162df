// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What every monitoring form of esketamine repeats: where the clinic is, and how whoever monitored is reached.
Card {
    id: card

    required property FormContactsViewModel viewModel

    title: qsTr("For the monitoring form")
    subtitle: qsTr("Esketamine's form asks for the clinic's address, and for the telephone and e-mail of whoever monitored.")

    function keepAddress(): void {
        const typed = card.viewModel.blankAddress();
        typed.line1 = line1.text;
        typed.line2 = line2.text;
        typed.city = city.text;
        typed.state = state.text;
        typed.postalCode = postalCode.text;
        card.viewModel.keepAddress(typed);
    }

    Banner {
        objectName: "contactsOutcome"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
        closable: false
        text: card.viewModel.problem.length > 0 ? card.viewModel.problem : card.viewModel.done
    }
    TextEntry {
        id: line1
        objectName: "addressLine1"
        Layout.fillWidth: true
        label: qsTr("Address")
        text: card.viewModel.address.line1
        error: card.viewModel.errors.text("address-1")
        onAccepted: card.keepAddress()
    }
    TextEntry {
        id: line2
        objectName: "addressLine2"
        Layout.fillWidth: true
        label: qsTr("Second line")
        text: card.viewModel.address.line2
        error: card.viewModel.errors.text("address-2")
        onAccepted: card.keepAddress()
    }
    TextEntry {
        id: city
        objectName: "addressCity"
        Layout.fillWidth: true
        label: qsTr("City")
        text: card.viewModel.address.city
        error: card.viewModel.errors.text("city")
        onAccepted: card.keepAddress()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.m
        TextEntry {
            id: state
            objectName: "addressState"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("State")
            text: card.viewModel.address.state
            error: card.viewModel.errors.text("state")
            onAccepted: card.keepAddress()
        }
        TextEntry {
            id: postalCode
            objectName: "addressPostalCode"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Postal code")
            text: card.viewModel.address.postalCode
            error: card.viewModel.errors.text("postal-code")
            onAccepted: card.keepAddress()
        }
    }
    AppButton {
        objectName: "keepAddress"
        text: qsTr("Keep the address")
        onClicked: card.keepAddress()
    }
    Repeater {
        model: card.viewModel.people
        ContactRow {
            Layout.fillWidth: true
            onKept: card.viewModel.keepContact(modelData.personId, telephoneTyped, emailTyped)
        }
    }
}
