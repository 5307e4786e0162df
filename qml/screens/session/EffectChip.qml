// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.ViewModels

// One side effect among the chips. What was seen stays in its place for as long as the card asks the same question, so
// that the next tap meets what the eye saw.
Chip {
    id: chip

    required property EffectsViewModel viewModel
    required property effectRow modelData
    required property bool unfolded
    required property bool openOnly
    // Open now, or since the card's question last changed.
    property bool kept: false

    function forget(): void {
        chip.kept = chip.open;
    }

    objectName: "effect-" + modelData.key
    stacked: true
    visible: unfolded || kept || open || (!openOnly && (modelData.frequent || level !== EffectLevel.Off))
    enabled: viewModel.open
    text: modelData.name
    level: modelData.level
    minute: modelData.minute
    onLevelChanged: {
        if (chip.level !== EffectLevel.Off)
            chip.kept = chip.kept || chip.open || !chip.openOnly;
    }
    onClicked: chip.viewModel.tap(chip.modelData.key)
    onEndRequested: chip.viewModel.end(chip.modelData.key)
}
