// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/TrendRows.h"
#include "reports/PatientTrend.h"

#include <QList>

namespace tidemark::app {

/// A score is old once so many days have passed since it. The number is the product's own.
inline constexpr int staleAfterDays = 14;
/// Returns whether it is old: the chart draws it hollow, and the page says its age.
[[nodiscard]] constexpr bool isStale(Instant at, Instant now) {
    return now - at > std::chrono::hours(24 * staleAfterDays);
}
/// Returns one row for each scale: what the chart draws.
[[nodiscard]] QList<ScoreLine> scoreRows(const reports::PatientTrend& trend, Instant now,
                                         const QByteArray& zone);
/// Returns the scores at the left edge: where each band of the response scale begins, and the chart's highest
/// score.
[[nodiscard]] QList<int> scoreTicks(const reports::PatientTrend& trend);
/// Returns the scale's totals over time, the oldest first; results without a total are left out. The last
/// point is hollow where it is older than staleAfterDays.
[[nodiscard]] ScoreLine scoreLine(const reports::ScoreSeries& series, Instant now, const QByteArray& zone);

/// Returns the bands of a scale for the chart, with a severity from 0 to 4 by which they are coloured. The
/// worst band has 4, however many there are, and each ends where the next begins.
[[nodiscard]] QList<ScoreBand> bandRows(const rules::Scale& scale);
/// Returns the treatments of the induction.
[[nodiscard]] QList<TreatmentMark> inductionMarks(const reports::PatientTrend& trend);
/// Returns those of the boosters, and of the weekly and maintenance sessions.
[[nodiscard]] QList<TreatmentMark> laterMarks(const reports::PatientTrend& trend);
/// Lists them oldest first.
[[nodiscard]] QList<SystolicPanel> systolicPanels(const reports::PatientTrend& trend);
/// Returns the heads of the effect grid's columns, the latest `columns` sessions.
[[nodiscard]] QStringList effectHeads(const reports::PatientTrend& trend, std::size_t columns);
/// Returns the effects of those sessions, at most `rows`: the one that was worst first, of those that were
/// equally severe the most frequent.
[[nodiscard]] QList<EffectLevels> effectRows(const reports::PatientTrend& trend, std::size_t columns,
                                             std::size_t rows);
/// Returns what the grid of so many columns and rows does not show, counted: effects without a row, and
/// severe ones of earlier sessions. It is empty where it shows all.
[[nodiscard]] QString effectsLeftOut(const reports::PatientTrend& trend, std::size_t columns,
                                     std::size_t rows);
/// Lists them newest first.
[[nodiscard]] QList<TrendChange> changeRows(const reports::PatientTrend& trend, Instant now,
                                            const QByteArray& zone, std::size_t rows);

/// TrendSpan is the stretch of time that the trend spans.
struct TrendSpan {
    Instant from{};
    Instant until{};
};
/// A trend spans the time from just before the first score or session until just after now, at least
/// `leastTrendDays`; with nothing recorded it is the days before now.
inline constexpr int leastTrendDays = 14;
/// Returns the span of the trend, with a fortieth of it added at either side.
[[nodiscard]] TrendSpan trendSpan(const reports::PatientTrend& trend, Instant now);

} // namespace tidemark::app
