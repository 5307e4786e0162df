// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/Schedule.h"

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// ScheduleNoteKind says what about a plan is unusual. None of them forbids the plan.
enum class ScheduleNoteKind {
    OutsideTolerance, ///< The session is outside its window.
    GapForReview,     ///< More days since the session before than the phase's reviewAfterDays.
    SeriesTooShort,   ///< The whole phase takes fewer days than seriesFromDays.
    SeriesTooLong,    ///< The whole phase takes more days than seriesUntilDays.
};

/// A ScheduleNote is one unusual thing about a plan: `days` is what the plan has, `limit` what the protocol
/// asks for.
struct ScheduleNote {
    ScheduleNoteKind kind = ScheduleNoteKind::OutsideTolerance;
    int number = 1; ///< The session it is about; of a series, its last.
    int days = 0;
    int limit = 0;

    friend bool operator==(const ScheduleNote&, const ScheduleNote&) = default;
};

/// Returns what a person should look at in a plan, in the order of its sessions.
[[nodiscard]] std::vector<ScheduleNote> scheduleNotes(const Protocol& protocol,
                                                      std::span<const PlannedSession> plan);

/// Returns the spacing that the prescriber may go back to after a session missed in a later phase with
/// symptoms getting worse (J&J Medical Information, 10 Oct 2025): that of the nearest earlier phase with
/// shorter gaps. There is none in the first phase. It is an offer, never a plan by itself.
[[nodiscard]] std::optional<PhasePlan> spacingToOffer(const Protocol& protocol, const PlannedSession& missed);

} // namespace tidemark::rules
