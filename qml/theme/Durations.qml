// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Times in milliseconds. Nothing moves in the session; short fades elsewhere.
QtObject {
    readonly property int fade: 120
    readonly property int undo: 10000
    readonly property int typingPause: 150
}
