// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/Share.h"

#include "rules/courses/KaplanMeier.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {
namespace {

constexpr double oneInTwenty = 0.05;

} // namespace

std::optional<double> fractionOf(const Share& share) {
    return share.n > 0 ? std::optional(static_cast<double>(share.of) / share.n) : std::nullopt;
}

std::optional<Interval> wilson(const Share& share) {
    const auto fraction = fractionOf(share);
    if (!fraction) {
        return std::nullopt;
    }
    const double n = share.n;
    const double squared = normal95 * normal95;
    const double centre = (*fraction + squared / (2 * n)) / (1 + squared / n);
    const double width =
        normal95 / (1 + squared / n) * std::sqrt(*fraction * (1 - *fraction) / n + squared / (4 * n * n));
    return Interval{std::max(0.0, centre - width), std::min(1.0, centre + width)};
}

std::optional<double> upperBoundOfNone(int n) {
    return n > 0 ? std::optional(1 - std::pow(oneInTwenty, 1.0 / n)) : std::nullopt;
}

} // namespace tidemark::rules
