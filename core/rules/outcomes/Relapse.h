// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/KaplanMeier.h"
#include "rules/outcomes/OutcomeGroups.h"

namespace tidemark::rules {

/// A RelapseCurve says how long the response lasted.
struct RelapseCurve {
    int n = 0;
    int ended = 0; ///< Relapsed; the others are censored.
    std::vector<SurvivalStep> steps;
    std::optional<int> medianDays;
    std::vector<int> atRisk; ///< On the days of `relapseTicks`.
    int lastDay = 0;         ///< Nobody was followed any longer.

    friend bool operator==(const RelapseCurve&, const RelapseCurve&) = default;
};

/// These are the days on which the numbers at risk are given, and the share that is still in response.
inline constexpr std::array relapseTicks{0, 28, 56, 84, 112, 140, 168};

/// Relapse is the time from the end of an induction to the first score that is no response any more, of those
/// who were in response then.
struct Relapse {
    RelapseCurve whatever;  ///< Whatever was given afterwards.
    RelapseCurve untreated; ///< Without further treatment: censored at the next dose (McInnes et al. 2022).
    int missing = 0;        ///< Finished inductions without a baseline or without a score in 31 days.

    friend bool operator==(const Relapse&, const Relapse&) = default;
};

/// Returns both curves (Kaplan and Meier 1958, J Am Stat Assoc 53:457) over the courses that ended their
/// induction in response; `missing` counts those of which nobody can say.
[[nodiscard]] Relapse relapseOf(const CourseSelection& courses);

} // namespace tidemark::rules
