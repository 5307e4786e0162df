// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A page that scrolls up and down. Its content is one item as wide as the pane; a focused control is brought into view.
// One item may be named that keeps its place on the screen while cards above it come, go and change their height: what
// is above makes way upwards, and nothing moves under a finger. Where something has moved all the same, a guarded pane
// takes no press in the same moment: the finger was on its way to what was there before.
Flickable {
    id: pane

    default property alias content: holder.data
    property int padding: 0

    // The control with the keyboard, when it lies inside this pane.
    readonly property Item focusItem: Window.activeFocusItem

    contentWidth: width
    contentHeight: holder.childrenRect.height + 2 * padding
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    clip: true
    T.ScrollBar.vertical: SlimScrollBar {
        id: bar
    }

    // Shown whole where one of its controls has the keyboard; null for none.
    property Item whole: null
    property bool guarded: false
    // Something has just moved.
    readonly property bool moved: sameMoment.running
    Timer {
        id: sameMoment
        interval: Theme.duration.sameMoment
    }
    MouseArea {
        y: pane.contentY
        z: 1
        width: pane.width
        height: pane.height
        enabled: pane.moved
        visible: enabled
    }
    function noteMove(): void {
        if (pane.guarded && settling.over && !pane.moving && !bar.pressed)
            sameMoment.restart();
    }

    // The item that keeps its place; null where none does.
    property Item steadyItem: null
    // Where it is in the pane's surroundings while nothing is scrolled; follows every layout above it.
    readonly property real steadyPlace: pane.placeOf(pane.steadyItem)
    // Where a person saw it last; NaN before the first layouts have settled.
    property real seenAt: NaN
    // How much room it may leave above what is left there.
    readonly property real largestGap: Theme.size.target

    onSteadyItemChanged: pane.noteSteady()
    onSteadyPlaceChanged: pane.keepSteady()
    onContentHeightChanged: {
        pane.noteMove();
        pane.keepSteady();
    }
    onMovingChanged: {
        if (pane.moving)
            pane.seenAt = NaN;
        else
            pane.noteSteady();
    }
    onContentYChanged: {
        pane.noteMove();
        if (bar.pressed)
            pane.noteSteady();
    }
    Timer {
        id: settling
        property bool over: false
        interval: Theme.duration.fade
        running: true
        onTriggered: {
            over = true;
            pane.noteSteady();
        }
    }

    onFocusItemChanged: pane.showFocusItem()
    // While a new page is laid out its cards are not yet in their places: where the control went up again, so does the
    // page.
    readonly property real focusPlace: settling.over || pane.focusItem === null || !pane.contains(pane.focusItem) ? 0 : pane.placeOf(pane.focusItem)
    onFocusPlaceChanged: {
        if (settling.over)
            return;
        pane.contentY = 0;
        pane.showFocusItem();
    }
    // A control may take the keyboard before the pane has its height: then its place is sought again, from the top.
    onHeightChanged: {
        // A bar came or went above the pane: what is in it is elsewhere in the window.
        pane.noteMove();
        if (pane.focusItem === null || !pane.contains(pane.focusItem))
            return;
        if (isNaN(pane.seenAt))
            pane.contentY = 0;
        pane.showFocusItem();
    }

    function contains(item: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === holder)
                return true;
        }
        return false;
    }
    function showFocusItem(): void {
        if (pane.focusItem === null || !pane.contains(pane.focusItem))
            return;
        let item = pane.focusItem;
        for (let above = item; above !== null && above !== holder; above = above.parent) {
            if (above === pane.whole && above.height < pane.height)
                item = above;
        }
        const top = item.mapToItem(holder, 0, 0).y + pane.padding - Theme.space.l;
        const bottom = top + item.height + 2 * Theme.space.l;
        if (top < pane.contentY)
            pane.contentY = Math.max(0, top);
        else if (bottom > pane.contentY + pane.height)
            pane.contentY = Math.max(0, Math.min(bottom - pane.height, pane.contentHeight - pane.height));
        else
            return;
        pane.noteSteady();
    }
    function placeOf(item: Item): real {
        let place = pane.y;
        for (let above = item; above !== null && above !== holder; above = above.parent)
            place += above.y;
        return place;
    }
    function noteSteady(): void {
        pane.seenAt = settling.over && pane.steadyItem !== null ? pane.placeOf(pane.steadyItem) - pane.contentY : NaN;
    }
    function keepSteady(): void {
        if (isNaN(pane.seenAt))
            return;
        const kept = pane.placeOf(pane.steadyItem) - pane.seenAt;
        // A little room at the top is kept; an empty half of the pane would hide what is below instead.
        const comesUp = -kept > pane.largestGap;
        const scrolled = comesUp ? 0 : kept;
        // Room past the ends, where there is too little above or below.
        pane.topMargin = Math.max(0, -scrolled);
        pane.bottomMargin = Math.max(0, scrolled + pane.height - pane.contentHeight);
        pane.contentY = scrolled;
        if (comesUp) {
            pane.noteMove();
            pane.noteSteady();
        }
    }
    // A new page: nothing is kept of the one before.
    function goToTop(): void {
        pane.topMargin = 0;
        pane.bottomMargin = 0;
        pane.contentY = 0;
        pane.seenAt = NaN;
        settling.over = false;
        settling.restart();
    }

    Item {
        id: holder
        x: pane.padding
        y: pane.padding
        width: pane.width - 2 * pane.padding
        height: childrenRect.height
    }
}
