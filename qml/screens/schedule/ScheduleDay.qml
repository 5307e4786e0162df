// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One day of the calendar: its date, why it is closed, its sessions and those that would come.
Rectangle {
    id: day

    required property calendarDay date
    required property var arriving
    required property var leaving
    required property string selected
    required property bool ringed
    property bool named: true
    property bool under: false
    // Closed in every week shown: little room is enough.
    property bool narrow: false
    // The date is above, with the weekdays.
    property bool undated: false

    signal taken(string sessionId)
    signal dragged(string sessionId, Item chip, real x, real y)
    signal dropped(string sessionId, Item chip, real x, real y)
    signal dragCancelled

    implicitHeight: column.implicitHeight + 2 * Theme.space.s
    radius: Theme.size.radius
    color: day.under ? (day.date.closed ? Theme.colors.badTint : Theme.colors.primaryTint) : day.date.closed ? Theme.colors.neutralTint : Theme.colors.sunken
    border.width: day.under || day.date.today ? Theme.size.strongLine : Theme.size.line
    border.color: day.under ? (day.date.closed ? Theme.colors.bad : Theme.colors.primary) : day.date.today ? Theme.colors.primary : Theme.colors.border
    Accessible.role: Accessible.List
    Accessible.name: Array.of(day.date.weekday + " " + day.date.title, day.date.today ? qsTr("today") : "", day.date.closed ? qsTr("closed: %1").arg(day.date.note) : qsTr("%n session(s)", "", day.date.visits.length)).filter(part => part.length > 0).join(", ")

    // No layout: chips come and go while the week gives its days other widths.
    Column {
        id: column
        x: Theme.space.xs + Theme.size.line
        y: Theme.space.s
        width: day.width - 2 * x
        spacing: Theme.space.s

        Item {
            visible: !day.undated
            width: column.width
            height: title.height
            Text {
                id: title
                x: Theme.space.xs
                width: parent.width - 2 * Theme.space.xs - (count.visible ? count.width : 0)
                text: day.date.title
                font: day.narrow ? Theme.type.captionStrong : Theme.type.smallStrong
                color: day.date.closed ? Theme.colors.textMuted : day.date.today ? Theme.colors.primary : Theme.colors.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            CaptionText {
                id: count
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.xs
                anchors.baseline: title.baseline
                visible: day.date.visits.length > 0 && !day.narrow
                text: String(day.date.visits.length)
                strong: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        CaptionText {
            x: Theme.space.xs
            width: column.width - x
            visible: day.date.closed
            text: day.date.note
            Accessible.ignored: true
        }
        Repeater {
            model: day.date.visits
            VisitChip {
                id: chip
                required property scheduleVisit modelData
                objectName: "visit-" + modelData.sessionId
                width: column.width
                visit: modelData
                named: day.named
                chosen: day.selected === modelData.sessionId
                ringed: chosen && day.ringed
                leaving: day.leaving.includes(modelData.sessionId)
                onTaken: day.taken(modelData.sessionId)
                onDragged: (x, y) => day.dragged(modelData.sessionId, chip, x, y)
                onDropped: (x, y) => day.dropped(modelData.sessionId, chip, x, y)
                onDragCancelled: day.dragCancelled()
            }
        }
        Repeater {
            model: day.arriving
            VisitChip {
                required property scheduleVisit modelData
                objectName: "arriving-" + day.date.day
                width: column.width
                visit: modelData
                named: day.named
                arriving: true
            }
        }
    }
}
