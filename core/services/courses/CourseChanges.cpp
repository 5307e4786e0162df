// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseChanges.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/courses/WallTime.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/courses/CoursePlan.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/courses/PlannedPlaceRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::CourseRepository;
using storage::SessionRepository;

namespace {

/// A change and the plan it starts from.
struct Worked {
    CoursePlan plan;
    std::size_t index = 0; ///< The changed session in the plan.
    CourseReplan change;
    bool alone = false; ///< It stands outside any plan: nothing moves with it.
};

/// A session that was planned by itself, a booster or a walk-in: only its own day changes.
Result<Worked> workAlone(const OpenClinic& clinic, Connection& connection, const CourseChange& change,
                         Course course, const Session& session) {
    const auto days = TIDEMARK_TRY(clinicDays(connection));
    const QByteArray zone = clinic.clock().zone();
    const QDateTime before = toLocal(session.plannedAt, zone);
    rules::SessionMoved moved{session.ordinal, before.date(), std::nullopt};
    Worked worked;
    worked.alone = true;
    worked.plan.course = std::move(course);
    worked.plan.counted = {session};
    if (change.step == CourseStep::Move) {
        const QDate day = change.day.isValid() ? change.day : before.date();
        if (day != before.date() && !days.isOpen(day) && !change.closedToo) {
            return fail(ErrorCode::Impossible, fields::keys::day, QStringLiteral("closed"));
        }
        rules::PlannedSession placed;
        placed.number = session.ordinal;
        placed.day = day;
        worked.change.replan.sessions = {placed};
        if (day == before.date()) {
            return worked;
        }
        moved.to = day;
    }
    worked.change.replan.moved = {moved};
    return worked;
}

/// The same day at another time moves nothing else.
Result<rules::Replan> replanned(const OpenClinic& clinic, const CoursePlan& plan, std::size_t index,
                                const CourseChange& change) {
    const int number = static_cast<int>(index) + 1;
    if (change.step != CourseStep::Move) {
        return rules::afterMissed(plan.protocol, plan.request, plan.plan, number, clinic.today());
    }
    if (!change.day.isValid() || change.day == plan.plan[index].day) {
        return rules::Replan{plan.plan, {}};
    }
    rules::ScheduleRequest request = plan.request;
    if (change.closedToo) {
        request.days.opened.insert(change.day);
    }
    return rules::moveSession(plan.protocol, request, plan.plan, number, change.day);
}

std::optional<TimeMoved> timeMoved(const Session& session, const CourseChange& change,
                                   const QByteArray& zone) {
    const QTime before = toLocal(session.plannedAt, zone).time();
    const bool another = change.step == CourseStep::Move && change.time.isValid() && change.time != before;
    return another ? std::optional(TimeMoved{before, change.time}) : std::nullopt;
}

Result<Worked> workInPlan(const OpenClinic& clinic, Connection& connection, const CourseChange& change,
                          Course course, const Session& session) {
    auto plan = TIDEMARK_TRY(planOf(clinic, connection, std::move(course)));
    const auto found = std::ranges::find(plan.counted, change.session, &Session::id);
    if (found == plan.counted.end()) {
        return workAlone(clinic, connection, change, std::move(plan.course), session);
    }
    const auto index = static_cast<std::size_t>(found - plan.counted.begin());
    auto replan = TIDEMARK_TRY(replanned(clinic, plan, index, change));
    Worked worked{std::move(plan), index, {}};
    worked.change.notes = rules::scheduleNotes(worked.plan.protocol, replan.sessions);
    worked.change.replan = std::move(replan);
    if (change.step != CourseStep::Move) {
        worked.change.spacingToOffer =
            rules::spacingToOffer(worked.plan.protocol, worked.plan.plan[worked.index]);
    }
    return worked;
}

Result<Worked> work(const OpenClinic& clinic, Connection& connection, const CourseChange& change) {
    const auto session = TIDEMARK_TRY(SessionRepository::load(connection, change.session));
    if (session.state != SessionState::Planned) {
        return fail(ErrorCode::WrongState);
    }
    if (change.step == CourseStep::Move && change.day.isValid() && change.day < clinic.today()) {
        return fail(ErrorCode::Impossible, fields::keys::day, QStringLiteral("past"));
    }
    auto course = TIDEMARK_TRY(CourseRepository::load(connection, session.course));
    const bool alone = course.protocolId.isEmpty() || !course.startsOn.isValid();
    auto worked = alone ? workAlone(clinic, connection, change, std::move(course), session)
                        : workInPlan(clinic, connection, change, std::move(course), session);
    if (worked) {
        worked->change.time = timeMoved(session, change, clinic.clock().zone());
    }
    return worked;
}

/// The session on a day, at the time of day it has, or at another.
Instant onDay(const Session& session, QDate day, const std::optional<TimeMoved>& moved,
              const QByteArray& zone) {
    const QDateTime before = toLocal(session.plannedAt, zone);
    if (before.date() == day && !moved) {
        return session.plannedAt;
    }
    return rules::instantOf(day, moved ? moved->to : before.time(), QTimeZone(zone));
}

/// Gives a session its new place.
Session placed(Session session, const rules::PlannedSession& planned, const std::optional<TimeMoved>& moved,
               const QByteArray& zone) {
    session.plannedAt = onDay(session, planned.day, moved, zone);
    session.earliest = planned.earliest;
    session.latest = planned.latest;
    return session;
}

Result<void> keepPlace(Connection& connection, const Session& session, const rules::PlannedSession& planned) {
    return SessionRepository::update(connection, session).and_then([&] {
        return storage::PlannedPlaceRepository::put(connection, {session.id, planned.target, planned.slot});
    });
}

Result<void> keepAlone(const OpenClinic& clinic, Connection& connection, const Worked& worked,
                       const CourseChange& change) {
    Session session = worked.plan.counted.front();
    if (change.step == CourseStep::Move) {
        session.plannedAt = onDay(session, worked.change.replan.sessions.front().day, worked.change.time,
                                  clinic.clock().zone());
    } else {
        session.state = change.step == CourseStep::Missed ? SessionState::Missed : SessionState::NoShow;
    }
    return SessionRepository::update(connection, session).and_then([&] {
        return renumber(clinic, connection, worked.plan.course);
    });
}

/// The sessions that are still planned take the places of the new plan, in turn; one is added for what was
/// missed.
Result<void> keepPlan(const OpenClinic& clinic, Connection& connection, const Worked& worked,
                      const CourseChange& change) {
    if (worked.alone) {
        return keepAlone(clinic, connection, worked, change);
    }
    const bool missed = change.step != CourseStep::Move;
    const Session& changed = worked.plan.counted[worked.index];
    const auto& after = worked.change.replan.sessions;
    std::size_t next = worked.index;
    for (std::size_t index = worked.index + (missed ? 1 : 0); index < worked.plan.counted.size(); ++index) {
        const rules::PlannedSession& place = after.at(next++);
        const Session session =
            placed(worked.plan.counted[index], place,
                   index == worked.index ? worked.change.time : std::nullopt, worked.plan.request.zone);
        TIDEMARK_TRY(keepPlace(connection, session, place));
    }
    if (missed) {
        Session calledOff = changed;
        calledOff.state = change.step == CourseStep::Missed ? SessionState::Missed : SessionState::NoShow;
        TIDEMARK_TRY(SessionRepository::update(connection, calledOff));
        const rules::PlannedSession& place = after.at(next);
        Session added = changed;
        added.id = SessionId::make(clinic.now());
        added.plannedAt = place.at;
        added.earliest = place.earliest;
        added.latest = place.latest;
        TIDEMARK_TRY(SessionRepository::insert(connection, added));
        TIDEMARK_TRY(storage::PlannedPlaceRepository::put(connection, {added.id, place.target, place.slot}));
    }
    return renumber(clinic, connection, worked.plan.course);
}

AuditAction actionOf(CourseStep step) {
    switch (step) {
    case CourseStep::Move:
        return actions::courseMove;
    case CourseStep::Missed:
        return actions::courseMissed;
    case CourseStep::NoShow:
        break;
    }
    return actions::courseNoShow;
}

QByteArray bodyOf(const Worked& worked, const CourseChange& change) {
    CanonicalBytes body;
    body.add(worked.plan.course.id).add(change.session).add(change.day);
    for (const rules::PlannedSession& session : worked.change.replan.sessions) {
        body.add(session.number).add(session.day).add(session.earliest).add(session.latest);
    }
    if (worked.change.time) {
        body.add(worked.change.time->to.toString(QStringLiteral("HH:mm")));
    }
    return body.bytes();
}

} // namespace

Result<CourseReplan> CourseChanges::preview(const CourseChange& change) const {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    return m_clinic.store().read([&](Connection& connection) {
        return work(m_clinic, connection, change).map([](const Worked& worked) { return worked.change; });
    });
}

Result<CourseReplan> CourseChanges::apply(const CourseChange& change) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    const auto why = TIDEMARK_TRY(change.step == CourseStep::Move ? optionalReason(change.reason)
                                                                  : requiredReason(change.reason));
    AuditLine entry = auditLine(m_actor, actionOf(change.step), "session", change.session);
    if (!why.isEmpty()) {
        entry.reason = why;
    }
    return m_clinic.store().write(
        std::move(entry), [&](Connection& connection, AuditLine& line) -> Result<CourseReplan> {
            auto worked = TIDEMARK_TRY(work(m_clinic, connection, change));
            line.body = bodyOf(worked, change);
            return keepPlan(m_clinic, connection, worked, change).map([&] { return worked.change; });
        });
}

} // namespace tidemark::services
