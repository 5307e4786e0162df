// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/ScheduleNotes.h"

#include "rules/courses/SchedulePlanner.h"

#include <algorithm>
#include <numeric>

namespace tidemark::rules {
namespace {

// Mean days between sessions.
double spacing(const PhasePlan& phase) {
    const int days = std::accumulate(phase.gapsDays.begin(), phase.gapsDays.end(), 0);
    return static_cast<double>(days) / static_cast<double>(std::max<std::size_t>(phase.gapsDays.size(), 1));
}

int daysApart(const PlannedSession& from, const PlannedSession& until) {
    return static_cast<int>(from.day.daysTo(until.day));
}

// Judged at the phase's last session, and only where the whole phase is in the plan.
std::optional<ScheduleNote> seriesNote(const PhasePlan& phase, std::span<const PlannedSession> plan,
                                       std::size_t last) {
    if (phase.sessions == 0 || plan[last].ordinal != phase.sessions ||
        last + 1 < static_cast<std::size_t>(phase.sessions)) {
        return std::nullopt;
    }
    const std::size_t first = last + 1 - static_cast<std::size_t>(phase.sessions);
    const int days = daysApart(plan[first], plan[last]);
    if (phase.seriesUntilDays > 0 && days > phase.seriesUntilDays) {
        return ScheduleNote{ScheduleNoteKind::SeriesTooLong, plan[last].number, days, phase.seriesUntilDays};
    }
    if (days < phase.seriesFromDays) {
        return ScheduleNote{ScheduleNoteKind::SeriesTooShort, plan[last].number, days, phase.seriesFromDays};
    }
    return std::nullopt;
}

} // namespace

std::optional<PhasePlan> spacingToOffer(const Protocol& protocol, const PlannedSession& missed) {
    const PhasePlan* phase = phaseOf(protocol, missed);
    if (phase == nullptr) {
        return std::nullopt;
    }
    const std::span earlier(protocol.phases.data(), phase);
    const auto found = std::find_if(earlier.rbegin(), earlier.rend(),
                                    [&](const PhasePlan& other) { return spacing(other) < spacing(*phase); });
    return found == earlier.rend() ? std::nullopt : std::optional(*found);
}

std::vector<ScheduleNote> scheduleNotes(const Protocol& protocol, std::span<const PlannedSession> plan) {
    std::vector<ScheduleNote> notes;
    for (std::size_t index = 0; index < plan.size(); ++index) {
        const PlannedSession& session = plan[index];
        const PhasePlan* phase = phaseOf(protocol, session);
        if (session.outsideTolerance) {
            notes.push_back({ScheduleNoteKind::OutsideTolerance, session.number, 0, 0});
        }
        if (phase == nullptr) {
            continue;
        }
        const int gap = index > 0 ? daysApart(plan[index - 1], session) : 0;
        if (phase->reviewAfterDays > 0 && gap > phase->reviewAfterDays) {
            notes.push_back({ScheduleNoteKind::GapForReview, session.number, gap, phase->reviewAfterDays});
        }
        if (const auto note = seriesNote(*phase, plan, index)) {
            notes.push_back(*note);
        }
    }
    return notes;
}

} // namespace tidemark::rules
