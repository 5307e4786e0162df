// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// Minutes and seconds in large digits. Each digit stands in a cell of its own, so nothing shifts as it counts.
Column {
    id: timer

    required property string label
    // Seconds to show. Below zero is late: the sign and the tone say so.
    required property int seconds
    // Neutral, Warn or Bad.
    property int tone: Tone.Neutral

    // The height is a part of each so that both follow the font.
    readonly property real digitWidth: metrics.height > 0 ? Math.max(...Array.of("0", "2", "4", "8").map(digit => metrics.advanceWidth(digit))) : 0
    readonly property real colonWidth: metrics.height > 0 ? metrics.advanceWidth(":") : 0
    readonly property bool late: seconds < 0
    readonly property string text: {
        const whole = Math.abs(timer.seconds);
        const rest = whole % 60;
        return (timer.late ? "−" : "") + Math.floor(whole / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    spacing: Theme.space.xxs
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2").arg(label).arg(text)

    FontMetrics {
        id: metrics
        font: Theme.type.timer
    }
    CaptionText {
        text: timer.label
        Accessible.ignored: true
    }
    Row {
        objectName: "digits"
        Repeater {
            model: timer.text.split("")
            Text {
                required property string modelData
                width: modelData === ":" ? timer.colonWidth : timer.digitWidth
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                font: Theme.type.timer
                color: timer.tone === Tone.Neutral ? Theme.colors.text : Theme.toneInk(timer.tone)
                Accessible.ignored: true
            }
        }
    }
}
