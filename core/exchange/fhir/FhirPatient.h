// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

/// Returns the clinic as an Organization.
[[nodiscard]] QJsonObject organization(const QString& id, const QString& name);
/// Returns a person of the clinic as a Practitioner; the name is the one that is printed under signatures.
[[nodiscard]] QJsonObject practitioner(const StaffMember& person);
/// Returns the Patient, then each allergy as AllergyIntolerance and each illness as Condition. The
/// indication, in the clinic's words, is a Condition too.
[[nodiscard]] Resources patientResources(const FhirRecord& record, const FhirContext& context);

} // namespace tidemark::exchange::fhir
