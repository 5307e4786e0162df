// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Charts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One small panel for each session, all on the same axes; Enter or a click opens the session. The newest are at the end;
// the arrow keys and the wheel go through all of them.
Card {
    id: card

    required property list<systolicPanel> panels

    signal sessionRequested(string sessionId)

    title: qsTr("Systolic pressure, session by session")
    subtitle: panels.length > 0 ? qsTr("same axes: 80–200 mmHg, −15 to +120 min · dashed: 180") : ""

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.size.wide(120)
        visible: card.panels.length > 0
        orientation: ListView.Horizontal
        spacing: Theme.space.m
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: card.panels
        // The panels take their width after the list has its own.
        onContentWidthChanged: positionViewAtEnd()
        onWidthChanged: positionViewAtEnd()
        Accessible.role: Accessible.List
        Accessible.name: card.title
        // The newest is in sight; the keyboard begins there.
        onCountChanged: currentIndex = count - 1
        Keys.onReturnPressed: list.open()
        Keys.onEnterPressed: list.open()
        Keys.onSpacePressed: list.open()
        function open(): void {
            if (currentIndex >= 0)
                card.sessionRequested(card.panels[currentIndex].sessionId);
        }
        T.ScrollBar.horizontal: SlimScrollBar {}

        delegate: T.AbstractButton {
            id: panel
            required property systolicPanel modelData
            required property int index
            // Six in sight where each has room for its name; else fewer.
            width: Math.max(Theme.size.wide(92), (list.width - 5 * Theme.space.m) / 6)
            height: list.height - Theme.space.m
            text: modelData.title
            // The list has the keyboard.
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1. Open the session").arg(multiple.Accessible.name)
            Accessible.onPressAction: clicked()
            HoverHandler {
                cursorShape: Qt.PointingHandCursor
            }
            onClicked: card.sessionRequested(modelData.sessionId)
            SystolicSmallMultiple {
                id: multiple
                anchors.fill: parent
                title: panel.modelData.title
                points: panel.modelData.points
                limit: 180
            }
            FocusRing {
                shown: panel.visualFocus || (list.activeFocus && list.currentIndex === panel.index)
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: card.panels.length === 0
        text: qsTr("No session has been given.")
    }
}
