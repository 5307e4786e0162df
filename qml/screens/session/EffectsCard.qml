// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// All side effects as chips, the clinic's most frequent first. A tap is mild now, the next one worse.
Card {
    id: card

    required property EffectsViewModel viewModel
    property bool unfolded: false
    // Before leaving the question is what is left: the open ones alone, and the others one tap away.
    property bool openOnly: false
    property int openCount: 0

    onOpenOnlyChanged: card.unfolded = false
    function countOpen(): void {
        let count = 0;
        for (let i = 0; i < chipItems.count; ++i)
            count += (chipItems.itemAt(i) as Chip)?.open ? 1 : 0;
        card.openCount = count;
    }

    function takeKeyboard(): void {
        card.unfolded = card.unfolded || card.openOnly;
        chips.nextItemInFocusChain(true).forceActiveFocus(Qt.ShortcutFocusReason);
    }

    folded: openOnly && !unfolded && openCount === 0
    title: folded ? qsTr("No side effect is open") : qsTr("Side effects")
    padding: Theme.space.m
    spacing: Theme.space.xs
    actions: [
        CaptionText {
            visible: !card.openOnly || card.unfolded
            text: qsTr("tap: mild · again: worse")
            wrapMode: Text.NoWrap
        },
        AppButton {
            objectName: "allEffects"
            visible: card.openOnly && !card.unfolded
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            text: qsTr("All effects")
            onClicked: card.unfolded = true
        },
        KeyHint {
            keys: "F6"
        }
    ]
    ChipFlow {
        id: chips
        objectName: "effectChips"
        Layout.fillWidth: true
        Repeater {
            id: chipItems
            model: card.viewModel.chips
            onItemAdded: card.countOpen()
            Chip {
                required property effectRow modelData
                objectName: "effect-" + modelData.key
                visible: card.unfolded || open || (!card.openOnly && (modelData.frequent || level !== EffectLevel.Off))
                enabled: card.viewModel.open
                text: modelData.name
                level: modelData.level
                minute: modelData.minute
                onOpenChanged: card.countOpen()
                onClicked: card.viewModel.tap(modelData.key)
                onEndRequested: card.viewModel.end(modelData.key)
            }
        }
        Chip {
            objectName: "moreEffects"
            visible: !card.openOnly || card.unfolded
            text: card.unfolded ? qsTr("Fewer") : qsTr("More…")
            onClicked: card.unfolded = !card.unfolded
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
