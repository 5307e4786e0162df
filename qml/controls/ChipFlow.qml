// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// Chips in lines. A chip's target reaches past its outline on all sides, so the flow itself needs no gaps.
Flow {
    leftPadding: -Theme.space.xs
    spacing: 0
}
