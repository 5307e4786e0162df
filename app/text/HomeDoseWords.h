// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/HomeDose.h"

namespace tidemark::app {

[[nodiscard]] QString homeDrugWords(Drug drug);
[[nodiscard]] QString homeFormWords(HomeForm form);
/// Returns "not told", "alone", "somebody was there".
[[nodiscard]] QString sitterWords(std::optional<bool> sitterPresent);
[[nodiscard]] QString reporterWords(ReportedBy reporter);
/// Returns "Sat 2 May 2026 · 21:30: ketamine 100 mg, lozenge, reported by the patient".
[[nodiscard]] QString homeDoseWords(const HomeDose& dose, const QByteArray& zone);

} // namespace tidemark::app
