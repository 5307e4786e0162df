// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Points of the checklist that the record answers, so that nobody is asked: the scales of today, lot and expiry.
Card {
    id: card

    required property SessionViewModel viewModel
    // The safe's lot that the dose comes from; else what was typed.
    readonly property string lot: {
        const devices = card.viewModel.devices;
        const drugs = card.viewModel.drugs;
        if (devices.route === "nasal")
            return devices.picked >= 0 ? devices.safe[devices.picked] : [devices.lot, devices.expiry].filter(part => part.length > 0).join(" · ");
        return drugs.offers[drugs.offer] ?? "";
    }

    title: qsTr("Known from the record")
    spacing: Theme.space.xs

    Repeater {
        model: [
            {
                "name": "knownScales",
                "known": card.viewModel.checkIn.scalesToday.length > 0,
                "text": card.viewModel.checkIn.scalesToday.length > 0 ? qsTr("Scales today: %1").arg(card.viewModel.checkIn.scalesToday) : qsTr("No scale was answered today")
            },
            {
                "name": "knownLot",
                "known": card.lot.length > 0,
                "text": card.lot.length > 0 ? qsTr("Lot and expiry: %1").arg(card.lot) : qsTr("Lot and expiry: nothing in the safe fits; read them from the vial or the device")
            }
        ]
        RowLayout {
            id: line
            required property var modelData
            Layout.fillWidth: true
            spacing: Theme.space.m
            ToneMark {
                tone: line.modelData.known ? "good" : "neutral"
            }
            BodyText {
                objectName: line.modelData.name
                Layout.fillWidth: true
                text: line.modelData.text
            }
        }
    }
}
