// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendSeries.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "support/SessionRecordBuilder.h"
#include "text/EffectWords.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;

const QByteArray berlin = "Europe/Berlin";
/// Tue 12 May 2026, 12:07 in Berlin.
constexpr Instant noon = test::minuteZero;

services::ScoredResult scored(Instant at, std::optional<int> total, const char* band) {
    services::ScoredResult made;
    made.result.answeredAt = at;
    made.score.total = total;
    made.score.band = QLatin1String(band);
    return made;
}

reports::SessionMark mark(CoursePhase phase, int ordinal, Instant at = noon) {
    reports::SessionMark made;
    made.session = SessionId(u"session-%1"_s.arg(ordinal));
    made.at = at;
    made.phase = phase;
    made.ordinal = ordinal;
    return made;
}

double axis(Instant at) {
    return static_cast<double>(toMilliseconds(at));
}

TEST(ScoreLine, HasAPointAndASentenceForEachTotal) {
    reports::ScoreSeries series;
    series.results = {scored(noon - days(7), 18, "moderately-severe"), scored(noon, 4, "minimal")};

    const ScoreLine line = scoreLine(series, noon, berlin);

    ASSERT_EQ(line.points.size(), 2);
    EXPECT_EQ(line.points.at(0), (PlotPoint{axis(noon - days(7)), 18}));
    EXPECT_EQ(line.points.at(1), (PlotPoint{axis(noon), 4}));
    EXPECT_EQ(line.labels,
              (QStringList{u"Tue 5 May 2026: 18, mod. severe"_s, u"Tue 12 May 2026: 4, minimal"_s}));
}

TEST(ScoreLine, AnIncompleteAnswerIsNoPoint) {
    reports::ScoreSeries series;
    series.results = {scored(noon - days(7), 18, "moderately-severe"), scored(noon, std::nullopt, "")};
    EXPECT_EQ(scoreLine(series, noon, berlin).points.size(), 1);
    EXPECT_EQ(scoreLine(series, noon, berlin).labels.size(), 1);
}

struct StaleCase {
    Duration age;
    bool hollow;
};
class Staleness : public ::testing::TestWithParam<StaleCase> {};

TEST_P(Staleness, TheLatestPointIsHollowAfterFourteenDays) {
    reports::ScoreSeries series;
    series.results = {scored(noon - days(100), 20, "severe"), scored(noon, 9, "mild")};

    const ScoreLine line = scoreLine(series, noon + GetParam().age, berlin);

    EXPECT_EQ(line.hollow, GetParam().hollow ? QList<int>{1} : QList<int>{});
}

INSTANTIATE_TEST_SUITE_P(Limit, Staleness,
                         ::testing::Values(StaleCase{days(14) - Duration(1), false},
                                           StaleCase{days(14), false},
                                           StaleCase{days(14) + Duration(1), true}));

TEST(ScoreLine, NoScoreHasNoHollowPoint) {
    EXPECT_TRUE(scoreLine({}, noon, berlin).hollow.isEmpty());
}

// Kroenke et al. 2001 (PHQ-9): 0, 5, 10, 15, 20. Spitzer et al. 2006 (GAD-7): 0, 5, 10, 15.
TEST(BandRows, CoverTheScaleWithoutAHoleInTheOrderOfSeverity) {
    for (const auto& [scale, starts, top] : {std::tuple{rules::phq9(), QList<int>{0, 5, 10, 15, 20}, 27},
                                             std::tuple{rules::gad7(), QList<int>{0, 5, 10, 15}, 21}}) {
        const QList<ScoreBand> rows = bandRows(scale);
        ASSERT_EQ(rows.size(), starts.size());
        for (int i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(rows.at(i).from, starts.at(i));
            EXPECT_EQ(rows.at(i).to, i + 1 < rows.size() ? starts.at(i + 1) : top);
        }
        EXPECT_EQ(rows.front().severity, 0);
        EXPECT_EQ(rows.back().severity, 4);
        EXPECT_EQ(rows.back().name, u"severe"_s);
    }
}

TEST(TreatmentMarks, KeepInfusionsAndBoostersApart) {
    reports::PatientTrend trend;
    trend.sessions = {mark(CoursePhase::Induction, 1, noon - days(3)), mark(CoursePhase::Induction, 2),
                      mark(CoursePhase::Booster, 1, noon + days(30)),
                      mark(CoursePhase::Weekly, 2, noon + days(37)),
                      mark(CoursePhase::Maintenance, 1, noon + days(44))};

    const QList<TreatmentMark> infusions = inductionMarks(trend);
    const QList<TreatmentMark> boosters = laterMarks(trend);

    ASSERT_EQ(infusions.size(), 2);
    EXPECT_EQ(infusions.at(1).label, u"2"_s);
    EXPECT_EQ(infusions.at(1).x, axis(noon));
    ASSERT_EQ(boosters.size(), 3);
    EXPECT_EQ(boosters.at(0).label, u"B"_s);
    EXPECT_EQ(boosters.at(1).label, u"W"_s);
    EXPECT_EQ(boosters.at(1).name, u"Weekly 2"_s);
    EXPECT_EQ(boosters.at(2).label, u"M"_s);
    EXPECT_EQ(boosters.at(0).x, axis(noon + days(30)));
}

TEST(SystolicPanels, OneForEachSessionWithItsMinutes) {
    reports::PatientTrend trend;
    trend.sessions = {mark(CoursePhase::Induction, 1), mark(CoursePhase::Booster, 2)};
    trend.sessions[0].systolic = {{-5, 124}, {10, 148}};

    const QList<SystolicPanel> panels = systolicPanels(trend);

    ASSERT_EQ(panels.size(), 2);
    EXPECT_EQ(panels.at(0).title, u"Infusion 1"_s);
    EXPECT_EQ(panels.at(0).sessionId, u"session-1"_s);
    EXPECT_EQ(panels.at(0).points, (QList<PlotPoint>{{-5, 124}, {10, 148}}));
    EXPECT_EQ(panels.at(1).title, u"Booster 2"_s);
    EXPECT_TRUE(panels.at(1).points.isEmpty());
}

class EffectTable : public ::testing::Test {
protected:
    EffectTable() {
        for (int ordinal = 1; ordinal <= 4; ++ordinal) {
            m_trend.sessions.push_back(mark(CoursePhase::Induction, ordinal));
        }
        m_trend.sessions[0].effects = {{u"headache"_s, Severity::Severe}};
        m_trend.sessions[2].effects = {{u"dizziness"_s, Severity::Mild}, {u"nausea"_s, Severity::Severe}};
        m_trend.sessions[3].effects = {{u"nausea"_s, Severity::Moderate}};
    }
    reports::PatientTrend m_trend;
};

TEST_F(EffectTable, HeadsAreTheLatestSessions) {
    EXPECT_EQ(effectHeads(m_trend, 3), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    EXPECT_EQ(effectHeads(m_trend, 9).size(), 4);
}

TEST_F(EffectTable, RowsHaveALevelForEachHeadAndTheWorstFirst) {
    const QList<EffectLevels> rows = effectRows(m_trend, 3, 5);

    ASSERT_EQ(rows.size(), 2); // The headache lies before the three sessions shown.
    EXPECT_EQ(rows.at(0).name, u"Nausea"_s);
    EXPECT_EQ(rows.at(0).levels, (QList{EffectLevel::Off, EffectLevel::Severe, EffectLevel::Moderate}));
    EXPECT_EQ(rows.at(1).levels, (QList{EffectLevel::Off, EffectLevel::Mild, EffectLevel::Off}));
}

TEST_F(EffectTable, AtMostTheRowsAskedFor) {
    EXPECT_EQ(effectRows(m_trend, 4, 1).size(), 1);
}

TEST_F(EffectTable, ARareSevereEffectIsDrawnBeforeFiveFrequentMildOnes) {
    for (reports::SessionMark& each : m_trend.sessions) {
        each.effects.clear();
        for (const char* key : {"dizziness", "nausea", "vertigo", "anxiety", "headache"}) {
            each.effects.emplace_back(QLatin1String(key), Severity::Mild);
        }
    }
    m_trend.sessions[1].effects.emplace_back(u"vomiting"_s, Severity::Severe);

    const QList<EffectLevels> rows = effectRows(m_trend, 4, 5);

    EXPECT_EQ(rows.at(0).name, effectWords(u"vomiting"_s));
    EXPECT_EQ(effectsLeftOut(m_trend, 4, 5), u"1 more, at most mild"_s);
    EXPECT_EQ(effectsLeftOut(m_trend, 4, 6), QString());
    EXPECT_EQ(effectsLeftOut(m_trend, 2, 5), u"1 severe in earlier sessions"_s);
}

TEST(ChangeRows, SayTheDayAndTheSentenceAtMostAsManyAsAsked) {
    reports::PatientTrend trend;
    trend.changes = {
        {noon, reports::ChangeKind::Score, 18, 8, CoursePhase::Induction, 0, u"PHQ-9"_s, 0, {}},
        {noon - days(1), reports::ChangeKind::Session, 0, 0, CoursePhase::Booster, 2, {}, 0, {}},
        {noon - days(2), reports::ChangeKind::Item9, 0, 1, CoursePhase::Induction, 0, u"PHQ-9"_s, 9, {}},
        {noon - days(3), reports::ChangeKind::Item9, 0, 1, CoursePhase::Induction, 0, u"PHQ-9"_s, 9,
         u"Dr Pia Sand"_s}};

    const QList<TrendChange> rows = changeRows(trend, noon, berlin, 9);

    QStringList sentences;
    for (const TrendChange& row : rows) {
        sentences << row.text;
    }
    EXPECT_EQ(sentences,
              (QStringList{u"PHQ-9 18 → 8"_s, u"Booster 2"_s, u"Item 9 answered 1, not yet reviewed"_s,
                           u"Item 9 answered 1, reviewed by Dr Pia Sand"_s}));
    EXPECT_EQ(rows.front().day, u"12 May"_s);
    EXPECT_EQ(changeRows(trend, noon, berlin, 2).size(), 2);
}

} // namespace
} // namespace tidemark::app
