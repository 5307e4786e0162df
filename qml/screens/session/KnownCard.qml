// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Points of the checklist that the record answers, so that nobody is asked: the scales of today, lot and expiry.
Card {
    id: card

    required property SessionViewModel viewModel

    signal patientModeAsked
    signal scaleAsked(string scale)
    // The safe's lot that the dose comes from; else what was typed.
    readonly property string lot: {
        const devices = card.viewModel.devices;
        const drugs = card.viewModel.drugs;
        if (devices.route === Route.Nasal)
            return devices.picked >= 0 ? devices.safe[devices.picked] : [devices.lot, devices.expiry].filter(part => part.length > 0).join(" · ");
        return drugs.offers[drugs.offer] ?? "";
    }

    title: qsTr("Known from the record")
    spacing: Theme.space.xs

    component KnownLine: RowLayout {
        id: line
        property string name
        property bool known
        property string words
        Layout.fillWidth: true
        spacing: Theme.space.m
        ToneMark {
            tone: line.known ? Tone.Good : Tone.Neutral
        }
        BodyText {
            objectName: line.name
            Layout.fillWidth: true
            text: line.words
        }
    }

    KnownLine {
        name: "knownScales"
        known: card.viewModel.checkIn.scalesToday.length > 0
        words: known ? qsTr("Scales today: %1").arg(card.viewModel.checkIn.scalesToday) : qsTr("No scale was answered today")
    }
    KnownLine {
        name: "knownLot"
        known: card.lot.length > 0
        words: known ? qsTr("Lot and expiry: %1").arg(card.lot) : qsTr("Lot and expiry: nothing in the safe fits; read them from the vial or the device")
    }
    // Begun by the patient and taken back, or cut short by a lock: what is answered is there.
    Repeater {
        model: card.viewModel.checkIn.unfinishedScales
        RowLayout {
            id: begun
            required property unfinishedScaleRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.m
            ToneMark {
                tone: Tone.Warn
            }
            BodyText {
                Layout.fillWidth: true
                text: begun.modelData.words
            }
            AppButton {
                objectName: "goOn-" + begun.modelData.scale
                text: qsTr("Go on")
                Accessible.name: qsTr("Go on with %1").arg(begun.modelData.words)
                onClicked: card.scaleAsked(begun.modelData.scale)
            }
        }
    }
    AppButton {
        objectName: "patientMode"
        visible: card.viewModel.checkIn.scalesForPatientMode.length > 0
        kind: AppButton.Quiet
        horizontalPadding: 0
        rightPadding: patientModeKeys.width + Theme.space.m
        text: qsTr("Hand over %1 to the patient").arg(card.viewModel.checkIn.scalesForPatientMode)
        Accessible.description: qsTr("Ctrl+H")
        onClicked: card.patientModeAsked()
        KeyHint {
            id: patientModeKeys
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Ctrl H")
        }
    }
}
