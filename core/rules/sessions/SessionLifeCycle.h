// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Session.h"

namespace tidemark::rules {

/// SessionStep says what can be done to a session.
enum class SessionStep {
    Arrive,
    Cancel,
    UndoArrival,  ///< The patient is not here after all.
    EnterInError, ///< It was never so; what was recorded in it is kept and counts nowhere.
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
    UndoStart,   ///< No dose was begun after all.
    Seat,        ///< Another room.
    TakeOver,    ///< Another person runs the session from here on.
    RecordReading,
    DecidePressure, ///< The prescriber's decision on a pressure after Start, asked for or taken.
    RecordEffect,
    RecordIntervention,
    RecordNote,
    ConfirmReadiness,
    Discharge,
    DischargeEarly, ///< Against advice, or to emergency care.
    Sign,
    Amend
};

/// Fails with WrongState or Signed where the state does not allow the step; this is the enforced sequence of
/// steps.
[[nodiscard]] Result<void> allows(SessionState state, SessionStep step);
/// Does the same for dosing steps, which also depend on the route, and those of the pump on whether it runs:
/// WrongState otherwise.
[[nodiscard]] Result<void> allows(const SessionRecord& record, SessionStep step);
/// Returns the state after a step that moves it on.
[[nodiscard]] SessionState after(SessionState state, SessionStep step);

} // namespace tidemark::rules
