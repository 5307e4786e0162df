// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Quick Inventory of Depressive Symptomatology, self-report, sixteen items of 0-3 over the past
/// 7 days. Rush et al. 2003, Biol Psychiatry 54:573. The total is not the sum of the items: sleep, appetite
/// and weight, and restlessness or slowing each count with their highest item. A domain is missing when none
/// of its items is answered. Score only: no licence for the wording in software was found.
[[nodiscard]] const Scale& qidsSr16();

} // namespace tidemark::rules
