// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Where the cannula lies: one tap for the site, one for the gauge. What this patient had last is first.
Card {
    id: card

    required property CannulaViewModel viewModel

    title: qsTr("Cannula")
    spacing: Theme.space.xs
    actions: CaptionText {
        objectName: "cannulaPlaced"
        visible: text.length > 0
        text: card.viewModel.placed
    }

    ChipFlow {
        Layout.fillWidth: true
        Repeater {
            model: card.viewModel.sites
            Chip {
                required property cannulaSiteRow modelData
                objectName: "cannula-" + modelData.key
                text: modelData.name
                level: modelData.chosen ? EffectLevel.On : EffectLevel.Off
                Accessible.name: qsTr("Cannula, %1").arg(modelData.name)
                onClicked: card.viewModel.chooseSite(modelData.key)
            }
        }
    }
    ChipFlow {
        Layout.fillWidth: true
        Repeater {
            model: card.viewModel.gauges
            Chip {
                required property cannulaGaugeRow modelData
                objectName: "cannula-" + modelData.gauge
                text: modelData.name
                level: modelData.chosen ? EffectLevel.On : EffectLevel.Off
                Accessible.name: qsTr("Cannula, %1").arg(modelData.name)
                onClicked: card.viewModel.chooseGauge(modelData.gauge)
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
