// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// One row of an opened choice.
T.ItemDelegate {
    id: row

    property bool chosen: false

    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + Theme.space.s)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    horizontalPadding: Theme.space.m
    hoverEnabled: true
    font: chosen ? Theme.type.bodyStrong : Theme.type.body
    Accessible.role: Accessible.ListItem
    Accessible.name: text

    contentItem: Text {
        text: row.chosen ? row.text + "  ✓" : row.text
        font: row.font
        color: Theme.colors.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.size.radiusSmall
        color: row.highlighted || row.hovered ? Theme.colors.primaryTint : "transparent"
    }
}
