// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/NextSession.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {
namespace {

/// A clinic that is closed for longer than this has no day to propose.
constexpr int longestClosedDays = 366;

std::optional<QDate> openDayNear(QDate target, QDate givenOn, const PhasePlan& phase,
                                 const ClinicDays& days) {
    const auto fits = [&](QDate day) {
        return days.isOpen(day) && givenOn.daysTo(day) >= std::max(1, phase.minimumGapDays);
    };
    for (int off = 0; off <= phase.toleranceDays; ++off) {
        for (const QDate day : std::array{target.addDays(off), target.addDays(-off)}) {
            if (fits(day)) {
                return day;
            }
        }
    }
    for (int off = phase.toleranceDays + 1; off <= longestClosedDays; ++off) {
        if (fits(target.addDays(off))) {
            return target.addDays(off);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<NextSession> nextSession(const Protocol& protocol, const QString& option, const Session& last,
                                       QDate givenOn, const ClinicDays& days) {
    const auto chosen = phasesFor(protocol, option);
    if (!chosen) {
        return std::nullopt;
    }
    const auto& phases = *chosen;
    auto phase = std::ranges::find(phases, last.phase, &PhasePlan::phase);
    if (phase == phases.end()) {
        return std::nullopt;
    }
    int ordinal = last.ordinal + 1;
    if (phase->sessions > 0 && ordinal > phase->sessions) {
        phase = std::find_if(phase, phases.end(),
                             [&](const PhasePlan& each) { return each.phase != last.phase; });
        if (phase == phases.end()) {
            return std::nullopt;
        }
        ordinal = 1;
    }
    if (phase->gapsDays.empty()) {
        return std::nullopt;
    }
    // A first phase has nothing before its first session.
    const int turn = phase == phases.begin() ? ordinal - 2 : ordinal - 1;
    const int gap = phase->gapsDays[static_cast<std::size_t>(turn) % phase->gapsDays.size()];
    const auto day = openDayNear(givenOn.addDays(gap), givenOn, *phase, days);
    return day ? std::optional(NextSession{*day, gap, *day != givenOn.addDays(gap), phase->phase, ordinal})
               : std::nullopt;
}

} // namespace tidemark::rules
