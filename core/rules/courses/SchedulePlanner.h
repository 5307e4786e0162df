// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/Schedule.h"

#include <QTimeZone>

#include <tuple>

namespace tidemark::rules {

/// Returns the phase of a protocol that a planned session belongs to; nullptr where the protocol has none
/// such.
[[nodiscard]] const PhasePlan* phaseOf(const Protocol& protocol, const PlannedSession& session);

/// Strain says how far a plan is from its own grid: sessions outside their window count first, then the days
/// off the grid.
struct Strain {
    int outside = 0;
    qint64 daysOff = 0;

    /// Counts one session: whether it is outside its window, and the days between its target and its day,
    /// whichever is earlier.
    void add(const PlannedSession& session);
    friend bool operator<(const Strain& one, const Strain& other) {
        return std::tie(one.outside, one.daysOff) < std::tie(other.outside, other.daysOff);
    }
};
/// Returns the strain of a whole plan; the smaller one is the better plan.
[[nodiscard]] Strain strainOf(std::span<const PlannedSession> plan);

/// A SchedulePlanner puts one session after another on the clinic's days, for schedule() and for what plans
/// anew.
class SchedulePlanner {
public:
    /// Both outlive the planner. The request is right: see requestFault().
    SchedulePlanner(const Protocol& protocol, const ScheduleRequest& request);

    /// Returns the errors of schedule() that have nothing to do with the calendar.
    [[nodiscard]] static std::optional<Error> requestFault(const ScheduleRequest& request);

    /// Plans `wanted` (their phases and ordinals) after `given`. `grid` is the last used day of the grid: the
    /// last of `given`, or a missed session after it. Nothing is planned before `notBefore`. `firstSlot`:
    /// where a grid that begins here begins in the pattern of the phase's gaps.
    [[nodiscard]] Result<std::vector<PlannedSession>> planAfter(std::vector<PlannedSession> given,
                                                                std::optional<PlannedSession> grid,
                                                                std::span<const PlannedSession> wanted,
                                                                QDate notBefore, int firstSlot = 0) const;
    /// Returns the instant, and whether the clinic treats on that day.
    [[nodiscard]] Instant at(QDate day) const;
    /// Returns whether the clinic treats on that day and the time of the sessions exists on it.
    [[nodiscard]] bool isOpen(QDate day) const;

private:
    [[nodiscard]] Result<PlannedSession> place(PlannedSession session,
                                               const std::optional<PlannedSession>& grid, QDate notBefore,
                                               int firstSlot) const;
    /// Returns the first day that keeps the smallest gap of the session's phase to the one before.
    [[nodiscard]] QDate earliestAfter(const PlannedSession& before, const PlannedSession& session) const;
    /// Returns the slot of `session` from which the pattern puts the sessions after it nearest to their grid.
    [[nodiscard]] int slotThatFits(const PlannedSession& session,
                                   std::span<const PlannedSession> following) const;
    [[nodiscard]] int gapBefore(const PhasePlan& phase, int slot) const;
    [[nodiscard]] QDate nearestOpen(const PlannedSession& session) const;

    const Protocol* m_protocol;
    const ScheduleRequest* m_request;
    QTimeZone m_zone;
};

} // namespace tidemark::rules
