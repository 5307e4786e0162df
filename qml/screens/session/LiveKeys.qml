// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The keys of a running session that lead to its parts.
Item {
    id: keys

    // Null while no session runs.
    required property LiveStage stage
    readonly property bool live: stage !== null && visible

    Shortcut {
        sequence: "F3"
        enabled: keys.live
        onActivated: keys.stage.focusPrescriber()
    }
    Shortcut {
        sequence: "F5"
        enabled: keys.live
        onActivated: keys.stage.focusWaste()
    }
    Shortcut {
        sequence: "F6"
        enabled: keys.live
        onActivated: keys.stage.focusEffects()
    }
    Shortcut {
        sequence: "F8"
        enabled: keys.live
        onActivated: keys.stage.focusNote()
    }
    Shortcut {
        sequence: "F9"
        enabled: keys.live
        onActivated: keys.stage.giveDevice()
    }
    Shortcut {
        sequence: "F10"
        enabled: keys.live
        onActivated: keys.stage.focusLeaving()
    }
}
