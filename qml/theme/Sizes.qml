// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Fixed sizes in pixels: targets for the finger, widths of the frame, corner radii.
QtObject {
    readonly property int target: 44
    readonly property int actionTarget: 60
    readonly property int pill: 22
    readonly property int rail: 208
    readonly property int topBar: 60
    readonly property int field: 280
    readonly property int dialog: 480
    readonly property int menu: 320
    // Of a questionnaire: an answer and the page, at the desk and in the patient's hands.
    readonly property int answer: 132
    readonly property int answerLarge: 150
    readonly property int questionnaire: 1060
    readonly property int questionnaireLarge: 1320
    readonly property int icon: 18
    readonly property int avatar: 32
    readonly property int line: 1
    readonly property int strongLine: 2
    readonly property int stepLine: 6
    readonly property int focusGap: 2
    readonly property int scrollBar: 6
    readonly property int radiusSmall: 6
    readonly property int radius: 8
    readonly property int radiusCard: 12
}
