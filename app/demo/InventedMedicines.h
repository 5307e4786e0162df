// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/InventedPeople.h"

namespace tidemark::demo {

/// Returns what an invented patient takes when the treatment begins, by the diagnosis and the conditions;
/// empty for a few. It follows from the patient alone, so that it costs no other chance of the clinic.
[[nodiscard]] std::vector<InventedMedicine> inventMedicines(const InventedPatient& patient);

} // namespace tidemark::demo
