// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/KaplanMeier.h"

#include <algorithm>
#include <set>

namespace tidemark::rules {
namespace {

// A product of fractions that is one half on paper can be a little above it here.
constexpr double half = 0.5 + 1e-9;

} // namespace

std::optional<int> kaplanMeierMedian(std::span<const Followed> followed) {
    std::set<int> days;
    for (const Followed& each : followed) {
        if (each.ended) {
            days.insert(each.days);
        }
    }
    double holding = 1;
    for (const int day : days) {
        const auto atRisk =
            std::ranges::count_if(followed, [&](const Followed& each) { return each.days >= day; });
        const auto ended = std::ranges::count_if(
            followed, [&](const Followed& each) { return each.ended && each.days == day; });
        holding *= 1 - static_cast<double>(ended) / static_cast<double>(atRisk);
        if (holding <= half) {
            return day;
        }
    }
    return std::nullopt;
}

} // namespace tidemark::rules
