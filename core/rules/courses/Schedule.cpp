// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/Schedule.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/courses/SchedulePlanner.h"

namespace tidemark::rules {
namespace {

// What is to be planned, not yet when.
std::vector<PlannedSession> wantedSessions(std::span<const PhasePlan> phases, int openEndedSessions) {
    std::vector<PlannedSession> wanted;
    for (const PhasePlan& phase : phases) {
        const int sessions = phase.sessions > 0 ? phase.sessions : openEndedSessions;
        for (int ordinal = 1; ordinal <= sessions; ++ordinal) {
            PlannedSession session;
            session.number = static_cast<int>(wanted.size()) + 1;
            session.phase = phase.phase;
            session.option = phase.option;
            session.ordinal = ordinal;
            session.plannedInPhase = phase.sessions;
            wanted.push_back(session);
        }
    }
    return wanted;
}

std::optional<QDate> dayIn(std::span<const PlannedSession> plan, std::size_t index) {
    return index < plan.size() ? std::optional(plan[index].day) : std::nullopt;
}

Replan compared(std::span<const PlannedSession> before, std::vector<PlannedSession> after) {
    Replan replan;
    for (std::size_t index = 0; index < std::max(before.size(), after.size()); ++index) {
        const SessionMoved moved{static_cast<int>(index) + 1, dayIn(before, index), dayIn(after, index)};
        if (moved.from != moved.to) {
            replan.moved.push_back(moved);
        }
    }
    replan.sessions = std::move(after);
    return replan;
}

bool isIn(std::span<const PlannedSession> plan, int number) {
    return number >= 1 && number <= static_cast<int>(plan.size());
}

} // namespace

Result<std::vector<PhasePlan>> phasesFor(const Protocol& protocol, const QString& option) {
    std::vector<PhasePlan> phases;
    bool found = option.isEmpty();
    for (const PhasePlan& phase : protocol.phases) {
        const bool alreadyChosen = !phases.empty() && !phases.back().option.isEmpty();
        if (phase.option.isEmpty() || (option.isEmpty() ? !alreadyChosen : phase.option == option)) {
            phases.push_back(phase);
            found = found || phase.option == option;
        }
    }
    return found ? Result<std::vector<PhasePlan>>(phases)
                 : fail(ErrorCode::NotOneOfTheChoices, fields::keys::option);
}

Result<std::vector<PlannedSession>> schedule(const Protocol& protocol, const ScheduleRequest& request) {
    if (const auto fault = SchedulePlanner::requestFault(request)) {
        return tl::unexpected(*fault);
    }
    const auto phases = TIDEMARK_TRY(phasesFor(protocol, request.option));
    const SchedulePlanner planner(protocol, request);
    const auto wanted = wantedSessions(phases, request.openEndedSessions);
    auto best = TIDEMARK_TRY(planner.planAfter({}, {}, wanted, request.start));
    // Two days, two days, three: begun on a Thursday, the three must come first to span the weekend.
    const int turns = phases.empty() ? 1 : static_cast<int>(phases.front().gapsDays.size());
    for (int turn = 1; turn < turns && strainOf(best).outside > 0; ++turn) {
        auto turned = TIDEMARK_TRY(planner.planAfter({}, {}, wanted, request.start, turn));
        if (strainOf(turned) < strainOf(best)) {
            best = std::move(turned);
        }
    }
    return best;
}

Result<Replan> moveSession(const Protocol& protocol, const ScheduleRequest& request,
                           std::span<const PlannedSession> plan, int number, QDate newDay) {
    if (const auto fault = SchedulePlanner::requestFault(request)) {
        return tl::unexpected(*fault);
    }
    if (!isIn(plan, number)) {
        return fail(ErrorCode::NotFound, fields::keys::sessionNumber);
    }
    const SchedulePlanner planner(protocol, request);
    const auto index = static_cast<std::size_t>(number - 1);
    PlannedSession moved = plan[index];
    const PhasePlan* phase = phaseOf(protocol, moved);
    if (phase == nullptr) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::phase);
    }
    if (!newDay.isValid() || !planner.isOpen(newDay)) {
        return fail(ErrorCode::Impossible, fields::keys::day, QStringLiteral("closed"));
    }
    if (index > 0 && newDay < plan[index - 1].day.addDays(phase->minimumGapDays)) {
        return fail(ErrorCode::Impossible, fields::keys::day, QStringLiteral("gap"));
    }
    moved.day = newDay;
    moved.at = planner.at(newDay);
    moved.outsideTolerance = newDay < moved.earliest || newDay > moved.latest;
    std::vector<PlannedSession> given(plan.begin(), plan.begin() + static_cast<std::ptrdiff_t>(index));
    given.push_back(moved);
    auto sessions = TIDEMARK_TRY(planner.planAfter(std::move(given), moved, plan.subspan(index + 1), newDay));
    return compared(plan, std::move(sessions));
}

Result<Replan> afterMissed(const Protocol& protocol, const ScheduleRequest& request,
                           std::span<const PlannedSession> plan, int number, QDate today) {
    if (const auto fault = SchedulePlanner::requestFault(request)) {
        return tl::unexpected(*fault);
    }
    if (!isIn(plan, number)) {
        return fail(ErrorCode::NotFound, fields::keys::sessionNumber);
    }
    const auto index = static_cast<std::size_t>(number - 1);
    const PlannedSession& missed = plan[index];
    const QDate dayAfter = missed.day.addDays(1);
    auto sessions = TIDEMARK_TRY(
        SchedulePlanner(protocol, request)
            .planAfter({plan.begin(), plan.begin() + static_cast<std::ptrdiff_t>(index)}, missed,
                       plan.subspan(index), today.isValid() ? std::max(today, dayAfter) : dayAfter));
    return compared(plan, std::move(sessions));
}

Replan stopAfter(std::span<const PlannedSession> plan, int lastNumber) {
    const auto kept = static_cast<std::size_t>(std::clamp(lastNumber, 0, static_cast<int>(plan.size())));
    return compared(plan, {plan.begin(), plan.begin() + static_cast<std::ptrdiff_t>(kept)});
}

} // namespace tidemark::rules
