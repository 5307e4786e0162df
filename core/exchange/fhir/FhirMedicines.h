// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns each order as a MedicationRequest; an infusion and each device or injection as a
/// MedicationAdministration with the given mg (rules::givenDose); each medicine of the list, as its newest
/// entry says, and each dose at home as a MedicationStatement.
[[nodiscard]] Resources medicineResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
