// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/GivenSessions.h"
#include "rules/scales/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

#include <QDate>

#include <vector>

namespace tidemark::rules {

/// WearOffKind says what the scores after one treatment tell about how long its response lasted.
enum class WearOffKind {
    Crossed,    ///< A score after the response was above the line again.
    Censored,   ///< The response had not ended at the last score before the next session or the end.
    NoResponse, ///< No score after it was at or below the line: nothing could wear off.
    NoScore,    ///< No score before the next session.
};

/// A WearOffPoint is one earlier session, or the whole induction as one series (counted from its last
/// session).
struct WearOffPoint {
    Instant from;
    WearOffKind kind = WearOffKind::NoScore;
    std::optional<Instant> lastHeld; ///< The last score at or below the line, on the way.
    std::optional<Instant> until;    ///< Crossed: the first score above the line. Censored: as lastHeld.
    int days = 0;                    ///< Calendar days from `from` to `until`; 0 without one.

    friend bool operator==(const WearOffPoint&, const WearOffPoint&) = default;
};

/// WearOff says how long this patient's response lasted after earlier treatment.
struct WearOff {
    std::vector<WearOffPoint> points; ///< All of them, in order of time, for showing raw.
    int crossed = 0;                  ///< Wore off; the range below is theirs.
    int censored = 0;                 ///< Not ended when last asked; each lasted at least its days.
    /// This is the median by Kaplan and Meier over both; there is none where more than half had not worn off.
    std::optional<int> medianDays;
    int shortestDays = 0;
    int longestDays = 0;
};

/// Follows a response from the end of a treatment at `from`: to the first score above `line` after one at or
/// below it, else to the last one that held. Scores are in the order of time; those after `next` are the next
/// treatment's and not looked at, and those at or before `from` were taken before the dose.
[[nodiscard]] WearOffPoint followResponse(Instant from, std::optional<Instant> next,
                                          std::span<const ScorePoint> scores, double line,
                                          const QByteArray& zone);

/// Returns the days until the response line (responseLine()) is crossed. The day counts on
/// which a score above the line was observed, never one in between: the true day is between the score before
/// and it. A score at the very time of the next session was taken before its dose and counts to the session
/// before. A patient without a baseline, or with a baseline of 0, has no line and no points. Sessions, scores
/// and baseline are of one course; days are those of the clinic's calendar in `zone`.
[[nodiscard]] WearOff wearOff(std::span<const GivenSession> sessions, std::span<const ScorePoint> scores,
                              std::optional<int> baseline, const QByteArray& zone,
                              const Scale& scale = shippedScales().responseScale());

/// BoosterProposal is the arithmetic of a proposed interval: intervalDays = medianDays - leadDays, at least
/// 1. "A little before the effect is expected to wear off" (Andrade 2017, J Clin Psychiatry 78:e852); how
/// much before is the product's example: a tenth of the median, rounded up, and at least 2 days.
struct BoosterProposal {
    int medianDays = 0;
    int leadDays = 0;
    int intervalDays = 0;
    int shortestDays = 0;
    int longestDays = 0;
    int crossed = 0; ///< From 1.
    int censored = 0;
    QDate proposed; ///< lastSession + intervalDays
};

/// Returns the proposal; there is none where the median was not reached. The decision is a person's.
[[nodiscard]] std::optional<BoosterProposal> proposeBooster(const WearOff& wearOff, QDate lastSession);

/// BoosterState says where today is: before the booster's window, in it, or after it.
enum class BoosterState { NotDue, Due, Overdue };

/// BoosterWindow says when the next booster may be given: the interval and a quarter of it, rounded down,
/// either way (the product's example; no publication gives a window).
struct BoosterWindow {
    QDate earliest;
    QDate due;
    QDate latest;

    friend bool operator==(const BoosterWindow&, const BoosterWindow&) = default;
};
/// Returns the window round the day that is `intervalDays` calendar days after the last session.
[[nodiscard]] BoosterWindow boosterWindow(QDate lastSession, int intervalDays);
/// Returns due from `earliest` to `latest`, both included; overdue after it.
[[nodiscard]] BoosterState boosterState(const BoosterWindow& window, QDate today);

} // namespace tidemark::rules
