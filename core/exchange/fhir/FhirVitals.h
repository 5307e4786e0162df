// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns every value of every set of vitals as an Observation, both pressures as one with two components.
/// A set that was due and could not be taken is one cancelled Observation with the reason. Sets that were
/// replaced or undone are entered-in-error; the one that replaces another is corrected.
[[nodiscard]] Resources vitalResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
