// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Yale-Brown Obsessive Compulsive Scale, ten items of 0-4: obsessions 1 to 5, compulsions 6 to
/// 10. Goodman et al. 1989, Arch Gen Psychiatry 46:1006. Bands and response are in common use, and no
/// publication of them was checked. Score only: distribution needs an authorisation.
[[nodiscard]] const Scale& yBocs();

} // namespace tidemark::rules
