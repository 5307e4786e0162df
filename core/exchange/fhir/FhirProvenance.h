// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns each signature under a session's record as a Provenance of its Procedure and Encounter, with the
/// Ed25519 signature (RFC 8032, 2017). It was made over the record as the program keeps it, not over these
/// files.
[[nodiscard]] Resources provenanceResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
