// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// All side effects as chips, the clinic's most frequent first. A tap is mild now, the next one worse.
Card {
    id: card

    required property EffectsViewModel viewModel
    property bool unfolded: false

    function takeKeyboard(): void {
        chips.nextItemInFocusChain(true).forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Side effects")
    actions: [
        CaptionText {
            text: qsTr("tap: mild · again: worse")
            wrapMode: Text.NoWrap
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
            model: card.viewModel.chips
            Chip {
                required property string key
                required property string name
                required property bool frequent
                objectName: "effect-" + key
                visible: frequent || card.unfolded || level !== "off"
                enabled: card.viewModel.open
                text: name
                onClicked: card.viewModel.tap(key)
                onEndRequested: card.viewModel.end(key)
                required level
                required minute
            }
        }
        Chip {
            objectName: "moreEffects"
            text: card.unfolded ? qsTr("Fewer") : qsTr("More…")
            onClicked: card.unfolded = !card.unfolded
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
