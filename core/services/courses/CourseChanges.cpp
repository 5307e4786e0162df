// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseChanges.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/courses/PlanningTimes.h"
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

/// A session of the plan where it is to be.
struct Standing {
    Session session;
    rules::PlannedSession place;
    bool added = false; ///< Instead of one that was missed.
};

/// A change and the plan it starts from.
struct Worked {
    CoursePlan plan;
    std::size_t index = 0; ///< The changed session in the plan.
    CourseReplan change;
    bool alone = false;             ///< The session is outside any plan: nothing moves with it.
    std::vector<Standing> standing; ///< Those that are still to come.
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

/// Today, or tomorrow where the time of the course's sessions has gone by.
QDate firstDayLeft(const OpenClinic& clinic, QTime time) {
    const QDate today = clinic.today();
    const Instant at = rules::instantOf(today, time, QTimeZone(clinic.clock().zone()));
    return time.isValid() && rules::isInThePast(at, clinic.now()) ? today.addDays(1) : today;
}

/// The same day at another time moves nothing else.
Result<rules::Replan> replanned(const OpenClinic& clinic, const CoursePlan& plan, std::size_t index,
                                const CourseChange& change) {
    const int number = static_cast<int>(index) + 1;
    if (change.step != CourseStep::Move) {
        return rules::afterMissed(plan.protocol, plan.request, plan.plan, number,
                                  firstDayLeft(clinic, plan.request.time));
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
    Worked worked{std::move(plan), index, {}, false, {}};
    worked.change.notes = rules::scheduleNotes(worked.plan.protocol, replan.sessions);
    worked.change.replan = std::move(replan);
    if (change.step != CourseStep::Move) {
        worked.change.spacingToOffer =
            rules::spacingToOffer(worked.plan.protocol, worked.plan.plan[worked.index]);
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

/// The sessions that are still planned where they are to be, each in the place of its turn; at the end the
/// one that is added for what was missed.
std::vector<Standing> standingAfter(const OpenClinic& clinic, const Worked& worked,
                                    const CourseChange& change) {
    const bool missed = change.step != CourseStep::Move;
    const auto& after = worked.change.replan.sessions;
    if (worked.alone) {
        Session session = worked.plan.counted.front();
        if (!missed) {
            session.plannedAt = onDay(session, after.front().day, worked.change.time, clinic.clock().zone());
        }
        return missed ? std::vector<Standing>() : std::vector{Standing{session, after.front(), false}};
    }
    std::vector<Standing> standing;
    std::size_t next = worked.index;
    for (std::size_t index = worked.index + (missed ? 1 : 0); index < worked.plan.counted.size(); ++index) {
        const rules::PlannedSession& place = after.at(next++);
        const auto& time = index == worked.index ? worked.change.time : std::nullopt;
        standing.push_back(
            {placed(worked.plan.counted[index], place, time, worked.plan.request.zone), place, false});
    }
    if (missed) {
        const rules::PlannedSession& place = after.at(next);
        Session added = worked.plan.counted[worked.index];
        added.id = SessionId::make(clinic.now());
        added.plannedAt = place.at;
        added.earliest = place.earliest;
        added.latest = place.latest;
        standing.push_back({added, place, true});
    }
    return standing;
}

/// Those that come to another time than they have now.
std::vector<Session> moved(const Worked& worked) {
    std::vector<Session> sessions;
    for (const Standing& each : worked.standing) {
        const auto before = std::ranges::find(worked.plan.counted, each.session.id, &Session::id);
        if (before == worked.plan.counted.end() || before->plannedAt != each.session.plannedAt) {
            sessions.push_back(each.session);
        }
    }
    return sessions;
}

Result<Worked> work(const OpenClinic& clinic, Connection& connection, const CourseChange& change) {
    const auto session = TIDEMARK_TRY(SessionRepository::load(connection, change.session));
    if (session.state != SessionState::Planned) {
        return fail(ErrorCode::WrongState);
    }
    if (change.step == CourseStep::NoShow && !rules::mayHaveFailedToCome(session.plannedAt, clinic.now())) {
        return fail(ErrorCode::NotYetTime);
    }
    if (change.step == CourseStep::Move && change.day.isValid() && change.day < clinic.today()) {
        return fail(ErrorCode::Impossible, fields::keys::day, QStringLiteral("past"));
    }
    auto course = TIDEMARK_TRY(CourseRepository::load(connection, session.course));
    const bool alone = course.protocolId.isEmpty() || !course.startsOn.isValid();
    auto worked = alone ? workAlone(clinic, connection, change, std::move(course), session)
                        : workInPlan(clinic, connection, change, std::move(course), session);
    if (!worked) {
        return worked;
    }
    worked->change.time = timeMoved(session, change, clinic.clock().zone());
    worked->standing = standingAfter(clinic, *worked, change);
    worked->change.questions = TIDEMARK_TRY(planQuestions(clinic, connection, moved(*worked)));
    return worked;
}

/// What was missed is called off; the others are where they are to be.
Result<void> keepPlan(const OpenClinic& clinic, Connection& connection, const Worked& worked,
                      const CourseChange& change) {
    if (change.step != CourseStep::Move) {
        Session calledOff = worked.plan.counted[worked.index];
        calledOff.state = change.step == CourseStep::Missed ? SessionState::Missed : SessionState::NoShow;
        TIDEMARK_TRY(SessionRepository::update(connection, calledOff));
    }
    for (const Standing& each : worked.standing) {
        TIDEMARK_TRY(each.added ? SessionRepository::insert(connection, each.session)
                                : SessionRepository::update(connection, each.session));
        if (!worked.alone) {
            TIDEMARK_TRY(storage::PlannedPlaceRepository::put(
                connection, {each.session.id, each.place.target, each.place.slot}));
        }
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

QByteArray changeBody(const Worked& worked, const CourseChange& change) {
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
            TIDEMARK_TRY(answered(worked.change.questions, why));
            line.body = changeBody(worked, change);
            return keepPlan(m_clinic, connection, worked, change).map([&] { return worked.change; });
        });
}

} // namespace tidemark::services
