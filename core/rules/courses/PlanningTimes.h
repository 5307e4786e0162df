// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace tidemark::rules {

/// A walk-in is planned for the minute that its form was opened in; so long ago still counts as now. It is
/// the product's default.
inline constexpr std::chrono::minutes plannedAsNow{15};

/// A clinic without an open day in so many days, ten years, has none.
inline constexpr int searchedDays = 3660;

/// Returns whether the time to be planned has gone by: whoever plans it is asked why.
[[nodiscard]] constexpr bool isInThePast(Instant planned, Instant now) {
    return planned < now - plannedAsNow;
}

/// Returns whether the time has come: nobody has failed to come before it.
[[nodiscard]] constexpr bool mayHaveFailedToCome(Instant planned, Instant now) {
    return planned <= now;
}

} // namespace tidemark::rules
