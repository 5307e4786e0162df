// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace tidemark::rules {

/// How long something was followed, and whether it ended then or was still going on when last looked at.
struct Followed {
    int days = 0;
    bool ended = false;
};

/// The Kaplan-Meier median (Kaplan and Meier 1958, J Am Stat Assoc 53:457): the first day on which at most
/// half still hold, S(t) = product of (1 - ended / at risk). What still held when last looked at is censored:
/// it counts as at risk until then, its own day included. None where more than half hold to the end.
[[nodiscard]] std::optional<int> kaplanMeierMedian(std::span<const Followed> followed);

} // namespace tidemark::rules
