// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Times in milliseconds. Nothing moves in the session; short fades elsewhere.
QtObject {
    readonly property int fade: 120
    readonly property int undo: 10000
    readonly property int typingPause: 150
    // Two presses this close together are one deed of the hand.
    readonly property int sameMoment: 400
    // So long a question about an answer waits for the second press.
    readonly property int patience: 5000
}
