// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

// How a screen is placed in the window: the one place that gives it the view model of its feature and says where its
// signals lead. TodayRoute.qml is the route of the screen Today; the stack finds it by that name.
FocusScope {
    required property WorkplaceViewModel workplace
    // Is kept while another screen is seen, and shown again as it is.
    property bool stays: false

    signal wallAsked

    // It is seen again: the keyboard is where it was.
    function takeKeyboard(): void {
        forceActiveFocus();
    }
}
