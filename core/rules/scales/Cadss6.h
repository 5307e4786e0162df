// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns six items of the CADSS: 1, 2, 6, 7, 15 and 22 of the whole scale, 0-4 each. Rodrigues et al.
/// 2021, J Affect Disord 282:160, who call it unvalidated. It has neither bands nor a cut-off. Score only,
/// as the whole scale.
[[nodiscard]] const Scale& cadss6();

} // namespace tidemark::rules
