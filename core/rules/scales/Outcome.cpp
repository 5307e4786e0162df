// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Outcome.h"

#include "base/CalendarDay.h"

#include <cstdlib>

namespace tidemark::rules {

namespace {

constexpr int baselineDays = 30;

bool reachesResponse(const Scale& scale, int baseline, int score) {
    return baseline > 0 && score <= responseLine(scale, baseline);
}

} // namespace

std::optional<double> percentImprovement(int baseline, int score) {
    if (baseline == 0) {
        return std::nullopt;
    }
    return 100.0 * (baseline - score) / baseline;
}

bool isReliableChange(const Scale& scale, int baseline, int score) {
    return std::abs(score - baseline) >= scale.reliableChange;
}

OutcomeWord outcome(const Scale& scale, std::optional<int> baseline, int score) {
    if (!baseline) {
        return OutcomeWord::NoBaseline;
    }
    if (isWorse(*baseline, score)) {
        return OutcomeWord::Worse;
    }
    if (!isReliableChange(scale, *baseline, score)) {
        return OutcomeWord::NoChange;
    }
    // Who began below the limit has nothing to remit from.
    if (scale.remissionBelow && score < *scale.remissionBelow && *baseline >= *scale.remissionBelow) {
        return OutcomeWord::Remission;
    }
    return reachesResponse(scale, *baseline, score) ? OutcomeWord::Response : OutcomeWord::NoChange;
}

std::optional<ScorePoint> baselineScore(std::span<const ScorePoint> points, Instant firstDose,
                                        const QByteArray& zone) {
    std::optional<ScorePoint> latest;
    for (const ScorePoint& point : points) {
        const bool counts =
            point.at <= firstDose && calendarDaysBetween(point.at, firstDose, zone) <= baselineDays;
        if (counts && (!latest || latest->at <= point.at)) {
            latest = point;
        }
    }
    return latest;
}

double responseLine(const Scale& scale, int baseline) {
    return scale.responsePoints > 0 ? baseline - scale.responsePoints
                                    : baseline * (100 - scale.responsePercent) / 100.0;
}

} // namespace tidemark::rules
