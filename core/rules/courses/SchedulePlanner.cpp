// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/SchedulePlanner.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/courses/PlanningTimes.h"
#include "rules/courses/WallTime.h"

#include <algorithm>
#include <cstdlib>

namespace tidemark::rules {
namespace {

// The day from which the grid goes on: a session outside its window takes the grid along.
QDate gridDay(const PlannedSession& session) {
    return session.outsideTolerance ? session.day : session.target;
}

} // namespace

bool ClinicDays::isOpen(QDate day) const {
    return opened.contains(day) ||
           (open.at(static_cast<std::size_t>(day.dayOfWeek() - 1)) && !closed.contains(day));
}

const PhasePlan* phaseOf(const Protocol& protocol, const PlannedSession& session) {
    const auto found = std::ranges::find_if(protocol.phases, [&](const PhasePlan& phase) {
        return phase.phase == session.phase && phase.option == session.option;
    });
    return found == protocol.phases.end() ? nullptr : &*found;
}

void Strain::add(const PlannedSession& session) {
    outside += session.outsideTolerance ? 1 : 0;
    daysOff += std::abs(session.target.daysTo(session.day));
}

Strain strainOf(std::span<const PlannedSession> plan) {
    Strain strain;
    for (const PlannedSession& session : plan) {
        strain.add(session);
    }
    return strain;
}

SchedulePlanner::SchedulePlanner(const Protocol& protocol, const ScheduleRequest& request)
    : m_protocol(&protocol), m_request(&request), m_zone(request.zone) {}

std::optional<Error> SchedulePlanner::requestFault(const ScheduleRequest& request) {
    if (!request.start.isValid() || !request.time.isValid()) {
        return Error{ErrorCode::InvalidDate, fields::keys::firstDay, {}};
    }
    // The list of zones knows only those with a country; "Etc/UTC" is none of them.
    if (!QTimeZone(request.zone).isValid()) {
        return Error{ErrorCode::NotOneOfTheChoices, fields::keys::zone, {}};
    }
    if (request.openEndedSessions < 0) {
        return Error{ErrorCode::Impossible, fields::keys::sessions, {}};
    }
    return std::nullopt;
}

Instant SchedulePlanner::at(QDate day) const {
    return instantOf(day, m_request->time, m_zone);
}

bool SchedulePlanner::isOpen(QDate day) const {
    // A day that the zone skipped has no time of its own.
    return m_request->days.isOpen(day) && calendarDay(at(day), m_request->zone) == day;
}

int SchedulePlanner::gapBefore(const PhasePlan& phase, int slot) const {
    // In the first phase no gap leads to the first day.
    const int index = &phase == &m_protocol->phases.front() ? slot - 1 : slot;
    return phase.gapsDays.at(static_cast<std::size_t>(index) % phase.gapsDays.size());
}

QDate SchedulePlanner::nearestOpen(const PlannedSession& session) const {
    const auto furthest =
        std::max(session.earliest.daysTo(session.target), session.target.daysTo(session.latest));
    for (qint64 distance = 0; distance <= furthest; ++distance) {
        for (const QDate day : {session.target.addDays(distance), session.target.addDays(-distance)}) {
            if (day >= session.earliest && day <= session.latest && isOpen(day)) {
                return day;
            }
        }
    }
    return {};
}

Result<PlannedSession> SchedulePlanner::place(PlannedSession session,
                                              const std::optional<PlannedSession>& grid, QDate notBefore,
                                              int firstSlot) const {
    const PhasePlan* phase = phaseOf(*m_protocol, session);
    if (phase == nullptr) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::phase);
    }
    session.slot = firstSlot;
    session.target = m_request->start;
    if (grid) {
        const bool samePhase = grid->phase == session.phase && grid->option == session.option;
        session.slot = samePhase ? grid->slot + 1 : 0;
        session.target = gridDay(*grid).addDays(gapBefore(*phase, session.slot));
    }
    // Days of the grid that have gone by are used up.
    while (session.target.addDays(phase->toleranceDays) < notBefore) {
        session.target = session.target.addDays(gapBefore(*phase, ++session.slot));
    }
    session.earliest = std::max(session.target.addDays(-phase->toleranceDays), notBefore);
    session.latest = session.target.addDays(phase->toleranceDays);
    session.day = nearestOpen(session);
    session.outsideTolerance = session.day.isNull();
    for (int later = 1; session.day.isNull() && later <= searchedDays; ++later) {
        const QDate day = session.latest.addDays(later);
        session.day = isOpen(day) ? day : QDate();
    }
    if (session.day.isNull()) {
        return fail(ErrorCode::Impossible, fields::keys::openDays);
    }
    session.at = at(session.day);
    return session;
}

QDate SchedulePlanner::earliestAfter(const PlannedSession& before, const PlannedSession& session) const {
    const PhasePlan* phase = phaseOf(*m_protocol, session);
    return before.day.addDays(phase == nullptr ? 0 : phase->minimumGapDays);
}

int SchedulePlanner::slotThatFits(const PlannedSession& session,
                                  std::span<const PlannedSession> following) const {
    const PhasePlan* phase = phaseOf(*m_protocol, session);
    const auto pattern = phase == nullptr ? 0 : phase->gapsDays.size();
    int fitting = session.slot;
    std::optional<Strain> least;
    for (std::size_t turn = 0; turn < pattern && (!least || least->outside > 0); ++turn) {
        PlannedSession before = session;
        before.slot += static_cast<int>(turn);
        const int slot = before.slot;
        Strain strain;
        for (const PlannedSession& next : following.first(std::min(pattern, following.size()))) {
            const auto placed = place(next, before, earliestAfter(before, next), 0);
            if (!placed) {
                break;
            }
            strain.add(*placed);
            before = *placed;
        }
        if (!least || strain < *least) {
            least = strain;
            fitting = slot;
        }
    }
    return fitting;
}

Result<std::vector<PlannedSession>> SchedulePlanner::planAfter(std::vector<PlannedSession> given,
                                                               std::optional<PlannedSession> grid,
                                                               std::span<const PlannedSession> wanted,
                                                               QDate notBefore, int firstSlot) const {
    const auto turnWhereOutside = [&](PlannedSession& session, std::size_t next) {
        if (session.outsideTolerance) {
            session.slot = slotThatFits(session, wanted.subspan(next));
        }
    };
    if (grid && !given.empty() && grid->day == given.back().day) {
        turnWhereOutside(*grid, 0);
        given.back().slot = grid->slot;
    }
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const PlannedSession& session = wanted[index];
        const QDate from =
            given.empty() ? notBefore : std::max(notBefore, earliestAfter(given.back(), session));
        auto placed = TIDEMARK_TRY(place(session, grid, from, firstSlot));
        turnWhereOutside(placed, index + 1);
        grid = placed;
        given.push_back(std::move(placed));
    }
    return given;
}

} // namespace tidemark::rules
