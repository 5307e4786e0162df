// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ScoreCourse.h"

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

constexpr int highestAnswer = 3;
constexpr int highestPhq9 = 27;
constexpr int severeEnough = 15;
constexpr double shareSevereEnough = 0.94;

int toScore(double value, int highest) {
    return std::clamp(static_cast<int>(std::lround(value)), 0, highest);
}

int drawBetween(Random& random, double mean, double deviation, int from) {
    return std::clamp(static_cast<int>(std::lround(random.normal(mean, deviation))), from, highestPhq9);
}

int drawBaseline(Random& random, Suffering suffering) {
    switch (suffering) {
    case Suffering::TreatmentResistantDepression:
        break;
    case Suffering::Depression:
        return drawBetween(random, 15.7, 5.2, 5);
    case Suffering::AcuteSuicidality:
        return drawBetween(random, 20.5, 3.2, 13);
    case Suffering::Pain:
        return drawBetween(random, 8, 4, 0);
    }
    if (!random.chance(shareSevereEnough)) {
        return random.integer(11, severeEnough - 1);
    }
    int drawn = 0;
    while (drawn < severeEnough) {
        drawn = drawBetween(random, 17.4, 4.8, 5);
    }
    return drawn;
}

/// The standard normal value below which a share of all are (Tukey's lambda, within 0.01).
double normalAt(double share) {
    constexpr double lambda = 0.14;
    return 4.91 * (std::pow(share, lambda) - std::pow(1 - share, lambda));
}

/// Of all, 53 % respond, 37 % do in part, and 10 % do not or become worse (clinical reference 9.4).
double fractionOf(double effect) {
    constexpr double responders = 0.53;
    constexpr double helped = 0.9;
    if (effect < responders) {
        return std::clamp(0.79 + 0.155 * normalAt(effect / responders), 0.35, 1.0);
    }
    return effect < helped ? 0.28 + 0.16 * normalAt((effect - responders) / (helped - responders))
                           : -0.12 + 0.12 * normalAt((effect - helped) / (1 - helped));
}

int item9Of(Suffering suffering, int baseline, double depth) {
    if (suffering == Suffering::AcuteSuicidality) {
        return depth < 0.5 ? 3 : 2;
    }
    if (suffering == Suffering::Pain) {
        return depth < 0.04 ? 1 : 0;
    }
    depth *= baseline < severeEnough ? 2.0 : 1.0;
    return depth < 0.03 ? 3 : depth < 0.09 ? 2 : depth < 0.31 ? 1 : 0;
}

/// Thoughts of death go with the rest: most of who responds loses them.
int item9After(int before, double fraction, double chance) {
    const bool responds = fraction > 0.5;
    const bool worse = fraction < 0;
    if (before == 0) {
        return chance < (worse ? 0.15 : 0.02) ? 1 : 0;
    }
    const double less = responds ? 0.85 : worse ? 0.35 : 0.64;
    const double more = responds ? 0.015 : worse ? 0.25 : 0.1;
    if (chance < less) {
        return chance < 0.95 * less ? 0 : before - 1;
    }
    return chance < less + more ? std::min(before + 1, highestAnswer) : before;
}

int drawItem9Changes(Random& random) {
    const double chance = random.uniform();
    return chance < 0.55 ? 1 : chance < 0.8 ? 2 : chance < 0.92 ? 3 : 4;
}

} // namespace

Fate Fate::drawn(Random& random) {
    Fate fate;
    fate.effect = random.uniform();
    fate.item9 = random.uniform();
    fate.item9Change = random.uniform();
    return fate;
}

Fate Fate::spread(const Fate& from, int number) {
    // The golden ratio and its likes: no two numbers near each other, and every stretch is filled evenly.
    const auto at = [number](double start, double step) {
        const double place = start + step * number;
        return place - std::floor(place);
    };
    return {at(from.effect, 0.6180339887), at(from.item9, 0.7548776662), at(from.item9Change, 0.5698402910)};
}

ScoreCourse::ScoreCourse(Random& random, Suffering suffering, const Fate& fate)
    : m_baseline(drawBaseline(random, suffering))
    , m_gad7Baseline(
          std::clamp(static_cast<int>(std::lround(0.62 * m_baseline + random.normal(1.5, 2.5))), 2, 21))
    , m_fraction(fractionOf(fate.effect))
    , m_wearOffWeeks(std::clamp(random.weibull(14.03, 1.195), 2.0, 40.0))
    , m_item9Before(item9Of(suffering, m_baseline, fate.item9))
    , m_item9After(item9After(m_item9Before, m_fraction, fate.item9Change))
    , m_item9Changes(drawItem9Changes(random)) {}

int ScoreCourse::phq9AfterInfusion(Random& random, int infusions) const {
    const double share = (1 - std::exp(-infusions / 2.2)) / (1 - std::exp(-6 / 2.2));
    return toScore(m_baseline * (1 - m_fraction * share) + random.normal(0, 1.4), highestPhq9);
}

int ScoreCourse::phq9AfterWeeks(Random& random, double weeks) const {
    // The effect fades slowly at first, and so that half of the baseline is crossed at this patient's own
    // wear-off.
    const double kept = std::max(0.0, m_fraction);
    const double lost = kept - std::min(kept, 0.5) * 0.9;
    const double passed = weeks / m_wearOffWeeks;
    const double fraction =
        m_fraction < 0 ? m_fraction : std::max(0.0, kept - lost * passed * passed * passed);
    return toScore(m_baseline * (1 - fraction) + random.normal(0, 1.2), highestPhq9);
}

int ScoreCourse::gad7For(Random& random, int phq9) const {
    const double ratio = m_baseline > 0 ? static_cast<double>(m_gad7Baseline) / m_baseline : 0.7;
    return toScore(phq9 * (0.35 * 0.7 + 0.65 * ratio) + random.normal(0.4, 1.0), 21);
}

Symptoms ScoreCourse::before(Random& random) const {
    return symptoms(random, m_baseline, m_item9Before);
}

Symptoms ScoreCourse::afterInfusion(Random& random, int infusions) const {
    if (infusions == 0) {
        return before(random);
    }
    const int item9 = infusions < m_item9Changes ? m_item9Before : m_item9After;
    return symptoms(random, phq9AfterInfusion(random, infusions), item9);
}

Symptoms ScoreCourse::afterWeeks(Random& random, double weeks) const {
    const bool gone = weeks > 1.5 * m_wearOffWeeks;
    const int item9 = gone ? std::max(m_item9Before, m_item9After) : m_item9After;
    return symptoms(random, phq9AfterWeeks(random, weeks), item9);
}

Symptoms ScoreCourse::symptoms(Random& random, int phq9, int item9) const {
    return {phq9, item9, gad7For(random, phq9)};
}

std::vector<std::optional<int>> answersFor(Random& random, int total, int items) {
    std::vector<std::optional<int>> answers(static_cast<std::size_t>(items), 0);
    for (int given = 0; given < std::min(total, items * highestAnswer);) {
        auto& answer = answers[static_cast<std::size_t>(random.integer(0, items - 1))];
        if (*answer < highestAnswer) {
            ++*answer;
            ++given;
        }
    }
    return answers;
}

std::vector<std::optional<int>> phq9Answers(Random& random, const Symptoms& symptoms) {
    constexpr int otherItems = 8;
    const int total = std::clamp(symptoms.phq9, 0, highestPhq9);
    const int item9 = std::clamp(symptoms.item9, std::max(0, total - otherItems * highestAnswer),
                                 std::min(total, highestAnswer));
    auto answers = answersFor(random, total - item9, otherItems);
    answers.emplace_back(item9);
    return answers;
}

} // namespace tidemark::demo
