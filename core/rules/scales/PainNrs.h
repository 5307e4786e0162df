// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns pain from 0 to 10, one item in our own words. Bands: Serlin et al. 1995, Pain 61:277, of cancer
/// pain; a clinic can choose those of Boonstra et al. 2016, Front Psychol 7:1466, of chronic musculoskeletal
/// pain. A change of 2 points or 30 % is important: Farrar et al. 2001, Pain 94:149.
[[nodiscard]] const Scale& painNrs();

} // namespace tidemark::rules
