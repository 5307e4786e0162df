// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "domain/Protocol.h"

#include <QDate>
#include <QTime>

#include <array>
#include <set>
#include <span>

namespace tidemark::rules {

/// ClinicDays are the days on which the clinic treats.
struct ClinicDays {
    std::array<bool, 7> open{true, true, true, true, true, false, false}; ///< Monday first.
    std::set<QDate> closed; ///< Holidays and other days without treatment.
    std::set<QDate> opened; ///< On which a person decided to treat all the same.

    /// Returns whether the clinic treats on that day. A day in `opened` is open whatever else is said of it;
    /// a closed day wins over the weekday.
    [[nodiscard]] bool isOpen(QDate day) const;
};

/// ScheduleRequest is what a plan is made from, besides the protocol.
struct ScheduleRequest {
    QDate start;
    QTime time;      ///< On the wall, the same for every session.
    QByteArray zone; ///< IANA name ("Europe/Berlin").
    ClinicDays days;
    int openEndedSessions = 0; ///< How many to plan of an open-ended phase.
    QString option;            ///< Which of a phase's options; empty: the first.
};

/// A PlannedSession is one session of a plan.
struct PlannedSession {
    int number = 1; ///< In the plan, from 1.
    CoursePhase phase = CoursePhase::Induction;
    QString option; ///< Of its phase; empty where there is no choice.
    int ordinal = 1;
    int plannedInPhase = 0; ///< 0 where open-ended.
    int slot = 0;           ///< Place in the phase's pattern of gaps; a missed session uses one up.
    QDate target;           ///< The day of the grid.
    QDate day;              ///< The day it is planned on.
    QDate earliest;         ///< The window round the target, shortened by the minimum gap.
    QDate latest;
    bool outsideTolerance = false; ///< No open day in the window, or moved out of it by a person.
    Instant at;

    friend bool operator==(const PlannedSession&, const PlannedSession&) = default;
};

/// SessionMoved is what happened to one session of a plan: moved, added (no `from`) or dropped (no `to`).
struct SessionMoved {
    int number = 1;
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const SessionMoved&, const SessionMoved&) = default;
};

/// A Replan is a whole plan after one change, with the sessions that are on another day than before.
struct Replan {
    std::vector<PlannedSession> sessions;
    std::vector<SessionMoved> moved; ///< In the order of their numbers; only what changed.
};

/// Returns the phases a course runs through, with one option where there are several (empty: the first).
[[nodiscard]] Result<std::vector<PhasePlan>> phasesFor(const Protocol& protocol, const QString& option);

/// Returns the planned sessions. Target days are a grid from the start (clinical reference 1.4); the pattern
/// of gaps is turned so that its long gap falls where the clinic is closed. A target that is closed moves the
/// session to the nearest open day of its window that keeps the minimum gap, the later of two equally near.
/// Without one it goes to the next open day after the window, outsideTolerance, and the grid after it shifts
/// by the delay. The number of sessions, their order and the minimum gap are always kept. It fails with
/// InvalidDate (start), NotOneOfTheChoices (zone, option), Impossible (open: no day to treat on).
[[nodiscard]] Result<std::vector<PlannedSession>> schedule(const Protocol& protocol,
                                                           const ScheduleRequest& request);

/// Plans anew after a person moved one session: those after it follow from there, those before it stay.
/// Inside its window the grid stays; outside, the grid shifts along. It fails with NotFound (number),
/// Impossible (day; detail "closed", or "gap": nearer to the session before than the protocol allows).
[[nodiscard]] Result<Replan> moveSession(const Protocol& protocol, const ScheduleRequest& request,
                                         std::span<const PlannedSession> plan, int number, QDate newDay);

/// Plans anew after a session was missed or the patient did not come. The current schedule goes on: the grid
/// stays, the missed day is used up, and the series lasts until its count is given, never before `today`.
/// (Esketamine: J&J Medical Information, 10 Oct 2025; its other half is spacingToOffer().).
[[nodiscard]] Result<Replan> afterMissed(const Protocol& protocol, const ScheduleRequest& request,
                                         std::span<const PlannedSession> plan, int number, QDate today);

/// Stops treatment early: nothing comes after `lastNumber`.
[[nodiscard]] Replan stopAfter(std::span<const PlannedSession> plan, int lastNumber);

} // namespace tidemark::rules
