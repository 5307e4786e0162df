// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Chips in lines. A chip's target reaches past its outline on all sides, so the flow itself needs no gaps. Chips as wide
// as a cell keep their places whatever they say.
Flow {
    id: flow

    property int columns: 2
    readonly property real cell: Math.floor((flow.width + Theme.space.xs) / flow.columns)

    leftPadding: -Theme.space.xs
    spacing: 0
}
