// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/ScheduleDays.h"

#include "text/ClosedDayWords.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScheduleDays)
};

QString toneOf(const Session& session) {
    switch (session.state) {
    case SessionState::Planned:
        return toneKey(Tone::Neutral);
    case SessionState::Left:
        return toneKey(Tone::Info);
    case SessionState::Signed:
        return toneKey(Tone::Good);
    default:
        return toneKey(isCalledOff(session.state) ? Tone::Warn : Tone::Active);
    }
}

} // namespace

QVariantMap scheduleEntry(const services::ScheduledVisit& visit, const ScheduleSpan& span) {
    const Session& session = visit.session;
    QStringList marks;
    if (visit.outsideWindow) {
        marks << Words::tr("outside its window");
    }
    if (visit.onClosedDay) {
        marks << Words::tr("the clinic is closed");
    }
    return {{u"sessionId"_s, session.id.text()},
            {u"patientId"_s, visit.patient.id.text()},
            {u"day"_s, toLocal(session.plannedAt, span.zone).date().toString(Qt::ISODate)},
            {u"time"_s, clockWords(session.plannedAt, span.zone)},
            {u"name"_s, visit.patient.familyName + u", "_s + visit.patient.givenName},
            {u"place"_s, placeWords(session)},
            {u"state"_s, stateWords(session.state)},
            {u"tone"_s, toneOf(session)},
            {u"mark"_s, marks.join(u", "_s)},
            {u"movable"_s, span.mayChange && session.state == SessionState::Planned}};
}

QVariantList scheduleDays(const std::vector<services::ScheduledVisit>& visits,
                          const services::OpeningDaysView& opening, const ScheduleSpan& span) {
    QVariantMap byDay;
    for (const services::ScheduledVisit& visit : visits) {
        const QVariantMap entry = scheduleEntry(visit, span);
        const QString day = entry[u"day"_s].toString();
        QVariantList entries = byDay.value(day).toList();
        entries.append(entry);
        byDay.insert(day, entries);
    }
    QVariantList days;
    for (int offset = 0; offset < span.weeks * 7; ++offset) {
        const QDate day = span.monday.addDays(offset);
        const QString key = day.toString(Qt::ISODate);
        const QString note = closedNote(opening, day);
        days.append(QVariantMap{{u"day"_s, key},
                                {u"weekday"_s, shortWeekdayName(day)},
                                {u"title"_s, dayWords(day, DayFormat::Short)},
                                {u"closed"_s, !note.isEmpty()},
                                {u"note"_s, note},
                                {u"today"_s, day == span.today},
                                {u"visits"_s, byDay.value(key).toList()}});
    }
    return days;
}

} // namespace tidemark::app
