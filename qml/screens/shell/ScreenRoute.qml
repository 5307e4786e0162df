// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// How a screen is placed in the window: the one place that gives it the view model of its feature and says where its
// signals lead. TodayRoute.qml is the route of the screen Today; the stack finds it by that name.
FocusScope {
    required property WorkplaceViewModel workplace
    // Is kept while another screen is seen, and shown again as it is.
    property bool stays: false

    // Room that it is laid out in; in a smaller window it is scrolled in both directions.
    property int leastWidth: Theme.size.screenWidth
    property int leastHeight: Theme.size.screenHeight
    // What the window has for it.
    property size room
    // Higher than the window shows at once: its foot is out of sight.
    readonly property bool scrolled: room.height < leastHeight

    // Who the screen is about, with what tells them from a namesake; it stays in sight where the screen is scrolled.
    property string about

    signal wallAsked

    // It is seen again: the keyboard is where it was.
    function takeKeyboard(): void {
        forceActiveFocus();
    }
}
