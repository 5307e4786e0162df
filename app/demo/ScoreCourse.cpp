// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ScoreCourse.h"

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

constexpr int highestAnswer = 3;

double drawFraction(Random& random) {
    const double group = random.uniform();
    if (group < 0.55) {
        return std::clamp(random.normal(0.74, 0.15), 0.35, 1.0);
    }
    return group < 0.90 ? random.normal(0.28, 0.16) : random.normal(-0.12, 0.12);
}

int toScore(double value, int highest) {
    return std::clamp(static_cast<int>(std::lround(value)), 0, highest);
}

} // namespace

ScoreCourse::ScoreCourse(Random& random)
    : m_baseline(std::clamp(static_cast<int>(std::lround(random.normal(17.4, 4.8))), 5, 27))
    , m_gad7Baseline(
          std::clamp(static_cast<int>(std::lround(0.62 * m_baseline + random.normal(1.5, 2.5))), 2, 21))
    , m_fraction(drawFraction(random))
    , m_wearOffWeeks(std::clamp(random.weibull(14.03, 1.195), 2.0, 40.0)) {}

int ScoreCourse::phq9AfterInfusion(Random& random, int infusions) const {
    const double share = (1 - std::exp(-infusions / 2.2)) / (1 - std::exp(-6 / 2.2));
    return toScore(m_baseline * (1 - m_fraction * share) + random.normal(0, 1.4), 27);
}

int ScoreCourse::phq9AfterWeeks(Random& random, double weeks) const {
    // The effect fades so that half of the baseline is crossed at this patient's own wear-off.
    const double kept = std::max(0.0, m_fraction);
    const double atWearOff = std::min(kept, 0.5);
    const double slope = kept > 0 ? (kept - atWearOff * 0.9) / m_wearOffWeeks : 0;
    const double fraction = m_fraction < 0 ? m_fraction : std::max(0.0, kept - slope * weeks);
    return toScore(m_baseline * (1 - fraction) + random.normal(0, 1.2), 27);
}

int ScoreCourse::gad7For(Random& random, int phq9) const {
    const double ratio = m_baseline > 0 ? static_cast<double>(m_gad7Baseline) / m_baseline : 0.7;
    return toScore(phq9 * (0.35 * 0.7 + 0.65 * ratio) + random.normal(0.4, 1.0), 21);
}

std::vector<std::optional<int>> answersFor(Random& random, int total, int items, double lastItemWeight) {
    std::vector<int> answers(static_cast<std::size_t>(items), 0);
    for (int given = 0; given < std::min(total, items * highestAnswer);) {
        const auto item = static_cast<std::size_t>(random.integer(0, items - 1));
        const bool last = static_cast<int>(item) == items - 1;
        const bool othersFull = std::all_of(answers.begin(), answers.end() - 1,
                                            [](int answer) { return answer == highestAnswer; });
        if (answers[item] < highestAnswer && (!last || othersFull || random.chance(lastItemWeight))) {
            ++answers[item];
            ++given;
        }
    }
    return {answers.begin(), answers.end()};
}

} // namespace tidemark::demo
