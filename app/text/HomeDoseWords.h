// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/HomeDose.h"

namespace tidemark::app {

/// Names the drug within a sentence: "ketamine", "esketamine".
[[nodiscard]] QString homeDrugWords(Drug drug);
/// Names the form within a sentence: "nasal spray", "lozenge", "swallowed".
[[nodiscard]] QString homeFormWords(HomeForm form);
/// Returns "not told", "alone", "somebody was there".
[[nodiscard]] QString sitterWords(std::optional<bool> sitterPresent);
/// Names who told of the dose: "the patient", "a relative", "another clinic".
[[nodiscard]] QString reporterWords(ReportedBy reporter);
/// Returns "Sat 2 May 2026 · 21:30: ketamine 100 mg, lozenge, reported by the patient".
[[nodiscard]] QString homeDoseWords(const HomeDose& dose, const QByteArray& zone);

} // namespace tidemark::app
