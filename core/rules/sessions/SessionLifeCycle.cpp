// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/SessionLifeCycle.h"

#include "rules/dosing/PumpSegments.h"

namespace tidemark::rules {

namespace {

/// The table: in which states a step may be taken.
bool stateAllows(SessionState state, SessionStep step) {
    using enum SessionState;
    switch (step) {
    case SessionStep::Arrive:
        return state == Planned;
    case SessionStep::Cancel:
        return state == Planned || state == Arrived;
    case SessionStep::EnterInError:
        return state == Planned || state == Arrived || state == Dosing || state == Monitoring ||
               state == Left;
    case SessionStep::Seat:
        return state == Planned || state == Arrived || state == Dosing || state == Monitoring;
    case SessionStep::UndoStart:
        return state == Dosing || state == Monitoring;
    case SessionStep::UndoArrival:
    case SessionStep::AnswerChecklist:
    case SessionStep::RecordBaseline:
    case SessionStep::RequestRelease:
    case SessionStep::DecideRelease:
    case SessionStep::Start:
    case SessionStep::GiveBolus:
        return state == Arrived;
    case SessionStep::GiveDevice:
        return state == Arrived || state == Dosing;
    case SessionStep::Pause:
    case SessionStep::Resume:
    case SessionStep::ChangeRate:
    case SessionStep::StopEarly:
    case SessionStep::CompleteInfusion:
    case SessionStep::StopDevices:
        return state == Dosing;
    // After the patient has left and before the signature, what was seen in the room may still be entered
    // late.
    case SessionStep::RecordReading:
    case SessionStep::DecidePressure:
    case SessionStep::RecordEffect:
        return state == Dosing || state == Monitoring || state == Left;
    case SessionStep::RecordIntervention:
    case SessionStep::TakeOver:
    case SessionStep::RecordNote:
        return state == Arrived || state == Dosing || state == Monitoring || state == Left;
    case SessionStep::ConfirmReadiness:
    case SessionStep::Discharge:
        return state == Monitoring;
    case SessionStep::DischargeEarly:
        return state == Dosing || state == Monitoring;
    case SessionStep::Sign:
        return state == Left;
    case SessionStep::Amend:
        return state == Signed;
    }
    return false;
}

bool pumpAllows(PumpState pump, SessionStep step) {
    switch (step) {
    case SessionStep::Start:
        return pump == PumpState::NotStarted;
    case SessionStep::Pause:
    case SessionStep::ChangeRate:
    case SessionStep::CompleteInfusion:
        return pump == PumpState::Running;
    case SessionStep::Resume:
        return pump == PumpState::Paused;
    case SessionStep::StopEarly:
        return pump == PumpState::Running || pump == PumpState::Paused;
    default:
        return true;
    }
}

bool routeAllows(Route route, SessionStep step) {
    switch (step) {
    case SessionStep::Start:
    case SessionStep::Pause:
    case SessionStep::Resume:
    case SessionStep::ChangeRate:
    case SessionStep::StopEarly:
    case SessionStep::CompleteInfusion:
        return route == Route::Intravenous;
    case SessionStep::GiveDevice:
    case SessionStep::StopDevices:
        return route == Route::Nasal;
    case SessionStep::GiveBolus:
        return route == Route::Intramuscular;
    default:
        return true;
    }
}

} // namespace

Result<void> allows(SessionState state, SessionStep step) {
    if (stateAllows(state, step)) {
        return {};
    }
    return fail(state == SessionState::Signed ? ErrorCode::Signed : ErrorCode::WrongState);
}

Result<void> allows(const SessionRecord& record, SessionStep step) {
    return allows(record.session.state, step).and_then([&]() -> Result<void> {
        if (!routeAllows(record.session.route, step) || !pumpAllows(pumpState(record.pump), step)) {
            return fail(ErrorCode::WrongState);
        }
        return {};
    });
}

SessionState after(SessionState state, SessionStep step) {
    switch (step) {
    case SessionStep::Arrive:
        return SessionState::Arrived;
    case SessionStep::Cancel:
        return SessionState::Cancelled;
    case SessionStep::UndoArrival:
        return SessionState::Planned;
    case SessionStep::EnterInError:
        return SessionState::EnteredInError;
    case SessionStep::UndoStart:
        return SessionState::Arrived;
    case SessionStep::Start:
    case SessionStep::GiveDevice:
        return SessionState::Dosing;
    case SessionStep::StopEarly:
    case SessionStep::CompleteInfusion:
    case SessionStep::StopDevices:
    case SessionStep::GiveBolus:
        return SessionState::Monitoring;
    case SessionStep::Discharge:
    case SessionStep::DischargeEarly:
        return SessionState::Left;
    case SessionStep::Sign:
        return SessionState::Signed;
    default:
        return state;
    }
}

} // namespace tidemark::rules
