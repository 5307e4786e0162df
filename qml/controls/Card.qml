// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// A white panel with an optional title line. Children go under the title, one below the other.
Rectangle {
    id: card

    property string title
    property string subtitle
    // Items at the right end of the title line.
    property alias actions: actionRow.data
    default property alias content: body.data
    property int padding: Theme.space.card
    property alias spacing: body.spacing
    // Only the title line is shown. A layout whose children are all hidden keeps its old height in Qt 6.4.
    property bool folded: false
    // True when a child takes the spare height; else the content stays at the top.
    property bool stretch: anyFills(body.children)

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.size.radiusCard
    color: Theme.colors.surface
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    function anyFills(items: var): bool {
        for (let i = 0; i < items.length; ++i) {
            if (items[i].Layout.fillHeight)
                return true;
        }
        return false;
    }

    ColumnLayout {
        id: column
        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        height: card.stretch ? card.height - 2 * card.padding : implicitHeight
        spacing: Theme.space.m

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            visible: card.title.length > 0 || actionRow.children.length > 0
            spacing: Theme.space.m

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.xxs
                Text {
                    Layout.fillWidth: true
                    text: card.title
                    font: Theme.type.cardTitle
                    color: Theme.colors.text
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: card.subtitle
                    visible: text.length > 0
                }
            }
            RowLayout {
                id: actionRow
                spacing: Theme.space.s
            }
        }
        ColumnLayout {
            id: body
            visible: !card.folded && children.length > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space.m
        }
    }
}
