// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace tidemark::rules {

/// Followed says how long something was followed, and whether it ended then or was still going on when last
/// looked at.
struct Followed {
    int days = 0;
    bool ended = false;
};

/// Returns the Kaplan-Meier median (Kaplan and Meier 1958, J Am Stat Assoc 53:457): the first day on which at
/// most half have not ended, S(t) = product of (1 - ended / at risk). What had not ended when last looked at
/// is censored: it counts as at risk until then, its own day included. There is none where more than half had
/// not ended.
[[nodiscard]] std::optional<int> kaplanMeierMedian(std::span<const Followed> followed);

} // namespace tidemark::rules
