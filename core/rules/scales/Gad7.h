// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Generalized Anxiety Disorder scale, seven items of 0-3. Spitzer, Kroenke, Williams and Löwe
/// 2006, Arch Intern Med 166:1092. Its authors ask for no permission to reproduce, translate, display or
/// distribute it.
[[nodiscard]] const Scale& gad7();

} // namespace tidemark::rules
