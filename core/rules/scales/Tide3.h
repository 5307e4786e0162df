// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns an invented scale of three items of 0-3, by which the recipe of a scale was followed once.
[[nodiscard]] const Scale& tide3();

} // namespace tidemark::rules
