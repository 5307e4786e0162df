// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Montgomery-Åsberg Depression Rating Scale, ten items of 0-6. Montgomery and Åsberg 1979, Br J
/// Psychiatry 134:382. The bands are Snaith's; a clinic can choose those of Kearns 1982 instead. Remission
/// is 10 or less (Reif et al. 2023, N Engl J Med, ESCAPE-TRD). Score only: the wording is under copyright.
[[nodiscard]] const Scale& madrs();

} // namespace tidemark::rules
