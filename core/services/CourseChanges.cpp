// SPDX-License-Identifier: GPL-3.0-or-later
// Moving, missing and stopping.
#include "base/CanonicalBytes.h"
#include "rules/Authorization.h"
#include "services/CoursePlan.h"
#include "services/Courses.h"
#include "services/LedgerLines.h"
#include "services/SessionWrite.h"
#include "storage/repositories/CourseRepository.h"
#include "storage/repositories/PlannedPlaceRepository.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::CourseRepository;
using storage::LedgerLine;
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
    const auto days = clinicDays(connection);
    if (!days) {
        return tl::unexpected(days.error());
    }
    const QByteArray zone = clinic.clock().zone();
    const QDateTime before = toLocal(session.plannedAt, zone);
    rules::SessionMoved moved{session.ordinal, before.date(), std::nullopt};
    Worked worked;
    worked.alone = true;
    worked.plan.course = std::move(course);
    worked.plan.counted = {session};
    if (change.step == CourseStep::Move) {
        if (!change.day.isValid() || !days->isOpen(change.day)) {
            return fail(ErrorCode::Impossible, QStringLiteral("day"), QStringLiteral("closed"));
        }
        rules::PlannedSession placed;
        placed.number = session.ordinal;
        placed.day = change.day;
        placed.at = fromDateTime(QDateTime(change.day, before.time(), QTimeZone(zone)));
        moved.to = change.day;
        worked.change.replan.sessions = {placed};
    }
    worked.change.replan.moved = {moved};
    return worked;
}

Result<Worked> work(const OpenClinic& clinic, Connection& connection, const CourseChange& change) {
    const auto session = SessionRepository::load(connection, change.session);
    if (!session) {
        return tl::unexpected(session.error());
    }
    if (session->state != SessionState::Planned) {
        return fail(ErrorCode::WrongState);
    }
    if (change.step == CourseStep::Move && change.day.isValid() && change.day < clinic.today()) {
        return fail(ErrorCode::Impossible, QStringLiteral("day"), QStringLiteral("past"));
    }
    auto course = CourseRepository::load(connection, session->course);
    if (!course) {
        return tl::unexpected(course.error());
    }
    if (course->protocolId.isEmpty() || !course->startsOn.isValid()) {
        return workAlone(clinic, connection, change, std::move(*course), *session);
    }
    auto plan = planOf(clinic, connection, std::move(*course));
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    const auto found = std::ranges::find(plan->counted, change.session, &Session::id);
    if (found == plan->counted.end()) {
        return workAlone(clinic, connection, change, std::move(plan->course), *session);
    }
    const auto index = static_cast<std::size_t>(found - plan->counted.begin());
    Worked worked{std::move(*plan), index, {}};
    const int number = static_cast<int>(worked.index) + 1;
    auto replan = change.step == CourseStep::Move
                      ? rules::moveSession(worked.plan.protocol, worked.plan.request, worked.plan.plan,
                                           number, change.day)
                      : rules::afterMissed(worked.plan.protocol, worked.plan.request, worked.plan.plan,
                                           number, clinic.today());
    if (!replan) {
        return tl::unexpected(replan.error());
    }
    worked.change.notes = rules::scheduleNotes(worked.plan.protocol, replan->sessions);
    worked.change.replan = std::move(*replan);
    if (change.step != CourseStep::Move) {
        worked.change.spacingToOffer =
            rules::spacingToOffer(worked.plan.protocol, worked.plan.plan[worked.index]);
    }
    return worked;
}

/// Gives a session its new place; a day that did not change keeps the time it had.
Session placed(Session session, const rules::PlannedSession& planned, const QByteArray& zone) {
    const bool sameDay = toLocal(session.plannedAt, zone).date() == planned.day;
    session.plannedAt = sameDay ? session.plannedAt : planned.at;
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
        session.plannedAt = worked.change.replan.sessions.front().at;
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
        const Session session = placed(worked.plan.counted[index], place, worked.plan.request.zone);
        if (auto kept = keepPlace(connection, session, place); !kept) {
            return kept;
        }
    }
    if (missed) {
        Session calledOff = changed;
        calledOff.state = change.step == CourseStep::Missed ? SessionState::Missed : SessionState::NoShow;
        if (auto kept = SessionRepository::update(connection, calledOff); !kept) {
            return kept;
        }
        const rules::PlannedSession& place = after.at(next);
        Session added = changed;
        added.id = SessionId::make(clinic.now());
        added.plannedAt = place.at;
        added.earliest = place.earliest;
        added.latest = place.latest;
        auto kept = SessionRepository::insert(connection, added).and_then([&] {
            return storage::PlannedPlaceRepository::put(connection, {added.id, place.target, place.slot});
        });
        if (!kept) {
            return kept;
        }
    }
    return renumber(clinic, connection, worked.plan.course);
}

const char* actionOf(CourseStep step) {
    switch (step) {
    case CourseStep::Move:
        return "course.move";
    case CourseStep::Missed:
        return "course.missed";
    case CourseStep::NoShow:
        return "course.no-show";
    }
    return "";
}

QByteArray bodyOf(const Worked& worked, const CourseChange& change) {
    CanonicalBytes body;
    body.add(worked.plan.course.id).add(change.session).add(change.day);
    for (const rules::PlannedSession& session : worked.change.replan.sessions) {
        body.add(session.number).add(session.day).add(session.earliest).add(session.latest);
    }
    return body.bytes();
}

} // namespace

Result<CourseReplan> Courses::preview(const Actor& actor, const CourseChange& change) const {
    if (const auto right = authorize(actor, Command::PlanCourse); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) {
        return work(m_clinic, connection, change).map([](const Worked& worked) { return worked.change; });
    });
}

Result<CourseReplan> Courses::apply(const Actor& actor, const CourseChange& change) {
    if (const auto right = authorize(actor, Command::PlanCourse); !right) {
        return tl::unexpected(right.error());
    }
    const auto why =
        change.step == CourseStep::Move ? optionalReason(change.reason) : requiredReason(change.reason);
    if (!why) {
        return tl::unexpected(why.error());
    }
    LedgerLine entry = ledgerLine(actor, actionOf(change.step), "session", change.session);
    if (!why->isEmpty()) {
        entry.reason = *why;
    }
    return m_clinic.store().write(
        std::move(entry), [&](Connection& connection, LedgerLine& line) -> Result<CourseReplan> {
            auto worked = work(m_clinic, connection, change);
            if (!worked) {
                return tl::unexpected(worked.error());
            }
            line.body = bodyOf(*worked, change);
            return keepPlan(m_clinic, connection, *worked, change).map([&] { return worked->change; });
        });
}

Result<void> Courses::stop(const Actor& actor, const CourseId& id, const QString& reason) {
    if (auto right = authorize(actor, Command::StopCourse); !right) {
        return right;
    }
    const auto why = requiredReason(reason);
    if (!why) {
        return tl::unexpected(why.error());
    }
    LedgerLine entry = ledgerLine(actor, "course.stop", "course", id);
    entry.reason = *why;
    return m_clinic.store().write(std::move(entry),
                                  [&](Connection& connection, LedgerLine& line) -> Result<void> {
                                      auto course = CourseRepository::load(connection, id);
                                      if (!course) {
                                          return tl::unexpected(course.error());
                                      }
                                      return endCourse(connection, std::move(*course), *why, m_clinic.now())
                                          .map([&](const QByteArray& body) { line.body = body; });
                                  });
}

} // namespace tidemark::services
