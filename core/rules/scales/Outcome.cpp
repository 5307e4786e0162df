// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Outcome.h"

namespace tidemark::rules {

namespace {

constexpr std::chrono::days baselineWindow(30);

std::chrono::sys_days dayOf(Instant instant) {
    return std::chrono::floor<std::chrono::days>(instant);
}

bool isResponse(int baseline, int score) {
    return baseline > 0 && 2 * score <= baseline;
}

} // namespace

std::optional<double> percentImprovement(int baseline, int score) {
    if (baseline == 0) {
        return std::nullopt;
    }
    return 100.0 * (baseline - score) / baseline;
}

OutcomeWord outcome(const Scale& scale, std::optional<int> baseline, int score) {
    if (!baseline) {
        return OutcomeWord::NoBaseline;
    }
    if (score > *baseline) {
        return OutcomeWord::Worse;
    }
    // Who began below the limit has nothing to remit from.
    if (scale.remissionBelow && score < *scale.remissionBelow && *baseline >= *scale.remissionBelow) {
        return OutcomeWord::Remission;
    }
    return isResponse(*baseline, score) ? OutcomeWord::Response : OutcomeWord::NoChange;
}

std::optional<ScorePoint> baselineScore(std::span<const ScorePoint> points, Instant firstDose) {
    std::optional<ScorePoint> before;
    std::optional<ScorePoint> sameDay;
    for (const ScorePoint& point : points) {
        if (point.at <= firstDose) {
            if (dayOf(point.at) >= dayOf(firstDose) - baselineWindow && (!before || before->at <= point.at)) {
                before = point;
            }
        } else if (dayOf(point.at) == dayOf(firstDose) && (!sameDay || point.at < sameDay->at)) {
            sameDay = point;
        }
    }
    return before ? before : sameDay;
}

double responseLine(int baseline) {
    return baseline / 2.0;
}

} // namespace tidemark::rules
