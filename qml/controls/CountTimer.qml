// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.Theme

// Minutes and seconds in large digits. Each digit is in a cell of its own, so nothing shifts as it counts.
Column {
    id: timer

    required property string label
    // Words that the label has at other times: it has room for the longest.
    property list<string> otherLabels
    // Seconds to show. Below zero is late: the sign and the tone say so.
    required property int seconds
    // Neutral, Warn or Bad.
    property int tone: Tone.Neutral

    readonly property bool late: seconds < 0
    readonly property string text: {
        const whole = Math.abs(timer.seconds);
        const rest = whole % 60;
        return (timer.late ? "−" : "") + Math.floor(whole / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }
    readonly property real labelWidth: metrics.height > 0 ? Math.max(words.implicitWidth, ...Array.from(timer.otherLabels).map(each => metrics.advanceWidth(each))) : 0

    // With words for other times it stands beside something: room for two digits of minutes and a sign.
    width: Math.max(labelWidth, otherLabels.length > 0 ? digits.roomFor("−88:88") : 0, digits.width)
    spacing: Theme.space.xxs
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2").arg(label).arg(text)

    FontMetrics {
        id: metrics
        font: words.font
    }
    CaptionText {
        id: words
        text: timer.label
        Accessible.ignored: true
    }
    EqualDigits {
        id: digits
        objectName: "digits"
        text: timer.text
        color: timer.tone === Tone.Neutral ? Theme.colors.text : Theme.toneInk(timer.tone)
    }
}
