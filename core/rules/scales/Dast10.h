// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Drug Abuse Screening Test, ten questions of yes (1) or no (0) over twelve months. Skinner
/// 1982, Addict Behav 7:363. Question 3 is reversed: there, no scores 1. Score only: its licence allows no
/// commercial use.
[[nodiscard]] const Scale& dast10();

} // namespace tidemark::rules
