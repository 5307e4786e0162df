// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One column of the board. Up and down move between its cards.
ColumnLayout {
    id: column

    required property string title
    required property RowModel rows
    required property string emptyText

    signal opened(string sessionId)

    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%1, %n session(s)", "", rows.count).arg(title)

    RowLayout {
        spacing: Theme.space.s
        Text {
            text: column.title
            font: Theme.type.cardTitle
            color: Theme.colors.text
            Accessible.ignored: true
        }
        CaptionText {
            text: String(column.rows.count)
            strong: true
            Accessible.ignored: true
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: column.rows.count === 0
        text: column.emptyText
        color: Theme.colors.textFaint
    }
    ListView {
        id: list
        objectName: "cards"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: -Theme.space.xs
        clip: true
        spacing: Theme.space.m
        model: column.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs
        delegate: Item {
            id: slot
            required property int index
            required property string sessionId
            required property string name
            required property string place
            required property string ordinal
            required property string pill
            required property string tone
            required property int dots
            required property int dotsDone
            required property bool dotHalf
            required property real share
            required property string progressLeft
            required property string progressRight
            required property string gap
            required property string gapState
            required property var ticks
            required property string startAt

            width: ListView.view.width
            implicitHeight: card.implicitHeight
            Keys.onReturnPressed: column.opened(slot.sessionId)
            Keys.onEnterPressed: column.opened(slot.sessionId)
            Keys.onSpacePressed: column.opened(slot.sessionId)

            SessionCard {
                id: card
                objectName: "card-" + slot.index
                x: Theme.space.xs
                width: parent.width - 2 * Theme.space.xs
                name: slot.name
                place: slot.place
                ordinal: slot.ordinal
                pill: slot.pill
                tone: slot.tone
                dots: slot.dots
                dotsDone: slot.dotsDone
                dotHalf: slot.dotHalf
                share: slot.share
                progressLeft: slot.progressLeft
                progressRight: slot.progressRight
                gap: slot.gap
                gapState: slot.gapState
                ticks: slot.ticks
                startAt: slot.startAt
                focused: slot.ListView.isCurrentItem && list.activeFocus
                onClicked: column.opened(slot.sessionId)
            }
        }
    }
}
