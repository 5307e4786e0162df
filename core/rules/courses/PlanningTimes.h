// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace tidemark::rules {

/// A walk-in is planned for the minute that its form was opened in; so long ago still counts as now. Product
/// default.
inline constexpr std::chrono::minutes plannedAsNow{15};

/// The time to be planned has gone by: whoever plans it is asked why.
[[nodiscard]] constexpr bool isInThePast(Instant planned, Instant now) {
    return planned < now - plannedAsNow;
}

/// Nobody has failed to come before their time.
[[nodiscard]] constexpr bool mayHaveFailedToCome(Instant planned, Instant now) {
    return planned <= now;
}

} // namespace tidemark::rules
