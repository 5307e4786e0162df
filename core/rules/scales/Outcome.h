// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// A ScorePoint is a complete score on a day.
struct ScorePoint {
    Instant at;
    int total = 0;
};

/// OutcomeWord is the one word that a score is given against the baseline of its course.
enum class OutcomeWord { NoBaseline, NoChange, Response, Remission, Worse };
/// Returns whether it is a response. A remission is a response, too.
[[nodiscard]] constexpr bool isResponse(OutcomeWord word) {
    return word == OutcomeWord::Response || word == OutcomeWord::Remission;
}

/// Returns the percent change 100*(baseline-score)/baseline; there is none when the baseline is 0.
[[nodiscard]] std::optional<double> percentImprovement(int baseline, int score);
/// Returns whether the difference is more than the scale's own noise (Scale::reliableChange).
[[nodiscard]] bool isReliableChange(const Scale& scale, int baseline, int score);
/// Returns whether a score is worse than the baseline: any score above it (McInnes et al. 2022, J Affect
/// Disord, whose 8.4 % are those with increased symptoms). Whether the rise is more than noise is a question
/// of its own, isReliableChange(). Page, decision, report and export all ask here.
[[nodiscard]] constexpr bool isWorse(int baseline, int score) {
    return score > baseline;
}
/// Judges a score. Worse: isWorse(). Response: as far below baseline as the scale says (responseLine).
/// Remission: below the scale's own number, from that number or more. A response or a remission only where
/// the change is reliable: from 5 to 4 is no remission.
[[nodiscard]] OutcomeWord outcome(const Scale& scale, std::optional<int> baseline, int score);
/// Returns the last complete score in the 30 days before a course's first dose (McInnes et al. 2022), or at
/// it. A score after the dose is never the baseline. Days are those of the clinic's calendar in `zone`.
[[nodiscard]] std::optional<ScorePoint> baselineScore(std::span<const ScorePoint> points, Instant firstDose,
                                                      const QByteArray& zone);
/// Returns the score at or below which a response is reached: half the baseline (McInnes et al. 2022, J
/// Affect Disord), or what the scale says instead, in percent or in points.
[[nodiscard]] double responseLine(const Scale& scale, int baseline);

} // namespace tidemark::rules
