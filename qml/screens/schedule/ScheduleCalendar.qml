// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The weeks, day by day. One Tab stop: arrows go from session to session, with Ctrl they move the session by days and
// weeks, Enter keeps the move and Escape forgets it.
FocusScope {
    id: calendar

    required property ScheduleViewModel viewModel

    readonly property bool named: viewModel.patientId.length === 0
    readonly property var visits: calendar.inOrder(viewModel.days)
    // Weekdays on which the clinic never treats in these weeks.
    readonly property var idle: Array.of(0, 1, 2, 3, 4, 5, 6).map(weekday => Array.from(viewModel.days).every((date, index) => index % 7 !== weekday || (date.closed && date.visits.length === 0)))
    readonly property real gap: Theme.space.s
    readonly property real narrowWidth: Theme.size.target + Theme.space.l + Theme.space.xxs
    readonly property int idleDays: idle.filter(each => each).length
    // Beside the scroll bar.
    readonly property real weekWidth: width - Theme.space.m
    readonly property real dayWidth: (weekWidth - 6 * gap - idleDays * narrowWidth) / Math.max(1, 7 - idleDays)
    // Of a week that is about to go, when fewer are shown.
    property calendarDay noDay
    readonly property bool oneWeek: viewModel.weeks === 1
    property string overDay
    property var draggedVisit: null

    // The time of day of the chosen session is to be typed.
    signal timeAsked
    // The move is kept for a reason only.
    signal reasonWanted

    // Other weeks are read from their first day.
    readonly property string span: viewModel.spanWords
    onSpanChanged: pane.contentY = -pane.topMargin

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Calendar, %1").arg(viewModel.spanWords)
    activeFocusOnTab: true

    function inOrder(days: var): var {
        const list = [];
        for (let i = 0; i < days.length; ++i)
            list.push(...days[i].visits);
        return list;
    }
    function go(step: int): void {
        if (calendar.viewModel.asked !== ScheduleStep.None || calendar.visits.length === 0)
            return;
        const at = calendar.visits.findIndex(visit => visit.sessionId === calendar.viewModel.selected);
        const next = at < 0 ? 0 : Math.max(0, Math.min(calendar.visits.length - 1, at + step));
        calendar.viewModel.select(calendar.visits[next].sessionId);
    }
    function goDay(step: int): void {
        const at = calendar.visits.findIndex(visit => visit.sessionId === calendar.viewModel.selected);
        if (at < 0) {
            calendar.go(0);
            return;
        }
        let next = at;
        while (next >= 0 && next < calendar.visits.length && calendar.visits[next].day === calendar.visits[at].day)
            next += step;
        if (next >= 0 && next < calendar.visits.length)
            calendar.go(next - at);
    }
    function move(days: int): void {
        if (calendar.viewModel.selectedVisit.movable)
            calendar.viewModel.moveBy(calendar.viewModel.selected, days);
    }
    function dateAt(chip: Item, x: real, y: real): string {
        const inWeeks = chip.mapToItem(weeks, x, y);
        const week = weeks.childAt(inWeeks.x, inWeeks.y);
        if (week === null)
            return "";
        const there = week.mapFromItem(weeks, inWeeks.x, inWeeks.y);
        const day = week.childAt(there.x, there.y) as ScheduleDay;
        return day === null ? "" : day.date.day;
    }
    function drag(sessionId: string, chip: Item, x: real, y: real): void {
        calendar.draggedVisit = calendar.visits.find(visit => visit.sessionId === sessionId) ?? null;
        calendar.overDay = calendar.dateAt(chip, x, y);
        const at = chip.mapToItem(calendar, x, y);
        ghost.x = at.x + Theme.space.s;
        ghost.y = at.y + Theme.space.s;
    }
    function drop(sessionId: string, chip: Item, x: real, y: real): void {
        const target = calendar.dateAt(chip, x, y);
        calendar.endDrag();
        if (target.length > 0)
            calendar.viewModel.moveTo(sessionId, target);
    }
    function endDrag(): void {
        calendar.draggedVisit = null;
        calendar.overDay = "";
    }
    function keepMove(): void {
        if (calendar.viewModel.reasonAsked)
            calendar.reasonWanted();
        else
            calendar.viewModel.confirm("");
    }
    // Where the chosen session would come to, else where it is.
    function showSelected(): void {
        const coming = Array.from(calendar.viewModel.arriving).find(visit => visit.sessionId === calendar.viewModel.selected);
        for (let week = 0; week < weekRows.count; ++week) {
            const row = weekRows.itemAt(week) as Item;
            for (let day = 0; day < row.children.length; ++day) {
                const found = row.children[day] as ScheduleDay;
                const there = found !== null && (coming !== undefined ? found.date.day === coming.day
                    : Array.from(found.date.visits).some(visit => visit.sessionId === calendar.viewModel.selected));
                if (there)
                    pane.show(row.y, found, coming !== undefined);
            }
        }
    }

    onActiveFocusChanged: {
        if (activeFocus && viewModel.selected.length === 0)
            calendar.go(0);
    }
    Keys.onPressed: event => {
        const steps = { [Qt.Key_Left]: -1, [Qt.Key_Right]: 1, [Qt.Key_Up]: -7, [Qt.Key_Down]: 7 };
        const step = steps[event.key];
        event.accepted = true;
        if (step !== undefined && (event.modifiers & Qt.ControlModifier))
            calendar.move(step);
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            calendar.go(Math.sign(step));
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            calendar.goDay(step);
        else if (event.key === Qt.Key_T && event.modifiers === Qt.NoModifier && calendar.viewModel.selectedVisit.movable)
            calendar.timeAsked();
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            calendar.viewModel.turn(event.key === Qt.Key_PageUp ? -calendar.viewModel.weeks : calendar.viewModel.weeks);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && calendar.viewModel.asked === ScheduleStep.Move)
            calendar.keepMove();
        else if (event.key === Qt.Key_Escape && calendar.viewModel.asked !== ScheduleStep.None)
            calendar.viewModel.undo();
        else
            event.accepted = false;
    }
    Connections {
        target: calendar.viewModel
        function onSelectionChanged(): void { laidOut.restart(); }
    }
    Timer {
        id: laidOut // A chip that comes up has its place only once its day is laid out.
        interval: 0
        onTriggered: calendar.showSelected()
    }

    ScheduleWeekdays {
        id: weekdays
        objectName: "weekdays"
        width: calendar.weekWidth
        spacing: calendar.gap
        days: Array.from(calendar.viewModel.days).slice(0, 7)
        dated: calendar.oneWeek
        idle: calendar.idle
        dayWidth: calendar.dayWidth
        narrowWidth: calendar.narrowWidth
    }
    Flickable {
        id: pane
        objectName: "days"
        anchors.fill: parent
        // Room for the ring of the keyboard.
        anchors.margins: -Theme.space.xs
        anchors.topMargin: weekdays.height
        leftMargin: Theme.space.xs
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs
        contentWidth: calendar.weekWidth
        contentHeight: weeks.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        T.ScrollBar.vertical: SlimScrollBar {}

        function show(weekY: real, day: Item, coming: bool): void {
            const column = day.children[0];
            for (let i = 0; i < column.children.length; ++i) {
                const chip = column.children[i] as VisitChip;
                if (chip === null || chip.arriving !== coming || chip.visit.sessionId !== calendar.viewModel.selected)
                    continue;
                const above = weekY + column.y + chip.y - Theme.space.s;
                const below = above + chip.height + 2 * Theme.space.s;
                if (above < pane.contentY)
                    pane.contentY = Math.max(-pane.topMargin, above);
                else if (below > pane.contentY + pane.height)
                    pane.contentY = below - pane.height;
            }
        }

        Column {
            id: weeks
            width: calendar.weekWidth
            spacing: calendar.gap

            Repeater {
                id: weekRows
                model: calendar.viewModel.days.length / 7
                RowLayout {
                    id: week
                    required property int index
                    width: weeks.width
                    height: Math.max(implicitHeight, (pane.height - 2 * Theme.space.xs - (calendar.viewModel.weeks - 1) * calendar.gap) / calendar.viewModel.weeks)
                    spacing: calendar.gap
                    Repeater {
                        model: 7
                        ScheduleDay {
                            required property int index
                            objectName: "day-" + date.day
                            Layout.preferredWidth: narrow ? calendar.narrowWidth : calendar.dayWidth
                            Layout.fillHeight: true
                            date: calendar.viewModel.days[week.index * 7 + index] ?? calendar.noDay
                            arriving: Array.from(calendar.viewModel.arriving).filter(visit => visit.day === date.day)
                            leaving: calendar.viewModel.leaving
                            selected: calendar.viewModel.selected
                            ringed: calendar.activeFocus
                            named: calendar.named
                            narrow: calendar.idle[index]
                            undated: calendar.oneWeek
                            under: calendar.overDay === date.day
                            onTaken: sessionId => {
                                calendar.forceActiveFocus();
                                calendar.viewModel.select(sessionId);
                            }
                            onDragged: (sessionId, chip, x, y) => calendar.drag(sessionId, chip, x, y)
                            onDropped: (sessionId, chip, x, y) => calendar.drop(sessionId, chip, x, y)
                            onDragCancelled: calendar.endDrag()
                        }
                    }
                }
            }
        }
    }
    StatusPill {
        id: ghost
        visible: calendar.draggedVisit !== null
        text: calendar.draggedVisit === null ? "" : calendar.draggedVisit.name + " · " + calendar.draggedVisit.place
        tone: Tone.Active
    }
}
