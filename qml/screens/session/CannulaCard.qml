// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Where the cannula lies: one tap for the site, one for the gauge. What this patient had last stands first.
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
                required property string key
                required property string name
                required property bool chosen
                objectName: "cannula-" + key
                text: name
                level: chosen ? "on" : "off"
                Accessible.name: qsTr("Cannula, %1").arg(name)
                onClicked: card.viewModel.chooseSite(key)
            }
        }
    }
    ChipFlow {
        Layout.fillWidth: true
        Repeater {
            model: card.viewModel.gauges
            Chip {
                required property int key
                required property string name
                required property bool chosen
                objectName: "cannula-" + key
                text: name
                level: chosen ? "on" : "off"
                Accessible.name: qsTr("Cannula, %1").arg(name)
                onClicked: card.viewModel.chooseGauge(key)
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
