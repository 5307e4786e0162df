// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Tidemark.Theme

// The sign of a place in the rail, drawn on a square of 20 units.
Item {
    id: sign

    // As in the rail: "today", "schedule", ...; another one is drawn as a circle.
    required property string key
    property color ink: Theme.colors.railText

    readonly property var paths: ({
            // Three columns of a board.
            today: "M3 4 L3 16 M10 4 L10 11 M17 4 L17 14",
            // A leaf of a calendar.
            schedule: "M3 5 L17 5 L17 17 L3 17 Z M3 9 L17 9 M7 2.5 L7 6 M13 2.5 L13 6",
            // Two people.
            patients: "M7 9 A3 3 0 1 0 7 3 A3 3 0 1 0 7 9 M1.5 17 C1.5 12 12.5 12 12.5 17 M13.5 9.5 A2.6 2.6 0 1 0 13 4.4 M15 12.6 C17.4 13.2 18.5 14.8 18.5 17",
            // A list with one line ticked.
            review: "M3 5 L5 7 L8 3.5 M11 5 L17 5 M3 11 L17 11 M3 16 L17 16",
            // A vial.
            drugs: "M6 2.5 L14 2.5 L14 5 L6 5 Z M7 5 L7 8 L5 10 L5 17.5 L15 17.5 L15 10 L13 8 L13 5 M5 13 L15 13",
            // A page with lines.
            protocols: "M4 2.5 L16 2.5 L16 17.5 L4 17.5 Z M7 7 L13 7 M7 10 L13 10 M7 13 L11 13",
            // A curve that falls in steps.
            outcomes: "M3 3 L3 17 L17 17 M5 5 L9 5 L9 9 L13 9 L13 13 L17 13",
            // A page with bars.
            reports: "M4 2.5 L16 2.5 L16 17.5 L4 17.5 Z M7 14.5 L7 11 M10 14.5 L10 7 M13 14.5 L13 9",
            // A house.
            people: "M2.5 10 L10 3 L17.5 10 M5 8.5 L5 17 L15 17 L15 8.5 M8.5 17 L8.5 12 L11.5 12 L11.5 17",
            // A disk, and what goes into it.
            backups: "M10 2.5 L10 9.5 M7 6.8 L10 9.8 L13 6.8 M3 11 L3 17 L17 17 L17 11 M13 14.2 L14.5 14.2"
        })

    implicitWidth: Theme.size.icon + Theme.space.xs
    implicitHeight: implicitWidth
    Accessible.ignored: true

    Shape {
        width: 20
        height: 20
        scale: sign.width / width
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: sign.ink
            strokeWidth: 1.6
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: sign.paths[sign.key] ?? "M10 16 A6 6 0 1 0 10 4 A6 6 0 1 0 10 16"
            }
        }
    }
}
