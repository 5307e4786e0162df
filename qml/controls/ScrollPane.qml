// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// A page that scrolls up and down. Its content is one item as wide as the pane; a focused control is brought into view.
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
    T.ScrollBar.vertical: SlimScrollBar {}

    onFocusItemChanged: pane.showFocusItem()
    // A control may take the keyboard before the pane has its height: then its place is sought again, from the top.
    onHeightChanged: {
        if (pane.focusItem === null || !pane.contains(pane.focusItem))
            return;
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
        const top = pane.focusItem.mapToItem(holder, 0, 0).y + pane.padding - Theme.space.l;
        const bottom = top + pane.focusItem.height + 2 * Theme.space.l;
        if (top < pane.contentY)
            pane.contentY = Math.max(0, top);
        else if (bottom > pane.contentY + pane.height)
            pane.contentY = Math.max(0, Math.min(bottom - pane.height, pane.contentHeight - pane.height));
    }

    Item {
        id: holder
        x: pane.padding
        y: pane.padding
        width: pane.width - 2 * pane.padding
        height: childrenRect.height
    }
}
