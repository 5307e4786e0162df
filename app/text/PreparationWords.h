// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/InterventionDetails.h"

#include <QString>

namespace tidemark::app {

/// Returns "saline 0.9 %".
[[nodiscard]] QString diluentWords(const QString& key);
/// Returns "0.82 mL of 50 mg/mL".
[[nodiscard]] QString syringeWords(const rules::SyringeReading& reading);
/// Returns "0.82 mL of 50 mg/mL, read by Pia Sand"; with what was drawn up where that is another amount.
[[nodiscard]] QString syringeStepWords(const rules::SyringeStep& step);
/// Returns "100 mL of saline 0.9 %, 0.41 mg/mL".
[[nodiscard]] QString dilutionWords(const rules::Dilution& dilution);
/// Returns "75 mL", "55 mL, should be 75 mL".
[[nodiscard]] QString bagCheckWords(const rules::BagCheck& check);
/// Returns "Bag: 20 mL less than it should be", of the mL that are too many, below 0 too few.
[[nodiscard]] QString bagDifferenceWords(int millilitres);

} // namespace tidemark::app
