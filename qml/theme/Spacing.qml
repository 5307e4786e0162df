// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Gaps between things, in pixels.
QtObject {
    readonly property int hairline: 1
    readonly property int xxs: 2
    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int page: 24
    readonly property int card: 16
}
