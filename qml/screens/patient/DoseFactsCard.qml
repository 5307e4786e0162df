// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// What the record says about the dose in force. Facts beside the form, nothing that fills a field.
Card {
    id: card

    required property OrderFormViewModel viewModel

    objectName: "doseFacts"
    visible: viewModel.doseFacts.length > 0
    title: qsTr("The dose so far")

    Repeater {
        model: card.viewModel.doseFacts
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
    Repeater {
        model: card.viewModel.doseCautions
        Banner {
            required property string modelData
            Layout.fillWidth: true
            severity: Tone.Warn
            closable: false
            text: modelData
        }
    }
    CaptionText {
        Layout.fillWidth: true
        text: qsTr("From the record, not a recommendation. The dose is the prescriber's to type.")
    }
}
