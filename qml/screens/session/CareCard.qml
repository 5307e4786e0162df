// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// What was done for the patient: one tap each; "other" asks what, a medicine which one and how much, oxygen its flow.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
Card {
    id: card

    required property CareViewModel viewModel
    required property CareDetailViewModel detail
    property string asked

    onAskedChanged: {
        other.text = "";
        if (asked.length > 0)
            other.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Intervention")
    ChipFlow {
        id: chips
        Layout.fillWidth: true
        Repeater {
            model: card.viewModel.interventions
            Chip {
                required property interventionRow modelData
                objectName: "intervention-" + modelData.key
                width: chips.cell
                stacked: true
                enabled: card.viewModel.open
                text: modelData.name
                level: modelData.done ? EffectLevel.On : EffectLevel.Off
                minute: modelData.minute
                onClicked: {
                    if (modelData.detailAsked)
                        card.asked = modelData.key;
                    else
                        card.viewModel.intervene(modelData.key, "");
                }
            }
        }
    }
    CareDetailEntry {
        Layout.fillWidth: true
        viewModel: card.detail
    }
    ReasonEntry {
        id: other
        objectName: "interventionDetail"
        Layout.fillWidth: true
        visible: card.asked.length > 0
        label: qsTr("What was done?")
        placeholder: qsTr("in a few words")
        onConfirmed: detail => {
            if (card.viewModel.intervene(card.asked, detail))
                card.asked = "";
        }
        onCancelled: card.asked = ""
    }
}
