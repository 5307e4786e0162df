// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "rules/drugs/DrugLedger.h"

namespace tidemark::app {

/// Returns "465 mg".
[[nodiscard]] QString amountWords(Micrograms amount);
/// Returns "ketamine vial 50 mg/mL, 10 mL", "esketamine device 28 mg", "ketamine spray 10 mg".
[[nodiscard]] QString productWords(const DrugLot& lot);
/// Returns "50 mg/mL × 10 mL", of a vial.
[[nodiscard]] QString vialSizeWords(const DrugLot& lot);
/// Returns "3 devices" of esketamine, "3 sprays" of ketamine.
[[nodiscard]] QString devicesWords(Drug drug, int units);
/// Returns "1 vial", "3 devices".
[[nodiscard]] QString unitsWords(const DrugLot& lot, int units);
/// Returns "vial 4".
[[nodiscard]] QString unitWords(const DrugLot& lot, int number);
/// Returns "received", "given and wasted", ...: what the movement is, with its amounts where it has several.
[[nodiscard]] QString movementWords(const DrugMovement& movement);
/// Returns "expired", "soon"; empty while it is good.
[[nodiscard]] QString expiryFlagWords(rules::ExpiryFlag flag);

} // namespace tidemark::app
