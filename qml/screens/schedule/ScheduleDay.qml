// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// One day of the calendar: its date, why it is closed, its sessions and those that would come.
Rectangle {
    id: day

    // As ScheduleViewModel.days has it.
    required property var date
    required property var arriving
    required property var leaving
    required property string selected
    required property bool ringed
    property bool named: true
    property bool under: false
    // Closed in every week shown: little room is enough.
    property bool narrow: false

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
    Accessible.name: [day.date.weekday + " " + day.date.title, day.date.today ? qsTr("today") : "", day.date.closed ? qsTr("closed: %1").arg(day.date.note) : qsTr("%1 sessions").arg(day.date.visits.length)].filter(part => part.length > 0).join(", ")

    ColumnLayout {
        id: column
        x: Theme.space.xs + Theme.size.line
        y: Theme.space.s
        width: parent.width - 2 * x
        spacing: Theme.space.s

        GridLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.xs
            Layout.rightMargin: Theme.space.xs
            columns: day.narrow ? 1 : 3
            columnSpacing: Theme.space.xs
            rowSpacing: 0
            Text {
                text: day.date.weekday
                font: Theme.type.captionStrong
                color: day.date.today ? Theme.colors.primary : Theme.colors.textMuted
                Accessible.ignored: true
            }
            Text {
                Layout.fillWidth: true
                text: day.date.title
                font: day.narrow ? Theme.type.captionStrong : Theme.type.smallStrong
                color: day.date.closed ? Theme.colors.textMuted : day.date.today ? Theme.colors.primary : Theme.colors.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            CaptionText {
                visible: day.date.visits.length > 0 && !day.narrow
                text: String(day.date.visits.length)
                strong: true
                Accessible.ignored: true
            }
        }
        CaptionText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.xs
            visible: day.date.closed
            text: day.date.note
            Accessible.ignored: true
        }
        Repeater {
            model: day.date.visits
            VisitChip {
                id: chip
                required property var modelData
                objectName: "visit-" + modelData.sessionId
                Layout.fillWidth: true
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
                required property var modelData
                objectName: "arriving-" + day.date.day
                Layout.fillWidth: true
                visit: modelData
                named: day.named
                arriving: true
            }
        }
    }
}
