// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Random.h"

#include <optional>
#include <vector>

namespace tidemark::demo {

/// A ScoreCourse is one patient's symptom scores through induction and boosters. It is calibrated on McInnes
/// 2022 (J Affect Disord) and Phillips 2019 (Am J Psychiatry): about 56 % response and 30 % remission after
/// six infusions; without maintenance the response wears off as McInnes' survival curve.
class ScoreCourse {
public:
    explicit ScoreCourse(Random& random);

    /// Returns the PHQ-9 before the first infusion.
    [[nodiscard]] int baseline() const { return m_baseline; }
    [[nodiscard]] int gad7Baseline() const { return m_gad7Baseline; }
    /// Returns the PHQ-9 after `infusions` of the induction.
    [[nodiscard]] int phq9AfterInfusion(Random& random, int infusions) const;
    /// Returns the PHQ-9 `weeks` after the last treatment of a finished induction.
    [[nodiscard]] int phq9AfterWeeks(Random& random, double weeks) const;
    /// Returns the GAD-7 that goes with a PHQ-9 of the same day.
    [[nodiscard]] int gad7For(Random& random, int phq9) const;
    /// Weeks until the response is lost without a booster.
    [[nodiscard]] double wearOffWeeks() const { return m_wearOffWeeks; }

private:
    int m_baseline;
    int m_gad7Baseline;
    double m_fraction; ///< Share of the baseline that six infusions take away; below 0 is worse.
    double m_wearOffWeeks;
};

/// Returns item answers that add up to `total`. `lastItemWeight` below 1 makes the last item (PHQ-9's item 9)
/// rarer.
[[nodiscard]] std::vector<std::optional<int>> answersFor(Random& random, int total, int items,
                                                         double lastItemWeight);

} // namespace tidemark::demo
