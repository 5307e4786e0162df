// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns each course as a CarePlan, and each session as an Encounter and a Procedure of the same id.
[[nodiscard]] Resources sessionResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
