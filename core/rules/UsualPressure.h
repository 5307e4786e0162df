// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace tidemark::rules {

/// Lowest and highest systolic pressure of earlier sessions at one minute after Start, in mmHg.
struct UsualSystolic {
    double minute = 0;
    double lowest = 0;
    double highest = 0;
};

/// What this patient's systolic pressure was in earlier sessions, each given as (minute, mmHg) in order of
/// time and read along straight lines. A description of the record and no limit. Minutes that fewer than two
/// sessions cover are left out, so one session alone has no band.
[[nodiscard]] std::vector<UsualSystolic>
usualSystolic(std::span<const std::vector<std::pair<double, int>>> sessions);

} // namespace tidemark::rules
