// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "rules/drugs/DrugLedger.h"

namespace tidemark::app {

/// Returns "465 mg".
[[nodiscard]] QString amountWords(Micrograms amount);
/// Returns "ketamine vial 50 mg/mL, 10 mL", "esketamine device 28 mg".
[[nodiscard]] QString productWords(const DrugLot& lot);
/// Returns "50 mg/mL × 10 mL", of a vial.
[[nodiscard]] QString vialSizeWords(const DrugLot& lot);
/// Returns "1 vial", "3 devices".
[[nodiscard]] QString unitsWords(DrugForm form, int units);
/// Returns "vial 4".
[[nodiscard]] QString unitWords(DrugForm form, int number);
/// Returns "received", "given and wasted", ...: what the movement is, with its amounts where it has several.
[[nodiscard]] QString movementWords(const DrugMovement& movement);
/// Returns "expired", "soon"; empty while it is good.
[[nodiscard]] QString expiryFlagWords(rules::ExpiryFlag flag);

} // namespace tidemark::app
