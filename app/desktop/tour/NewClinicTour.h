// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourPart.h"

#include <vector>

namespace tidemark::app {

/// Creates a clinic, runs a session and signs it; with `hold` it waits for its end while the session runs.
[[nodiscard]] std::vector<TourPart> fromNothingParts(bool hold);
/// Finds the session again that a killed walk left running.
[[nodiscard]] std::vector<TourPart> resumeParts();

} // namespace tidemark::app
