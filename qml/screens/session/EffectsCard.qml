// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
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

    // Chips that are open or were while they alone are shown: an ended one stays in its place.
    property int keptCount: 0

    onOpenOnlyChanged: {
        card.unfolded = false;
        for (let i = 0; i < chipItems.count; ++i)
            (chipItems.itemAt(i) as EffectChip).forget();
        card.countOpen();
    }
    function countOpen(): void {
        let open = 0;
        let kept = 0;
        for (let i = 0; i < chipItems.count; ++i) {
            const chip = chipItems.itemAt(i) as EffectChip;
            open += chip?.open ? 1 : 0;
            kept += chip?.kept || chip?.open ? 1 : 0;
        }
        card.openCount = open;
        card.keptCount = kept;
    }

    function takeKeyboard(): void {
        card.unfolded = card.unfolded || card.openOnly;
        chips.nextItemInFocusChain(true).forceActiveFocus(Qt.ShortcutFocusReason);
    }

    folded: openOnly && !unfolded && keptCount === 0
    title: openOnly && !unfolded && openCount === 0 ? qsTr("No side effect is open") : qsTr("Side effects")
    subtitle: !card.openOnly || card.unfolded ? qsTr("tap: mild · again: worse") : ""
    padding: Theme.space.m
    spacing: Theme.space.xs
    actions: [
        AppButton {
            objectName: "allEffects"
            visible: card.openOnly && !card.unfolded
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            text: qsTr("All effects")
            onClicked: card.unfolded = true
        },
        // Not among the chips: a second tap must not find one in its place.
        AppButton {
            objectName: "moreEffects"
            visible: !card.openOnly || card.unfolded
            kind: AppButton.Quiet
            horizontalPadding: Theme.space.s
            focusPolicy: Qt.TabFocus
            text: card.unfolded ? qsTr("Fewer") : qsTr("More…")
            onClicked: card.unfolded = !card.unfolded
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
            EffectChip {
                width: chips.cell
                viewModel: card.viewModel
                unfolded: card.unfolded
                openOnly: card.openOnly
                onOpenChanged: card.countOpen()
            }
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
