// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Theme

// Digits that count, each in a cell of the same width, so that nothing beside them shifts. Other signs keep their own width.
Row {
    id: digits

    required property string text
    property font font: Theme.type.timer
    property color color: Theme.colors.text

    // The height is a part of it so that it follows the font.
    readonly property real cell: metrics.height > 0 ? Math.max(...Array.from("0123456789").map(digit => metrics.advanceWidth(digit))) : 0

    function widthOf(sign: string): real {
        return /\d/.test(sign) ? digits.cell : metrics.height > 0 ? metrics.advanceWidth(sign) : 0;
    }
    // Of other words in the same font.
    function roomFor(words: string): real {
        return Array.from(words).reduce((sum, sign) => sum + digits.widthOf(sign), 0);
    }

    FontMetrics {
        id: metrics
        font: digits.font
    }
    Repeater {
        model: Array.from(digits.text)
        Text {
            required property string modelData
            width: digits.widthOf(modelData)
            horizontalAlignment: Text.AlignHCenter
            text: modelData
            font: digits.font
            color: digits.color
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
