// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/dosing/DoseFacts.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Returns the facts beside an order form (rules::doseFacts), from this patient's sessions, scores, weights,
/// doses at home and chart, by the protocol that the order in force was written for. There is none without
/// such an order, or where nothing was given at its dose yet.
[[nodiscard]] Result<std::optional<rules::DoseFacts>> readDoseFacts(OpenClinic& clinic, const Actor& actor,
                                                                    const PatientId& patient);

} // namespace tidemark::services
