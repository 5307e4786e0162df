// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The names of all colours. Each mode gives every one a value.
QtObject {
    required property color page
    required property color surface
    required property color sunken
    required property color border
    required property color fieldBorder
    required property color text
    required property color textMuted
    required property color textFaint
    required property color focusRing
    required property color scrim

    required property color primary
    required property color primaryHover
    required property color primaryPressed
    required property color primaryInk
    required property color primaryTint
    required property color danger
    required property color dangerHover
    required property color dangerInk

    required property color rail
    required property color railActive
    required property color railText
    required property color railMuted
    required property color brandAccent

    required property color neutral
    required property color neutralTint
    required property color good
    required property color goodTint
    required property color warn
    required property color warnTint
    required property color warnEdge
    required property color bad
    required property color badTint
    required property color badEdge
    required property color info
    required property color infoTint
    required property color unanswered
    required property color unansweredTint

    required property color systolic
    required property color diastolic
    required property color pulse
    required property color oxygen
    required property color infusion
    required property color stopBand
    required property color gridLine
    required property color ghost
    required property color ghostLine
    required property color bandMinimal
    required property color bandMild
    required property color bandModerate
    required property color bandModeratelySevere
    required property color bandSevere
}
