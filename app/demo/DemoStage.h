// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoRooms.h"
#include "demo/InventedPeople.h"
#include "demo/PressureCourse.h"
#include "demo/ScoreCourse.h"
#include "demo/ScriptedClock.h"
#include "services/scales/Scales.h"
#include "services/sessions/Signing.h"

#include <array>
#include <functional>
#include <map>

namespace tidemark::demo {

/// A Happening is one thing that happens at one moment of the invented past.
struct Happening {
    Instant at;
    std::function<Result<void>()> happen;
};

/// StaffOnStage is somebody of the staff, with the key that signs for them.
struct StaffOnStage {
    Actor actor;
    services::SignBytes signBytes;
};

/// DemoStage is the open clinic whose past is written, and its people.
struct DemoStage {
    services::OpenClinic& clinic;
    ScriptedClock& clock;
    Random& random;
    std::array<StaffOnStage, 2> nurses;
    std::array<StaffOnStage, 2> psychiatrists;
    DemoRooms rooms;
    std::vector<Happening> script{};

    /// Adds a happening to the script. The script is sorted by time before it is played, so they may be added
    /// in any order.
    void at(Instant instant, std::function<Result<void>()> happen) {
        script.push_back({instant, std::move(happen)});
    }
};

/// A CourseOnStage is a course planned as a whole by its protocol.
struct CourseOnStage {
    QString protocolId;
    QDate start;
    QTime time; ///< On the wall, when the patient is asked to come.
    QString room;
    QString option{}; ///< Which of the protocol's spacings; empty: the first.
};

/// A PatientOnStage is a patient on the stage: who they are, how their pressure and their scores go.
struct PatientOnStage {
    PatientId id;
    InventedPatient invented;
    Circulation circulation;
    ScoreCourse scores;
    QString protocolId; ///< Of the first induction.
    std::size_t psychiatrist = 0;
    int infusions = 0;
    std::optional<CourseOnStage> course{}; ///< Planned as a whole; none: each session by itself.
    std::map<int, SessionId> sessions{};   ///< By the number the script gave them.
};

} // namespace tidemark::demo
