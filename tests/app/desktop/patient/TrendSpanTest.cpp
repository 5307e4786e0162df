// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendSeries.h"
#include "text/DateWords.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using std::chrono::hours;

constexpr Duration least = hours(24 * leastTrendDays);
const Instant now = fromMilliseconds(1'780'000'000'000);

Instant daysAgo(int days) {
    return now - hours(24 * days);
}

reports::PatientTrend trendWith(std::vector<int> scoreDays, std::vector<int> sessionDays) {
    reports::PatientTrend trend;
    reports::ScoreSeries series;
    for (const int days : scoreDays) {
        services::ScoredResult scored;
        scored.result.answeredAt = daysAgo(days);
        scored.score.total = 12;
        series.results.push_back(scored);
    }
    trend.scores.push_back(series);
    for (const int days : sessionDays) {
        reports::SessionMark mark;
        mark.at = daysAgo(days);
        trend.sessions.push_back(mark);
    }
    return trend;
}

TEST(TrendSpan, beginsJustBeforeTheFirstScoreOrSession) {
    const TrendSpan scored = trendSpan(trendWith({40, 10}, {30}), now);
    EXPECT_EQ(scored.from, daysAgo(41));
    EXPECT_EQ(scored.until, now + hours(24));
    EXPECT_EQ(trendSpan(trendWith({20}, {40}), now).from, daysAgo(41));
}

TEST(TrendSpan, isNeverShorterThanTwoWeeksAndStillBeginsAtTheFirstScore) {
    const TrendSpan span = trendSpan(trendWith({2}, {}), now);
    EXPECT_EQ(span.until - span.from, least + least / 40 * 2);
    EXPECT_EQ(span.from, daysAgo(2) - least / 40);
}

TEST(TrendSpan, withNothingRecordedShowsTheDaysBeforeNow) {
    const TrendSpan span = trendSpan(trendWith({}, {}), now);
    EXPECT_EQ(span.from, daysAgo(14) - least / 40);
    EXPECT_GE(span.until, now);
}

TEST(DayWords, leaveOutTheYearOnlyWhereItIsThisOne) {
    const QDate today(2026, 11, 21);
    EXPECT_EQ(recentDayWords(QDate(2026, 4, 12), today), QStringLiteral("12 Apr"));
    EXPECT_EQ(recentDayWords(QDate(2025, 12, 26), today), QStringLiteral("26 Dec 2025"));
    EXPECT_EQ(shortDayWords(QDate(2026, 5, 5)), QStringLiteral("5 May 2026"));
}

} // namespace
} // namespace tidemark::app
