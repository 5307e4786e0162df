// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// The gap to the next check: an outline while it is ahead, filled once it is due, filled in full ink with the
// minutes once it is late. Words and shape change, not the colour alone.
Rectangle {
    id: mark

    required property string words
    // GapState.
    required property int gapState
    property font wordsFont: Theme.type.captionStrong
    // The letters also fit the height, where that is given.
    property bool fills: false

    readonly property bool due: gapState === GapState.Due
    readonly property bool late: gapState === GapState.Late

    // As wide for every digit: what stands beside it does not shift as the minutes go by.
    readonly property string widest: metrics.height > 0 ? Array.from("0123456789").reduce((most, digit) => metrics.advanceWidth(digit) > metrics.advanceWidth(most) ? digit : most) : "0"

    implicitWidth: (metrics.height > 0 ? metrics.advanceWidth(label.text.replace(/\d/g, widest)) : 0) + 2 * Theme.space.s
    implicitHeight: Math.max(label.implicitHeight + Theme.space.xs, Theme.size.pill)
    radius: Math.min(height / 2, Theme.size.pill / 2)
    color: late ? Theme.colors.warn : due ? Theme.colors.warnTint : "transparent"
    border.width: due || late ? Theme.size.strongLine : Theme.size.line
    border.color: due || late ? Theme.colors.warn : Theme.colors.fieldBorder
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    FontMetrics {
        id: metrics
        font: mark.wordsFont
    }
    Text {
        id: label
        anchors.fill: parent
        anchors.leftMargin: Theme.space.s
        anchors.rightMargin: Theme.space.s
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: (mark.late ? "▲ " : mark.due ? "● " : "") + mark.words
        font: mark.wordsFont
        color: mark.late ? Theme.colors.surface : mark.due ? Theme.colors.warn : Theme.colors.textMuted
        fontSizeMode: mark.fills ? Text.Fit : Text.HorizontalFit
        minimumPixelSize: Theme.type.mark.pixelSize
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
