// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// ColumnState says what became of one due set of vitals. NotObtained was tried and has a reason; Missed was
/// not, and a later set has been taken or the patient has left.
enum class ColumnState { Taken, NotObtained, Missed, Due, Late, Future };

/// A ReadingColumn is one column of the grid under the graph.
struct ReadingColumn {
    std::optional<int> plannedMinute; ///< None for the baseline and for an unplanned set.
    bool baseline = false;
    ColumnState state = ColumnState::Future;
    std::optional<Instant> plannedAt; ///< None before Start.
    const Reading* reading = nullptr; ///< The set that fills it; points into the record it was made from.
    /// This is the severe pressure that this column repeats; none for a column of the plan.
    const Reading* repeats = nullptr;
    /// This is the prescriber's "recheck" that asks for this column; `repeats` is then the set that it
    /// answers.
    const PressureDecision* askedBy = nullptr;
};

/// Returns the columns in order of time: baseline, planned ones, unplanned sets between them. `Due` is the
/// next planned column from its time less 2 minutes on, or simply the next one when none is nearer; `Late`
/// after lateAfterMinutes; `Missed` when a later planned column has been taken. Before Start all planned
/// columns are Future. After the last planned minute the plan goes on every repeatEveryMinutes until the
/// patient has left (12 hours at most); columns are made up to one beyond `now`. A pause of the pump shifts
/// nothing. After the patient has left, open columns are Missed and those of a later time are not made. A set
/// of no planned time, and a second one for the same time, has its own column. A severe pressure is repeated:
/// a column of its own is due rules::repeatRuns later, until a reading has decided; the prescriber's recheck
/// has one too, until a pressure was taken at its time or later, or the prescriber said something else.
[[nodiscard]] std::vector<ReadingColumn> readingPlan(const SessionRecord& record, const Protocol& protocol,
                                                     Instant now);

/// Returns the next planned reading that is not filled, if any.
[[nodiscard]] std::optional<Instant> nextReadingDue(const SessionRecord& record, const Protocol& protocol,
                                                    Instant now);

/// Returns the planned time that a set taken at `eventAt` answers: the due or late column nearest to it, if
/// one is open. A set taken more than lateAfterMinutes before a planned time is an unplanned one; one taken
/// before a repeat is due does not answer it.
[[nodiscard]] std::optional<Instant> plannedTimeFor(const SessionRecord& record, const Protocol& protocol,
                                                    Instant eventAt);

} // namespace tidemark::rules
