// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/PatientTrend.h"

#include <QVariantList>

namespace tidemark::app {

/// The points of one scale's line: x in milliseconds since 1970, y the total. An incomplete answer has no
/// total and no point. `hollow` holds the indexes of points to be drawn hollow: a latest score that is older
/// than `staleAfterDays`.
struct ScoreLine {
    QVariantList points;
    QVariantList hollow;
    QStringList labels; ///< "12 Apr 2026: 8, mild", one for each point.
};
inline constexpr int staleAfterDays = 14;
/// [{ key, name, points, hollow, labels }], one for each scale: what the chart draws.
[[nodiscard]] QVariantList scoreRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone);
/// The scores at the left edge: where each band of the response scale begins, and the chart's highest score.
[[nodiscard]] QVariantList scoreTicks(const reports::PatientTrend& trend);
[[nodiscard]] ScoreLine scoreLine(const reports::ScoreSeries& series, Instant now, const QByteArray& zone);

/// [{ from, to, name, severity }] for the chart.
[[nodiscard]] QVariantList bandRows(const rules::Scale& scale);
/// [{ x, label, name }] of the induction.
[[nodiscard]] QVariantList inductionMarks(const reports::PatientTrend& trend);
/// The same of the boosters, and of the weekly and maintenance sessions.
[[nodiscard]] QVariantList laterMarks(const reports::PatientTrend& trend);
/// [{ title, points, sessionId }], oldest first.
[[nodiscard]] QVariantList systolicPanels(const reports::PatientTrend& trend);
/// Heads of the effect grid's columns, the latest `columns` sessions.
[[nodiscard]] QVariantList effectHeads(const reports::PatientTrend& trend, std::size_t columns);
/// [{ name, levels }], the most frequent effects of those sessions first, at most `rows`.
[[nodiscard]] QVariantList effectRows(const reports::PatientTrend& trend, std::size_t columns,
                                      std::size_t rows);
/// [{ day, text }], newest first.
[[nodiscard]] QVariantList changeRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone,
                                      std::size_t rows);

/// The stretch of time that the trend spans.
struct TrendSpan {
    Instant from{};
    Instant until{};
};
/// From just before the first score or session until just after now, at least `leastTrendDays`; with nothing
/// recorded the days before now.
inline constexpr int leastTrendDays = 14;
[[nodiscard]] TrendSpan trendSpan(const reports::PatientTrend& trend, Instant now);

} // namespace tidemark::app
