// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns craving from 0 to 10, one item in our own words. No publication gives it bands.
[[nodiscard]] const Scale& cravingNrs();

} // namespace tidemark::rules
