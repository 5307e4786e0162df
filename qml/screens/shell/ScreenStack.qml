// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The screens of the window, of which one is seen. It knows none of them: each has its route. In a window that is smaller
// than the room that the screen needs, it is scrolled in both directions, and follows the keyboard.
FocusScope {
    id: stack

    required property WorkplaceViewModel workplace
    // A running session shows the notice beside its graph, which keeps its height.
    readonly property bool noticeInside: workplace.screen === WorkplaceViewModel.Session && Array.of(SessionState.Dosing, SessionState.Monitoring).includes(SessionRoot.viewModel.state)
    // The screen that is seen, once it is made.
    readonly property ScreenRoute present: slots.count > stack.workplace.screen ? (slots.itemAt(stack.workplace.screen) as ScreenSlot).route : null
    readonly property Item holder: Window.activeFocusItem

    signal wallAsked

    // Once the layout has moved what has the keyboard.
    readonly property Timer following: Timer {
        interval: 0
        onTriggered: pan.follow()
    }
    readonly property string about: stack.present !== null ? stack.present.about : ""
    // Another person's screen begins at its top, with the name.
    onAboutChanged: {
        pan.contentX = 0;
        pan.contentY = 0;
    }
    onHolderChanged: following.restart()
    onPresentChanged: {
        pan.contentX = 0;
        pan.contentY = 0;
    }

    Flickable {
        id: pan
        objectName: "pan"
        anchors.fill: parent
        contentWidth: Math.max(width, stack.present !== null ? stack.present.leastWidth : 0)
        contentHeight: Math.max(height, stack.present !== null ? stack.present.leastHeight : 0)
        interactive: contentWidth > width || contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive
        T.ScrollBar.vertical: SlimScrollBar {}
        T.ScrollBar.horizontal: SlimScrollBar {}

        // Where a window of this much room has to begin, so that what begins at `at` is in it, or else its beginning.
        function begin(now: real, room: real, content: real, at: real, length: real): real {
            const end = at + Math.min(length, room);
            const wanted = at < now ? at : end > now + room ? end - room : now;
            return Math.max(0, Math.min(wanted, content - room));
        }
        function isWithin(item: Item): bool {
            for (let above = item; above !== null; above = above.parent) {
                if (above === frame)
                    return true;
            }
            return false;
        }
        function follow(): void {
            if (!pan.interactive || !pan.isWithin(stack.holder))
                return;
            const at = stack.holder.mapToItem(frame, 0, 0);
            pan.contentX = pan.begin(pan.contentX, pan.width, pan.contentWidth, at.x, stack.holder.width);
            pan.contentY = pan.begin(pan.contentY, pan.height, pan.contentHeight, at.y, stack.holder.height);
        }

        Binding {
            when: stack.present !== null
            target: stack.present
            property: "room"
            value: Qt.size(pan.width, pan.height)
        }
        ScreenFrame {
            id: frame
            width: pan.contentWidth
            height: pan.contentHeight
            Repeater {
                id: slots
                model: stack.workplace.screenNames
                ScreenSlot {
                    required property int index
                    required property string modelData
                    workplace: stack.workplace
                    screenName: modelData
                    shown: stack.workplace.screen === index
                    onReturning: frame.settle()
                    onWallAsked: stack.wallAsked()
                }
            }
        }
    }
    // However far it is scrolled: what is typed goes into this person's record.
    Rectangle {
        objectName: "aboutWhom"
        visible: stack.about.length > 0 && pan.contentY > 0
        anchors.left: parent.left
        anchors.right: parent.right
        height: whose.implicitHeight + 2 * Theme.space.xs
        color: Theme.colors.surface
        border.width: Theme.size.line
        border.color: Theme.colors.border
        BodyText {
            id: whose
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space.page
            anchors.rightMargin: Theme.space.page
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: stack.about
        }
    }
}
