// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

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
    RecordReading,
    RecordEffect,
    RecordIntervention,
    RecordNote,
    ConfirmLeaving,
    Leave,
    Sign,
    Amend
};

/// Whether the state allows the step; WrongState or Signed otherwise. The enforced sequence of steps.
[[nodiscard]] Result<void> allows(SessionState state, SessionStep step);
/// Pump steps also depend on whether the pump runs: WrongState otherwise.
[[nodiscard]] Result<void> allows(const SessionRecord& record, SessionStep step);
/// The state after a step that moves it on.
[[nodiscard]] SessionState after(SessionState state, SessionStep step);

/// The six steps of the strip over the session.
enum class Stage { CheckIn, PreDoseCheck, Dosing, Monitoring, Discharge, Sign };
[[nodiscard]] Stage stageOf(const SessionRecord& record, const Protocol& protocol, Instant now);

/// What still stands between arrival and Start, in the order to be done: ChecklistOpen (detail: item),
/// BaselineMissing, ReleaseRequired, OnHold, NoWeight. Empty: Start may be pressed.
[[nodiscard]] std::vector<Error> startBlockers(const SessionRecord& record, const Protocol& protocol);

/// Lines that count: not undone, and not replaced by a correction. Order kept.
template <class Line>
[[nodiscard]] std::vector<Line> current(const std::vector<Line>& lines) {
    std::vector<Line> kept;
    for (const Line& line : lines) {
        bool replaced = line.stamp.undone;
        for (const Line& other : lines) {
            replaced = replaced || (!other.stamp.undone && other.stamp.corrects == line.stamp.id);
        }
        if (!replaced) {
            kept.push_back(line);
        }
    }
    return kept;
}

/// Today's baseline: the newest current set marked as such.
[[nodiscard]] const Reading* baselineOf(const SessionRecord& record);

} // namespace tidemark::rules
