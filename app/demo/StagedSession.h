// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoSession.h"

#include <memory>

namespace tidemark::demo {

/// A StagedSession is what one session of the script needs until its last happening.
struct StagedSession {
    DemoStage& stage;
    PatientOnStage& patient;
    SessionCue cue;
    const Protocol& protocol;
    PressureCourse pressure;
    const StaffOnStage& nurse;
    int doseEnd = 0; ///< Minutes from Start.
    bool dissociates = false;
    int sedation = 0;                  ///< While it lasts: 5 less the MOAA/S.
    int pain = 0;                      ///< Of a pain infusion: 0 to 10 before it.
    std::optional<Reading> baseline{}; ///< Once it was taken.
    bool left = false;

    /// Returns the session's id in the clinic; it is null until the session was planned.
    [[nodiscard]] SessionId id() const { return patient.sessions[cue.number]; }
    /// Returns the time of that minute after Start; below 0 it is before Start.
    [[nodiscard]] Instant after(int minute) const { return cue.start + std::chrono::minutes(minute); }
};
using Staged = std::shared_ptr<StagedSession>;

/// Returns a service for the nurse of the session.
template <class Service>
[[nodiscard]] Service byNurse(const Staged& staged) {
    return Service(staged->stage.clinic, staged->nurse.actor);
}

/// Takes a set of vitals now; `minute` is the session's.
[[nodiscard]] Result<void> takeReading(const Staged& staged, double minute);
/// Adds a set of vitals about that minute after Start.
void stageReading(const Staged& staged, double minute);

} // namespace tidemark::demo
