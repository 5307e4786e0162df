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
    required property RowList rows
    required property string emptyText

    // Whether sessions can be called off from here.
    property bool mayCallOff: false

    signal opened(string sessionId)
    signal callOffAsked(string sessionId, string name, string key)

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
        text: column.rows.unread ? qsTr("This could not be read.") : column.emptyText
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
        // An empty column has nothing to go to; its sentence is read as a part of the board.
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: column.title
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs
        delegate: Item {
            id: slot
            required property int index
            required property boardRow modelData

            width: ListView.view.width
            implicitHeight: card.implicitHeight
            // It has the keyboard, so it is what is read; the card in it is its picture.
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1: %2").arg(column.title).arg(card.spoken)
            Accessible.focusable: true
            Accessible.onPressAction: column.opened(slot.modelData.sessionId)
            Keys.onReturnPressed: column.opened(slot.modelData.sessionId)
            Keys.onEnterPressed: column.opened(slot.modelData.sessionId)
            Keys.onSpacePressed: column.opened(slot.modelData.sessionId)

            SessionCard {
                id: card
                objectName: "card-" + slot.index
                Accessible.ignored: true
                x: Theme.space.xs
                width: parent.width - 2 * Theme.space.xs
                name: slot.modelData.name
                place: slot.modelData.place
                ordinal: slot.modelData.ordinal
                pill: slot.modelData.pill
                tone: slot.modelData.tone
                dots: slot.modelData.dots
                dotsDone: slot.modelData.dotsDone
                dotHalf: slot.modelData.dotHalf
                share: slot.modelData.share
                progressLeft: slot.modelData.progressLeft
                progressRight: slot.modelData.progressRight
                gap: slot.modelData.gap
                gapState: slot.modelData.gapState
                ticks: slot.modelData.ticks
                startAt: slot.modelData.startAt
                focused: slot.ListView.isCurrentItem && list.activeFocus
                choices: column.mayCallOff ? slot.modelData.choices : []
                menuByTab: slot.ListView.isCurrentItem
                onCallOffAsked: key => column.callOffAsked(slot.modelData.sessionId, slot.modelData.name, key)
                onClicked: column.opened(slot.modelData.sessionId)
            }
        }
    }
}
