// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/ScheduleDays.h"

#include "base/CalendarDay.h"
#include "text/ClosedDayWords.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScheduleDays)
};

Tone toneOf(const Session& session) {
    switch (session.state) {
    case SessionState::Planned:
        return Tone::Neutral;
    case SessionState::Left:
        return Tone::Info;
    case SessionState::Signed:
        return Tone::Good;
    default:
        return isCalledOff(session.state) ? Tone::Warn : Tone::Active;
    }
}

} // namespace

ScheduleVisit scheduleEntry(const services::ScheduledVisit& visit, const ScheduleSpan& span) {
    const Session& session = visit.session;
    QStringList marks;
    if (visit.outsideWindow) {
        marks << Words::tr("outside its window");
    }
    if (visit.onClosedDay) {
        marks << Words::tr("the clinic is closed");
    }
    ScheduleVisit shown;
    shown.sessionId = session.id.text();
    shown.patientId = visit.patient.id.text();
    shown.day = toLocal(session.plannedAt, span.zone).date().toString(Qt::ISODate);
    shown.time = clockWords(session.plannedAt, span.zone);
    shown.name = listName(visit.patient);
    shown.place = placeWords(session);
    shown.state = stateWords(session.state);
    shown.tone = toneOf(session);
    shown.mark = marks.join(u", "_s);
    shown.calledOff = isCalledOff(session.state);
    shown.movable = span.mayChange && session.state == SessionState::Planned;
    return shown;
}

QList<CalendarDay> scheduleDays(const std::vector<services::ScheduledVisit>& visits,
                                const services::OpeningDaysView& opening, const ScheduleSpan& span) {
    QMap<QString, QList<ScheduleVisit>> byDay;
    for (const services::ScheduledVisit& visit : visits) {
        const ScheduleVisit shown = scheduleEntry(visit, span);
        byDay[shown.day].append(shown);
    }
    QList<CalendarDay> days;
    for (int offset = 0; offset < span.weeks * 7; ++offset) {
        const QDate day = span.monday.addDays(offset);
        const QString key = day.toString(Qt::ISODate);
        const QString note = closedNote(opening, day);
        days.append({key, shortWeekdayName(day), dayWords(day, DayFormat::Short), !note.isEmpty(), note,
                     day == span.today, byDay.value(key)});
    }
    return days;
}

VisitDetails visitDetails(const Session& session, const QString& protocol, const QByteArray& zone) {
    return {dayAndClockWords(session.plannedAt, zone),
            session.earliest.isValid()
                ? Words::tr("Window %1 to %2").arg(dayWords(session.earliest), dayWords(session.latest))
                : Words::tr("A single session, without a window"),
            session.room, Words::tr("%1, version %2").arg(protocol).arg(session.protocolVersion)};
}

MovedVisits movedVisits(const services::CourseReplan& change, const services::ScheduledVisit& about,
                        const std::vector<Session>& planned, const ScheduleSpan& span) {
    MovedVisits visits;
    for (const rules::SessionMoved& moved : change.replan.moved) {
        const auto from = std::ranges::find_if(planned, [&](const Session& session) {
            return moved.from && calendarDay(session.plannedAt, span.zone) == *moved.from;
        });
        services::ScheduledVisit there = about;
        if (from != planned.end()) {
            there.session = *from;
            visits.leaving << from->id.text();
        }
        if (!moved.to) {
            continue;
        }
        ScheduleVisit coming = scheduleEntry(there, span);
        if (change.time && there.session.id == about.session.id) {
            coming.time = clockWords(change.time->to);
        }
        coming.from = moved.from ? dayWords(*moved.from, DayFormat::Short) : QString();
        coming.day = moved.to->toString(Qt::ISODate);
        visits.arriving.append(coming);
    }
    return visits;
}

QList<ScheduleVisit> strandedVisits(const std::vector<services::ScheduledVisit>& visits,
                                    const ScheduleSpan& span) {
    QList<ScheduleVisit> rows;
    for (const services::ScheduledVisit& visit : visits) {
        ScheduleVisit row = scheduleEntry(visit, span);
        row.from = dayWords(calendarDay(visit.session.plannedAt, span.zone), DayFormat::Weekday);
        rows.append(row);
    }
    return rows;
}

} // namespace tidemark::app
