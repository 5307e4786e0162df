// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns a scale as a Questionnaire. An item whose wording its licence forbids has none.
[[nodiscard]] QJsonObject questionnaire(const rules::Scale& scale);
/// Returns each result as a QuestionnaireResponse and, derived from it, an Observation with the total and
/// the items. It fails with DatabaseDamaged where a stored answer cannot be scored.
[[nodiscard]] Result<Resources> scoreResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
