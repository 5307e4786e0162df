// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tidemark::rules {

/// What can be done to a session.
enum class SessionStep {
    Arrive,
    Cancel,
    AnswerChecklist,
    RecordBaseline,
    RequestRelease,
    DecideRelease,
    Start,
    Pause,
    Resume,
    ChangeRate,
    StopEarly,
    CompleteInfusion,
    GiveDevice,  ///< Of a nasal spray; the first one is the start.
    StopDevices, ///< No further device, with a reason.
    GiveBolus,   ///< The injection: start and end in one.
    TakeOver,    ///< Another person runs the session from here on.
    RecordReading,
    DecidePressure, ///< The prescriber's word on a pressure after Start, asked for or given.
    RecordEffect,
    RecordIntervention,
    RecordNote,
    ConfirmLeaving,
    Leave,
    LeaveEarly, ///< Against advice, or to emergency care.
    Sign,
    Amend
};

/// Whether the state allows the step; WrongState or Signed otherwise. The enforced sequence of steps.
[[nodiscard]] Result<void> allows(SessionState state, SessionStep step);
/// Dosing steps also depend on the route, and those of the pump on whether it runs: WrongState otherwise.
[[nodiscard]] Result<void> allows(const SessionRecord& record, SessionStep step);
/// The state after a step that moves it on.
[[nodiscard]] SessionState after(SessionState state, SessionStep step);

/// The six steps of the strip over the session.
enum class Stage { CheckIn, PreDoseCheck, Dosing, Monitoring, Discharge, Sign };
[[nodiscard]] Stage stageOf(const SessionRecord& record, const Protocol& protocol, Instant now);

/// What still stands between arrival and Start, in the order to be done: ChecklistOpen (detail: item),
/// NoWeight, BaselineMissing (also for a set without a pressure), ReleaseRequired or OnHold. Empty: Start may
/// be pressed. An item is open while it has no answer, or an unsafe answer without a note. A hold stays until
/// the prescriber decides otherwise; a release counts only for a baseline taken before it.
/// A dose in whole devices needs no weight.
[[nodiscard]] std::vector<Error> startBlockers(const SessionRecord& record, const Protocol& protocol);

/// What the order says against Start on `today`: NoValidOrder (none, revoked, out of date, or for another
/// drug or route; detail "route" for the last), OrderOnHold, NotAuthorised (detail: the first or last day,
/// ISO 8601, that `today` lies outside of). Empty: nothing.
[[nodiscard]] std::vector<Error> orderBlockers(const Order* order, const Session& session, QDate today);

/// Whether a line counts: not undone, and not replaced by a correction that counts.
template <class Line>
[[nodiscard]] bool isCurrent(const std::vector<Line>& lines, const Line& line) {
    if (line.stamp.undone) {
        return false;
    }
    return std::none_of(lines.begin(), lines.end(), [&](const Line& other) {
        return !other.stamp.undone && !other.stamp.corrects.isNull() && other.stamp.corrects == line.stamp.id;
    });
}

/// Lines that count, order kept.
template <class Line>
[[nodiscard]] std::vector<Line> current(const std::vector<Line>& lines) {
    std::vector<Line> kept;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept),
                 [&](const Line& line) { return isCurrent(lines, line); });
    return kept;
}

/// Today's baseline: the newest current set marked as such.
[[nodiscard]] const Reading* baselineOf(const SessionRecord& record);

} // namespace tidemark::rules
