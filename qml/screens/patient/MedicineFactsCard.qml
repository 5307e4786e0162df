// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// What the patient takes and what of it may act on the treatment, beside the order. Facts; the prescriber weighs them.
Card {
    id: card

    required property OrderFormViewModel viewModel

    objectName: "medicineFacts"
    visible: viewModel.medicineFacts.length > 0
    title: qsTr("Medicines")

    Repeater {
        model: card.viewModel.medicineFacts
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
    Repeater {
        model: card.viewModel.medicineCautions
        Banner {
            required property string modelData
            Layout.fillWidth: true
            severity: Tone.Warn
            closable: false
            text: modelData
        }
    }
}
