// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns each spell of a side effect in a session, and each event after leaving, as an AdverseEvent. R4
/// gives an AdverseEvent no status, so what was undone, replaced or withdrawn is left out, and so is what is
/// of a session that was entered in error.
[[nodiscard]] Resources eventResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
