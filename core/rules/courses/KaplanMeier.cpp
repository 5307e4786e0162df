// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/KaplanMeier.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {
namespace {

// A product of fractions that is one half on paper can be a little above it here.
constexpr double half = 0.5 + 1e-9;

/// Sets the interval of a step whose sum of ended / (at risk * going on), Greenwood's, is `variance`.
void setInterval(SurvivalStep& step, double variance) {
    const double logarithm = std::log(step.share);
    const double width = normal95 * std::sqrt(variance) / std::abs(logarithm);
    step.low = std::pow(step.share, std::exp(width));
    step.high = std::pow(step.share, std::exp(-width));
}

} // namespace

std::vector<SurvivalStep> kaplanMeier(std::span<const Followed> followed) {
    std::vector<Followed> inOrder(followed.begin(), followed.end());
    std::ranges::sort(inOrder, {}, &Followed::days);
    std::vector<SurvivalStep> steps;
    double holding = 1;
    double variance = 0;
    for (auto each = inOrder.begin(); each != inOrder.end();) {
        const auto next = std::find_if(each, inOrder.end(),
                                       [&](const Followed& later) { return later.days != each->days; });
        SurvivalStep step;
        step.day = each->days;
        step.atRisk = static_cast<int>(inOrder.end() - each);
        step.ended =
            static_cast<int>(std::count_if(each, next, [](const Followed& one) { return one.ended; }));
        each = next;
        if (step.ended == 0) {
            continue;
        }
        const int goesOn = step.atRisk - step.ended;
        holding *= static_cast<double>(goesOn) / step.atRisk;
        step.share = holding;
        if (goesOn > 0) {
            variance += static_cast<double>(step.ended) / (static_cast<double>(step.atRisk) * goesOn);
            setInterval(step, variance);
        } else {
            step.low = 0;
            step.high = steps.empty() ? 1 : steps.back().high;
        }
        steps.push_back(step);
    }
    return steps;
}

std::optional<int> medianDay(std::span<const SurvivalStep> steps) {
    const auto reached =
        std::ranges::find_if(steps, [](const SurvivalStep& step) { return step.share <= half; });
    return reached == steps.end() ? std::nullopt : std::optional(reached->day);
}

std::optional<int> kaplanMeierMedian(std::span<const Followed> followed) {
    return medianDay(kaplanMeier(followed));
}

int atRiskOn(std::span<const Followed> followed, int day) {
    return static_cast<int>(
        std::ranges::count_if(followed, [day](const Followed& each) { return each.days >= day; }));
}

double shareOn(std::span<const SurvivalStep> steps, int day) {
    double share = 1;
    for (const SurvivalStep& step : steps) {
        if (step.day > day) {
            break;
        }
        share = step.share;
    }
    return share;
}

} // namespace tidemark::rules
