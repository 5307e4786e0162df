// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Theme

// The weekdays above the days, which stay while those scroll; of one week their dates and how many sessions too.
Row {
    id: weekdays

    // The days of the first week, as ScheduleViewModel.days has them.
    required property var days
    required property bool dated
    required property var idle
    required property real dayWidth
    required property real narrowWidth

    Repeater {
        model: 7
        Item {
            id: weekday
            required property int index
            readonly property var date: weekdays.days[index] ?? ({})
            readonly property bool narrow: weekdays.idle[index] === true
            readonly property bool isToday: weekdays.dated && date.today === true
            readonly property real indent: Theme.space.s + Theme.size.line
            readonly property int visits: (date.visits ?? []).length
            objectName: "weekday-" + index
            width: narrow ? weekdays.narrowWidth : weekdays.dayWidth
            height: narrow && weekdays.dated ? name.height + title.height : title.height

            Text {
                id: name
                x: weekday.indent
                anchors.baseline: weekday.narrow || !weekdays.dated ? undefined : title.baseline
                text: weekday.date.weekday ?? ""
                font: Theme.type.captionStrong
                color: weekday.isToday ? Theme.colors.primary : Theme.colors.textMuted
                Accessible.ignored: true
            }
            Text {
                id: title
                x: weekday.narrow ? weekday.indent : name.x + name.width + Theme.space.xs
                y: weekday.narrow ? name.height : 0
                width: Math.max(0, weekday.width - x - (count.visible ? count.width + weekday.indent : 0))
                opacity: weekdays.dated ? 1 : 0
                text: weekday.date.title ?? ""
                font: weekday.narrow ? Theme.type.captionStrong : Theme.type.smallStrong
                color: weekday.date.closed === true ? Theme.colors.textMuted : weekday.isToday ? Theme.colors.primary : Theme.colors.text
                // Smaller rather than cut off.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.type.mark.pixelSize
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            CaptionText {
                id: count
                anchors.right: parent.right
                anchors.rightMargin: weekday.indent
                anchors.baseline: title.baseline
                visible: weekdays.dated && !weekday.narrow && weekday.visits > 0
                text: String(weekday.visits)
                strong: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
