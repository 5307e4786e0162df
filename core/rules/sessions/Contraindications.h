// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Patient.h"

#include <optional>
#include <vector>

namespace tidemark::rules {

/// Returns whether the risk, present, stops writing an order, and Start, until a prescriber has decided to
/// treat in spite of it: Risk::stops of the catalogue (clinical reference 3.1). False for an unknown key.
[[nodiscard]] bool stopsTreatment(const QString& riskKey);

/// Returns the answer to a risk that counts: the one that was given, or none where it was not asked. An
/// allergy to ketamine or esketamine on the list of allergies is a hypersensitivity that is present, whatever
/// was answered.
[[nodiscard]] std::optional<RiskAnswer> riskAnswer(const PatientChart& chart, const QString& riskKey);

/// Returns the prescriber's newest decision about a risk that is present, taken since it is; null for none. A
/// "no" and a later "yes" ask anew.
[[nodiscard]] const RiskDecision* riskDecision(const PatientChart& chart, const QString& riskKey);

/// Returns the contraindications that are present and stop the treatment, in the order of the catalogue:
/// nobody has decided about them, or the decision is not to treat.
[[nodiscard]] std::vector<RiskAnswer> standingContraindications(const PatientChart& chart);

/// Returns the risks of the catalogue without an answer, in its order.
[[nodiscard]] std::vector<QString> risksNotAsked(const PatientChart& chart);

/// Returns what the chart says against writing an order: RisksNotAsked (detail: how many of risks, allergies
/// and medicines are not asked), Contraindicated. The list is empty where nothing does.
[[nodiscard]] std::vector<Error> chartBlockers(const PatientChart& chart);

} // namespace tidemark::rules
