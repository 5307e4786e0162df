// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// FirstStepKind says what a new clinic does before its first session, in a useful order.
enum class FirstStepKind {
    AddNurse,
    AddPrescriber,
    AddRooms,
    EnterAddress,
    SetPin,
    ReceiveDrugs,
    AddPatient,
    WriteOrder,
    PlanSession
};

/// A FirstStep is one of these steps, as it is shown to the person who asks.
struct FirstStep {
    FirstStepKind kind = FirstStepKind::AddNurse;
    bool done = false;
    bool mine = false; ///< The person who asks may do it.
};

/// Returns the steps of a clinic in which no session was planned yet; none once there is one.
[[nodiscard]] Result<std::vector<FirstStep>> firstSteps(OpenClinic& clinic, const Actor& actor);

} // namespace tidemark::services
