// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// The two-sided 95 % point of the normal distribution, of which intervals are made.
inline constexpr double normal95 = 1.959963984540054;

/// Followed says how long something was followed, and whether it ended then or was still going on when last
/// looked at.
struct Followed {
    int days = 0;
    bool ended = false;

    friend bool operator==(const Followed&, const Followed&) = default;
};

/// A SurvivalStep is a day on which something ended, and what goes on after it.
struct SurvivalStep {
    int day = 0;
    int atRisk = 0; ///< Just before the day's ends.
    int ended = 0;
    double share = 1; ///< From 0 to 1: what has not ended after this day.
    double low = 0;   ///< The 95 % interval of `share`.
    double high = 1;

    friend bool operator==(const SurvivalStep&, const SurvivalStep&) = default;
};

/// Returns the Kaplan-Meier estimate (Kaplan and Meier 1958, J Am Stat Assoc 53:457), one step for each day
/// with an end: S(t) = product of (1 - ended / at risk). What had not ended when last looked at is censored:
/// it counts as at risk until then, its own day included. The intervals are those of log(-log S) with
/// Greenwood's variance (Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure Time Data), which
/// never leave 0 to 1; once nothing goes on there is no variance, and the last interval is kept down to 0.
[[nodiscard]] std::vector<SurvivalStep> kaplanMeier(std::span<const Followed> followed);

/// Returns the median: the first day on which at most half have not ended. There is none where more than half
/// had not ended.
[[nodiscard]] std::optional<int> medianDay(std::span<const SurvivalStep> steps);
/// Returns the same of what was followed.
[[nodiscard]] std::optional<int> kaplanMeierMedian(std::span<const Followed> followed);

/// Returns how many are still followed on that day: the numbers that belong under a curve.
[[nodiscard]] int atRiskOn(std::span<const Followed> followed, int day);
/// Returns the share that has not ended after that day; 1 before the first end.
[[nodiscard]] double shareOn(std::span<const SurvivalStep> steps, int day);

} // namespace tidemark::rules
