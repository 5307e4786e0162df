// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CourseWords.h"

#include "base/CalendarDay.h"
#include "fields/FieldKeys.h"
#include "services/courses/CourseChanges.h"
#include "text/DateWords.h"
#include "text/MedicineWords.h"
#include "text/Message.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CourseWords)
};

QString phaseWords(CoursePhase phase) {
    switch (phase) {
    case CoursePhase::Induction:
        return Words::tr("Induction");
    case CoursePhase::Weekly:
        return Words::tr("Weekly");
    case CoursePhase::Maintenance:
        return Words::tr("Maintenance");
    case CoursePhase::Booster:
        return Words::tr("Booster");
    }
    return {};
}

QString placeIn(CoursePhase phase, int ordinal, int planned) {
    return planned > 0 ? Words::tr("%1 %2 of %3").arg(phaseWords(phase)).arg(ordinal).arg(planned)
                       : Words::tr("%1 %2").arg(phaseWords(phase)).arg(ordinal);
}

QString placeIn(const Session& session) {
    return placeIn(session.phase, session.ordinal, session.plannedInPhase);
}

bool isGiven(const Session& session) {
    return session.startedAt && !isCalledOff(session.state);
}

const Session* lastGiven(const services::CourseView& view) {
    const Session* last = nullptr;
    for (const Session& session : view.sessions) {
        if (isGiven(session) && (last == nullptr || *session.startedAt > *last->startedAt)) {
            last = &session;
        }
    }
    return last;
}

int givenIn(const services::CourseView& view, CoursePhase phase) {
    return static_cast<int>(std::ranges::count_if(
        view.sessions, [&](const Session& session) { return isGiven(session) && session.phase == phase; }));
}

QString nothingGivenWords(const services::CourseView& view) {
    const CoursePhase first = view.next ? view.next->phase : CoursePhase::Induction;
    return view.planned > 0 ? placeIn(first, 0, view.planned) : Words::tr("%1 given").arg(0);
}

} // namespace

QString courseLine(const services::CourseView& view, const QByteArray& zone) {
    if (view.course.closedAt) {
        const QString day = dayWords(toLocal(*view.course.closedAt, zone).date());
        return view.course.closeReason.isEmpty()
                   ? Words::tr("Course ended %1").arg(day)
                   : Words::tr("Course stopped %1: %2").arg(day, view.course.closeReason);
    }
    const Session* last = lastGiven(view);
    QString line = last == nullptr ? nothingGivenWords(view)
                                   : placeIn(last->phase, givenIn(view, last->phase), last->plannedInPhase);
    if (view.next) {
        const QString when = dayAndClockWords(view.next->plannedAt, zone);
        const bool samePhase = last == nullptr || last->phase == view.next->phase;
        line += samePhase ? Words::tr(", next %1").arg(when)
                          : Words::tr(", next %1: %2").arg(placeIn(*view.next).toLower(), when);
    }
    return line;
}

QString courseMedicineWords(const services::CourseView& view, const MedicineList& medicines, QDate today,
                            const QByteArray& zone) {
    const bool spray = std::ranges::any_of(
        view.sessions, [](const Session& session) { return session.drug == Drug::Esketamine; });
    if (!spray) {
        return {};
    }
    const QDate from = calendarDay(view.course.openedAt, zone);
    const QDate until = view.course.closedAt ? calendarDay(*view.course.closedAt, zone) : today;
    return oralAntidepressantWords(medicines, from, until);
}

QString courseLine(const services::CourseView& view, const MedicineList& medicines, QDate today,
                   const QByteArray& zone) {
    QStringList parts{courseLine(view, zone), courseMedicineWords(view, medicines, today, zone)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QStringList movedLines(const services::CourseReplan& change) {
    QStringList lines;
    if (change.time) {
        lines << Words::tr("At %1 instead of %2")
                     .arg(clockWords(change.time->to), clockWords(change.time->from));
    }
    for (const rules::SessionMoved& moved : change.replan.moved) {
        if (moved.from && moved.to) {
            lines << Words::tr("Session %1: %2 to %3")
                         .arg(QString::number(moved.number), dayWords(*moved.from, DayFormat::Weekday),
                              dayWords(*moved.to, DayFormat::Weekday));
        } else if (moved.to) {
            lines << Words::tr("Session %1 is added: %2")
                         .arg(QString::number(moved.number), dayWords(*moved.to, DayFormat::Weekday));
        } else if (moved.from) {
            lines << Words::tr("Session %1 is left out: %2")
                         .arg(QString::number(moved.number), dayWords(*moved.from, DayFormat::Weekday));
        }
    }
    for (const rules::ScheduleNote& note : change.notes) {
        lines << noteWords(note);
    }
    if (change.spacingToOffer && !change.spacingToOffer->gapsDays.empty()) {
        lines << Words::tr("If symptoms get worse, the prescriber may go back to every %n day(s).", nullptr,
                           change.spacingToOffer->gapsDays.front());
    }
    return lines;
}

QString placeWords(const rules::PlannedSession& session) {
    return placeIn(session.phase, session.ordinal, session.plannedInPhase);
}

QString placeWords(const Session& session) {
    return placeIn(session.phase, session.ordinal, session.plannedInPhase);
}

QString optionWords(const QString& option) {
    QString text = option;
    text.replace(u'-', u' ');
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString noteWords(const rules::ScheduleNote& note) {
    switch (note.kind) {
    case rules::ScheduleNoteKind::OutsideTolerance:
        return Words::tr("Session %1 is outside its window.").arg(note.number);
    case rules::ScheduleNoteKind::GapForReview:
        return Words::tr("%n day(s) before session %1: more than %2, for the prescriber to review.", nullptr,
                         note.days)
            .arg(note.number)
            .arg(note.limit);
    case rules::ScheduleNoteKind::SeriesTooShort:
        return Words::tr("The series takes %n day(s), less than %1.", nullptr, note.days).arg(note.limit);
    case rules::ScheduleNoteKind::SeriesTooLong:
        return Words::tr("The series takes %n day(s), more than %1.", nullptr, note.days).arg(note.limit);
    }
    return {};
}

QString scheduleFault(const Error& error) {
    if (error.code == ErrorCode::Impossible && error.detail == "closed"_L1) {
        return Words::tr(
            "The clinic is closed on that day. Choose another one, or type the day to keep it all the same.");
    }
    if (error.code == ErrorCode::Impossible && error.detail == "past"_L1) {
        return Words::tr("That day has passed. Choose today or a later one.");
    }
    if (error.code == ErrorCode::Impossible && error.detail == "gap"_L1) {
        return Words::tr("That day is too near to the session before. Choose a later one.");
    }
    if (error.code == ErrorCode::WrongState && error.field == fields::keys::course) {
        return Words::tr(
            "The patient's course still has sessions to come, or this session belongs to no planned "
            "course. Stop the course first.");
    }
    if (error.code == ErrorCode::WrongState) {
        return Words::tr("This session has begun or is called off. Only a planned one can be changed.");
    }
    if (error.code == ErrorCode::NoValidOrder && error.detail == "route"_L1) {
        return Words::tr(
            "The order in force is for another drug or route. The prescriber writes the order first.");
    }
    return messageFor(error).sentence();
}

} // namespace tidemark::app
