// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/dosing/Escalation.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// The next dose after non-response, by this patient's sessions and scores (rules::proposeEscalation), with
/// the ladder of the protocol that the order in force was written for. None where nothing is proposed.
[[nodiscard]] Result<std::optional<rules::Escalation>> escalationOf(OpenClinic& clinic, const Actor& actor,
                                                                    const PatientId& patient);

} // namespace tidemark::services
