// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/Schedule.h"

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

enum class ScheduleNoteKind {
    OutsideTolerance, ///< The session is outside its window.
    GapForReview,     ///< More days since the session before than the phase's reviewAfterDays.
    SeriesTooShort,   ///< The whole phase takes fewer days than seriesFromDays.
    SeriesTooLong,    ///< The whole phase takes more days than seriesUntilDays.
};

struct ScheduleNote {
    ScheduleNoteKind kind = ScheduleNoteKind::OutsideTolerance;
    int number = 1; ///< The session it is about; of a series, its last.
    int days = 0;
    int limit = 0;

    friend bool operator==(const ScheduleNote&, const ScheduleNote&) = default;
};

/// What a person should look at in a plan, in the order of its sessions.
[[nodiscard]] std::vector<ScheduleNote> scheduleNotes(const Protocol& protocol,
                                                      std::span<const PlannedSession> plan);

/// After a session missed in a later phase with symptoms getting worse, the prescriber may go back to the
/// spacing before (J&J Medical Information, 10 Oct 2025): the nearest earlier phase with shorter gaps. None
/// in the first phase. An offer, never a plan by itself.
[[nodiscard]] std::optional<PhasePlan> spacingToOffer(const Protocol& protocol, const PlannedSession& missed);

} // namespace tidemark::rules
