// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Brief Pain Inventory: four items of severity, seven of interference, 0-10 each. Cleeland and
/// Ryan 1994, Ann Acad Med Singap 23:129. Its scores are two means and no total. Four of the seven items
/// make the mean of interference. Score only: it needs a licence.
[[nodiscard]] const Scale& bpi();

} // namespace tidemark::rules
