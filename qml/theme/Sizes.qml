// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Sizes in pixels: targets for the finger, widths of the frame, corner radii. What holds words grows with the text: in
// width as much as it does, in height half as much, because there is room around the words of a target.
QtObject {
    id: sizes

    // Size of the text; see TypeScale.
    property real factor: 1

    function wide(pixels: real): int {
        return Math.round(pixels * sizes.factor);
    }
    function high(pixels: real): int {
        return Math.round(pixels * (1 + sizes.factor) / 2);
    }

    readonly property int target: sizes.high(44)
    readonly property int actionTarget: sizes.high(60)
    readonly property int pill: sizes.wide(22)
    readonly property int rail: sizes.wide(208)
    // The rail folded to its signs.
    readonly property int railFolded: sizes.high(64)
    // The least window, as the window system measures it, and the one that the program begins with.
    readonly property int leastWidth: 960
    readonly property int leastHeight: 540
    readonly property int startWidth: 1366
    readonly property int startHeight: 768
    // Narrower than this the rail shows its signs alone.
    readonly property int railFolds: sizes.wide(1180)
    // Room that a screen is laid out in; in a smaller window it is scrolled in both directions.
    readonly property int screenWidth: sizes.wide(600)
    readonly property int screenHeight: sizes.high(460)
    readonly property int topBar: sizes.high(60)
    readonly property int field: sizes.wide(280)
    readonly property int dialog: sizes.wide(480)
    readonly property int menu: sizes.wide(320)
    // Of a questionnaire: an answer and the page, at the desk and in the patient's hands.
    readonly property int answer: sizes.wide(132)
    readonly property int answerLarge: sizes.wide(150)
    readonly property int questionnaire: sizes.wide(1060)
    readonly property int questionnaireLarge: sizes.wide(1320)
    readonly property int icon: sizes.wide(18)
    readonly property int avatar: sizes.wide(32)
    readonly property int line: 1
    readonly property int strongLine: 2
    readonly property int stepLine: 6
    readonly property int focusGap: 2
    readonly property int scrollBar: 6
    readonly property int radiusSmall: 6
    readonly property int radius: 8
    readonly property int radiusCard: 12
}
