// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// CoursePlace is the place of a session in its course: "infusion 2 of 6", then "booster 3".
struct CoursePlace {
    CoursePhase phase = CoursePhase::Induction;
    int ordinal = 1;
    int plannedInPhase = 6; ///< 0 where open-ended.

    friend bool operator==(const CoursePlace&, const CoursePlace&) = default;
};

/// Returns how many induction sessions a course by this protocol has: as many as its first phase, where that
/// is an induction; 0 where it begins with something else, a booster. Without phases it says nothing about a
/// course, and the usual number is taken.
[[nodiscard]] int inductionSessionsOf(const Protocol& protocol);

/// Returns the place of the course's `position`-th session, from 1: the induction's numbers, then boosters
/// from 1.
[[nodiscard]] CoursePlace placeAt(int position, int plannedInductionSessions);
/// Returns the same for a protocol's phases (rules::phasesFor): each counts from 1; an open-ended one never
/// ends. After a last phase with a number come boosters, from 1.
[[nodiscard]] CoursePlace placeAt(int position, std::span<const PhasePlan> phases);
/// Returns the place that the session was stored with; it is not computed anew.
[[nodiscard]] CoursePlace placeOf(const Session& session);

/// Returns the sessions of one course with their places. A session that was cancelled or missed does not
/// count and keeps the number it had. A session that has begun keeps its number; the planned ones follow in
/// the order of their time.
[[nodiscard]] std::vector<Session> withPlaces(std::vector<Session> sessions, int plannedInductionSessions);
[[nodiscard]] std::vector<Session> withPlaces(std::vector<Session> sessions,
                                              std::span<const PhasePlan> phases);

} // namespace tidemark::rules
