// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourPart.h"

#include <vector>

namespace tidemark::app {

/// Returns the whole walk through the demo clinic.
[[nodiscard]] std::vector<TourPart> demoParts();

} // namespace tidemark::app
