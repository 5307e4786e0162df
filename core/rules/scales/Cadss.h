// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Clinician-Administered Dissociative States Scale, the twenty-three items of 0-4 used with
/// ketamine. Bremner et al. 1998, J Trauma Stress 11:125. It has no bands. Score only: the wording needs its
/// author's permission.
[[nodiscard]] const Scale& cadss();

} // namespace tidemark::rules
