// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Where the injection goes: one tap.
Card {
    id: card

    required property InjectionSiteViewModel viewModel

    function takeKeyboard(): void {
        const first = sites.itemAt(0) as Chip;
        if (first !== null)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Injection site")
    spacing: Theme.space.xs
    actions: CaptionText {
        objectName: "injectionSiteChosen"
        visible: text.length > 0
        text: card.viewModel.chosen
    }
    CaptionText {
        objectName: "injectionSiteBefore"
        Layout.fillWidth: true
        visible: card.viewModel.lastTime.length > 0
        text: qsTr("Last time: %1").arg(card.viewModel.lastTime)
    }
    ChipFlow {
        Layout.fillWidth: true
        Repeater {
            id: sites
            model: card.viewModel.sites
            Chip {
                required property injectionSiteRow modelData
                objectName: "injection-" + modelData.key
                text: modelData.name
                level: modelData.chosen ? EffectLevel.On : EffectLevel.Off
                Accessible.name: qsTr("Injection site, %1").arg(modelData.name)
                onClicked: card.viewModel.choose(modelData.key)
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
