// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Random.h"

#include <optional>
#include <vector>

namespace tidemark::demo {

/// Suffering says what somebody comes for, and by it how ill they are when they come.
enum class Suffering { Depression, TreatmentResistantDepression, AcuteSuicidality, Pain };

/// Symptoms are what somebody's questionnaires say on one day.
struct Symptoms {
    int phq9 = 0;
    int item9 = 0; ///< Of the PHQ-9, which contains it.
    int gad7 = 0;
};

/// A Fate is where somebody is among all others, each from 0 to 1: how well the treatment works, how deep the
/// thoughts of death are and what becomes of them. Spread evenly over a clinic, it makes a small one like a
/// large one.
struct Fate {
    double effect = 0;
    double item9 = 0;
    double item9Change = 0;

    /// Draws a fate by chance, each part evenly from 0 to 1.
    [[nodiscard]] static Fate drawn(Random& random);
    /// Returns the fate of the patient with that number; `from` is the clinic's own.
    [[nodiscard]] static Fate spread(const Fate& from, int number);
};

/// A ScoreCourse is one patient's symptom scores through induction and boosters. It is calibrated on McInnes
/// 2022 (J Affect Disord) and Phillips 2019 (Am J Psychiatry): about 54 % response and 29 % remission two
/// weeks after six infusions; without maintenance the response wears off as McInnes' survival curve. Nine of
/// ten people with treatment-resistant depression begin at 15 or more, which is severe enough to come; all
/// who come for depression have a mean of about 17.4. Of those with thoughts of death at the baseline 73 %
/// have fewer after it and 6 % more (McInnes 2022).
class ScoreCourse {
public:
    ScoreCourse(Random& random, Suffering suffering, const Fate& fate);
    /// Makes one by chance.
    explicit ScoreCourse(Random& random, Suffering suffering = Suffering::Depression)
        : ScoreCourse(random, suffering, Fate::drawn(random)) {}

    /// Returns the PHQ-9 before the first infusion.
    [[nodiscard]] int baseline() const { return m_baseline; }
    [[nodiscard]] int gad7Baseline() const { return m_gad7Baseline; }
    /// Returns item 9 of the PHQ-9 before the first infusion, 0 to 3.
    [[nodiscard]] int item9Baseline() const { return m_item9Before; }
    /// Returns the PHQ-9 after `infusions` of the induction.
    [[nodiscard]] int phq9AfterInfusion(Random& random, int infusions) const;
    /// Returns the PHQ-9 `weeks` after the last treatment of a finished induction.
    [[nodiscard]] int phq9AfterWeeks(Random& random, double weeks) const;
    /// Returns the GAD-7 that goes with a PHQ-9 of the same day.
    [[nodiscard]] int gad7For(Random& random, int phq9) const;
    /// Weeks until the response is lost without a booster.
    [[nodiscard]] double wearOffWeeks() const { return m_wearOffWeeks; }

    /// Returns what the questionnaires say before the first infusion, after so many of the induction, and
    /// `weeks` after the last treatment of a finished one.
    [[nodiscard]] Symptoms before(Random& random) const;
    /// Returns what the questionnaires say after so many infusions of the induction; 0 is before().
    [[nodiscard]] Symptoms afterInfusion(Random& random, int infusions) const;
    /// Returns what the questionnaires say so many weeks after the last treatment. Long after the response is
    /// lost item 9 is at least what it was at the baseline.
    [[nodiscard]] Symptoms afterWeeks(Random& random, double weeks) const;

private:
    [[nodiscard]] Symptoms symptoms(Random& random, int phq9, int item9) const;

    int m_baseline;
    int m_gad7Baseline;
    double m_fraction; ///< Share of the baseline that six infusions take away; below 0 is worse.
    double m_wearOffWeeks;
    int m_item9Before;
    int m_item9After;   ///< While the effect lasts.
    int m_item9Changes; ///< After so many infusions.
};

/// Returns item answers that add up to `total`.
[[nodiscard]] std::vector<std::optional<int>> answersFor(Random& random, int total, int items);
/// Returns the nine answers of a PHQ-9, the last of them as given unless the total does not allow it.
[[nodiscard]] std::vector<std::optional<int>> phq9Answers(Random& random, const Symptoms& symptoms);

} // namespace tidemark::demo
