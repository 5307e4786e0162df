// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

// The place of one screen in the window: makes it when it is to be seen and keeps it where it stays.
Loader {
    id: slot

    required property WorkplaceViewModel workplace
    required property string screenName
    required property bool shown

    readonly property ScreenRoute route: slot.item as ScreenRoute

    signal wallAsked
    // What was kept is about to be seen.
    signal returning

    // Made for somebody who has left the desk.
    property bool stale: false

    // Seen from the first: an item behind another screen is skipped where the keyboard goes on to the next one.
    function bring(): void {
        slot.visible = true;
        if (slot.item !== null && slot.route.stays && !slot.stale) {
            slot.returning();
            slot.route.takeKeyboard();
            return;
        }
        slot.stale = false;
        slot.setSource(Qt.resolvedUrl(slot.screenName + "Route.qml"), { workplace: slot.workplace });
    }
    // Later, and not while view models tell of what they read for the next screen.
    function letGo(): void {
        if (!slot.shown && slot.item !== null && (slot.stale || !slot.route.stays))
            slot.source = "";
    }

    anchors.fill: parent
    visible: false
    onShownChanged: {
        if (slot.shown) {
            slot.bring();
        } else {
            slot.visible = false;
            later.start();
        }
    }
    onLoaded: slot.route.forceActiveFocus()
    Component.onCompleted: if (slot.shown) slot.bring()

    Timer {
        id: later
        interval: 0
        onTriggered: slot.letGo()
    }
    Connections {
        target: slot.workplace
        function onSeatedChanged(): void {
            slot.stale = slot.stale || !slot.workplace.seated && slot.item !== null;
            later.start();
        }
    }
    Connections {
        target: slot.route
        function onWallAsked(): void {
            slot.wallAsked();
        }
    }
}
