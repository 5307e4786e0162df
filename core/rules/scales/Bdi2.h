// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Beck Depression Inventory, second edition, twenty-one items of 0-3 over two weeks. Beck,
/// Steer and Brown 1996. Its bands are not those of the first edition. Score only: the publisher sells it.
[[nodiscard]] const Scale& bdi2();

} // namespace tidemark::rules
