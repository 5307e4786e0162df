// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendTiles.h"
#include "rules/scales/Cssrs.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "support/SessionRecordBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;
using std::chrono::hours;

const QByteArray berlin = "Europe/Berlin";
/// Tue 12 May 2026, 12:07 in Berlin.
constexpr Instant noon = test::minuteZero;

reports::SessionMark mark(Instant at, CoursePhase phase, int ordinal, double given, PressurePair peak) {
    reports::SessionMark made;
    made.at = at;
    made.phase = phase;
    made.ordinal = ordinal;
    made.given = Milligrams{given};
    made.peak = reports::PeakPressure{peak.systolic, peak.diastolic, rules::FlagLevel::Amber};
    return made;
}

reports::PatientTrend nothingYet() {
    reports::PatientTrend trend;
    trend.scores = {{rules::phq9(), {}, {}, {}, {}, rules::OutcomeWord::NoBaseline},
                    {rules::gad7(), {}, {}, {}, {}, rules::OutcomeWord::NoBaseline}};
    return trend;
}

TrendTile tileNamed(const reports::PatientTrend& trend, const QString& label, Instant now = noon) {
    for (const TrendTile& tile : trendTiles(trend, now, berlin)) {
        if (tile.label == label) {
            return tile;
        }
    }
    ADD_FAILURE() << "no tile " << label.toStdString();
    return {};
}

TEST(TrendTiles, StandInTheOrderOfThePage) {
    QStringList labels;
    for (const TrendTile& tile : trendTiles(nothingYet(), noon, berlin)) {
        labels << tile.label;
    }
    EXPECT_EQ(labels, (QStringList{u"Thoughts of suicide"_s, u"PHQ-9"_s, u"GAD-7"_s, u"Status"_s,
                                   u"Last session"_s, u"Peak pressure"_s, u"Given in all"_s}));
}

TEST(TrendTiles, ANumberThatDoesNotExistIsADashNeverAZero) {
    for (const QString& label : {u"PHQ-9"_s, u"GAD-7"_s, u"Last session"_s, u"Peak pressure"_s}) {
        const TrendTile tile = tileNamed(nothingYet(), label);
        EXPECT_EQ(tile.value, u"–"_s) << label.toStdString();
        EXPECT_EQ(tile.pill, u"none yet"_s) << label.toStdString();
    }
    EXPECT_EQ(tileNamed(nothingYet(), u"Status"_s).value, u"No baseline"_s);
}

struct ChangeCase {
    int baseline;
    int latest;
    const char* pill;
    Tone tone;
};
class ScoreChange : public ::testing::TestWithParam<ChangeCase> {};

TEST_P(ScoreChange, IsToldFromTheBaselineWithItsSign) {
    reports::PatientTrend trend = nothingYet();
    trend.scores[0].baseline = rules::ScorePoint{noon - days(30), GetParam().baseline};
    trend.scores[0].latest = rules::ScorePoint{noon, GetParam().latest};

    const TrendTile tile = tileNamed(trend, u"PHQ-9"_s);

    EXPECT_EQ(tile.value, QString::number(GetParam().latest));
    EXPECT_EQ(tile.pill, QString::fromUtf8(GetParam().pill));
    EXPECT_EQ(tile.pillTone, GetParam().tone);
    EXPECT_EQ(tile.note.startsWith(u"no reliable change"_s), GetParam().tone == Tone::Neutral)
        << tile.note.toStdString();
}

INSTANTIATE_TEST_SUITE_P(FromBaseline, ScoreChange,
                         ::testing::Values(ChangeCase{18, 8, "−10 (−56 %) from 18", Tone::Good},
                                           ChangeCase{18, 13, "−5 (−28 %) from 18", Tone::Good},
                                           ChangeCase{18, 14, "−4 (−22 %) from 18", Tone::Neutral},
                                           ChangeCase{5, 4, "−1 (−20 %) from 5", Tone::Neutral},
                                           ChangeCase{18, 18, "0 from 18", Tone::Neutral},
                                           ChangeCase{0, 6, "+6 from 0", Tone::Bad},
                                           ChangeCase{18, 22, "+4 (+22 %) from 18", Tone::Neutral},
                                           ChangeCase{18, 23, "+5 (+28 %) from 18", Tone::Bad}));

struct SafetyCase {
    const char* what = nullptr;
    int answer = 0;
    std::optional<int> before;
    bool open = false;
    const char* pill = nullptr;
    Tone tone = Tone::Neutral;
    const char* note = nullptr;
};

TEST(TrendTiles, TheFirstOneSaysWhetherThePatientIsSafe) {
    const SafetyCase cases[] = {
        {"no thoughts", 0, {}, false, "item 9", Tone::Good, "2 days ago"},
        {"gone", 0, 2, false, "item 9, was 2", Tone::Good, "2 days ago"},
        {"nobody acted", 3, 1, true, "item 9, was 1", Tone::Bad, "2 days ago: nobody has acted yet"},
        {"acted", 3, 3, false, "item 9", Tone::Warn, "2 days ago. Dr Lea Amari: Sister informed, plan made"}};
    for (const SafetyCase& each : cases) {
        reports::PatientTrend trend = nothingYet();
        trend.safety = reports::SafetyItem{u"PHQ-9"_s,     9,         each.answer, 3,  each.before,
                                           noon - days(2), each.open, {},          {}, {}};
        if (each.answer > 0 && !each.open) {
            trend.safety->acknowledgedBy = u"Dr Lea Amari"_s;
            trend.safety->whatWasDone = u"Sister informed, plan made"_s;
        }
        const TrendTile tile = trendTiles(trend, noon, berlin).constFirst();
        EXPECT_EQ(tile.value, QString::number(each.answer)) << each.what;
        EXPECT_EQ(tile.pill, QString::fromUtf8(each.pill)) << each.what;
        EXPECT_EQ(tile.pillTone, each.tone) << each.what;
        EXPECT_EQ(tile.note, QString::fromUtf8(each.note)) << each.what;
    }
    EXPECT_EQ(trendTiles(nothingYet(), noon, berlin).constFirst().pill, u"never asked"_s);
}

services::ScoredResult answered(const rules::Scale& scale, std::vector<std::optional<int>> answers,
                                Instant at) {
    services::ScoredResult made;
    made.result.scale = scale.id;
    made.result.answers = std::move(answers);
    made.result.answeredAt = at;
    made.score = rules::score(scale, made.result.answers).value();
    return made;
}

reports::PatientTrend screened(std::vector<services::ScoredResult> screens) {
    reports::PatientTrend trend = nothingYet();
    trend.responseScale = rules::phq9().id;
    trend.scores.push_back({rules::cssrs(), std::move(screens), {}, {}, {}, {}});
    return trend;
}

// It has no total, and once read "none yet" whatever had been answered.
TEST(TrendTiles, TheScreenerOfSuicideRiskSaysItsLevelBesideTheItem) {
    const auto low = answered(rules::cssrs(), {1, 0, {}, {}, {}, 0, {}}, noon - days(9));
    const auto high = answered(rules::cssrs(), {1, 1, 1, 1, 0, 0, {}}, noon - days(2));
    const TrendTile first = trendTiles(screened({low}), noon, berlin).at(1);
    EXPECT_EQ(first.label, u"C-SSRS screener"_s);
    EXPECT_EQ(first.value, u"low"_s);
    EXPECT_EQ(first.pill, u"suicide risk"_s);
    EXPECT_EQ(first.pillTone, Tone::Warn);
    EXPECT_EQ(first.note, u"9 days ago"_s);

    const TrendTile risen = trendTiles(screened({low, high}), noon, berlin).at(1);
    EXPECT_EQ(risen.value, u"high"_s);
    EXPECT_EQ(risen.pill, u"suicide risk, was low"_s);
    EXPECT_EQ(risen.pillTone, Tone::Bad);
    EXPECT_EQ(risen.note, u"2 days ago: nobody has acted yet"_s);

    reports::PatientTrend acted = screened({low, high});
    acted.scores.back().results.back().result.acknowledgedBy = StaffId(u"somebody"_s);
    EXPECT_EQ(trendTiles(acted, noon, berlin).at(1).note, u"2 days ago"_s);
    EXPECT_EQ(trendTiles(acted, noon, berlin).at(1).pillTone, Tone::Bad) << "it is still high";
}

TEST(TrendTiles, AnAnswerWithoutATotalIsNeverCalledNone) {
    reports::PatientTrend trend = nothingYet();
    trend.scores[1].results = {answered(rules::gad7(), {1, 1, {}, {}, {}, {}, {}}, noon - days(1))};
    const TrendTile tile = tileNamed(trend, u"GAD-7"_s);
    EXPECT_EQ(tile.value, u"–"_s);
    EXPECT_EQ(tile.pill, u"GAD-7: incomplete, no total"_s);
    EXPECT_EQ(tile.note, u"yesterday"_s);
}

TEST(TrendTiles, SeriousEventsAreToldWithTheSafety) {
    reports::PatientTrend trend = nothingYet();
    trend.seriousEvents = 2;
    EXPECT_EQ(trendTiles(trend, noon, berlin).constFirst().note, u"Serious events after leaving: 2"_s);
}

TEST(TrendTiles, TheScaleOfTheCourseComesBeforeTheOthersWithItsBand) {
    reports::PatientTrend trend = nothingYet();
    trend.responseScale = rules::gad7().id;
    trend.scores[1].results = {answered(rules::gad7(), {1, 1, 1, 1, 1, 0, 0}, noon)};
    trend.scores[1].baseline = rules::ScorePoint{noon - days(30), 15};
    trend.scores[1].latest = rules::ScorePoint{noon, 5};
    const TrendTile tile = trendTiles(trend, noon, berlin).at(1);
    EXPECT_EQ(tile.label, u"GAD-7"_s);
    EXPECT_EQ(tile.pill, u"−10 (−67 %) from 15"_s);
    EXPECT_EQ(tile.note, u"mild, today"_s);
}

TEST(TrendTiles, WorseWithinTheNoiseIsSaidAndNotRed) {
    struct Row {
        int latest;
        const char* pill;
        Tone tone;
    };
    for (const Row& row : {Row{21, "no reliable change", Tone::Warn}, Row{25, "", Tone::Bad}}) {
        reports::PatientTrend trend = nothingYet();
        trend.scores[0].baseline = rules::ScorePoint{noon - days(30), 20};
        trend.scores[0].latest = rules::ScorePoint{noon, row.latest};
        trend.scores[0].word = rules::outcome(rules::phq9(), 20, row.latest);
        const TrendTile tile = tileNamed(trend, u"Status"_s);
        EXPECT_EQ(tile.value, u"Worse"_s) << row.latest;
        EXPECT_EQ(tile.pill, QString::fromUtf8(row.pill)) << row.latest;
        EXPECT_EQ(tile.pillTone, row.tone) << row.latest;
    }
}

TEST(TrendTiles, TheLastSessionSaysItsDoseByWeightAndItsAge) {
    struct Row {
        int daysSince = 0;
        const char* note = "";
    };
    for (const Row& row : {Row{27, "0.50 mg/kg, 27 days ago"}, Row{28, "0.50 mg/kg, 28 days ago"},
                           Row{34, "0.50 mg/kg, 34 days ago"}, Row{35, "0.50 mg/kg, 35 days ago"}}) {
        reports::PatientTrend trend = nothingYet();
        trend.sessions = {mark(noon, CoursePhase::Booster, 3, 38.4, {147, 91})};
        trend.sessions.back().byWeight = MilligramsPerKilogram{0.5};
        const TrendTile tile = tileNamed(trend, u"Last session"_s, noon + days(row.daysSince));
        EXPECT_EQ(tile.note, QString::fromUtf8(row.note));
        EXPECT_EQ(tile.pill, u"Booster 3 · IV 38.4 mg"_s);
    }
}

TEST(TrendTiles, TheStatusSaysHowFreshTheScoresAre) {
    struct Row {
        std::optional<int> phq9; ///< Days ago.
        std::optional<int> gad7;
        const char* note = "";
    };
    for (const Row& row :
         {Row{{}, 0, "data: no PHQ-9"}, Row{0, {}, "data: no GAD-7"}, Row{0, 14, "data complete"},
          Row{0, 15, "data: GAD-7 15 days ago"}, Row{19, 15, "data: PHQ-9 19 days ago"}}) {
        reports::PatientTrend trend = nothingYet();
        if (row.phq9) {
            trend.scores[0].latest = rules::ScorePoint{noon - days(*row.phq9), 8};
        }
        if (row.gad7) {
            trend.scores[1].latest = rules::ScorePoint{noon - days(*row.gad7), 8};
        }
        EXPECT_EQ(tileNamed(trend, u"Status"_s).note, QString::fromUtf8(row.note));
    }
}

TEST(TrendTiles, DosesAtHomeAreToldApartFromTheTotal) {
    reports::PatientTrend trend = nothingYet();
    trend.homeDoses.resize(2);
    EXPECT_EQ(tileNamed(trend, u"Given in all"_s).note, u"at home, told, not counted: 2"_s);
    EXPECT_EQ(tileNamed(trend, u"Given in all"_s).value, u"0"_s);
}

TEST(TrendTiles, AScoreWithoutABaselineSaysSo) {
    reports::PatientTrend trend = nothingYet();
    trend.scores[1].latest = rules::ScorePoint{noon, 7};
    EXPECT_EQ(tileNamed(trend, u"GAD-7"_s).value, u"7"_s);
    EXPECT_EQ(tileNamed(trend, u"GAD-7"_s).pill, u"no baseline"_s);
}

TEST(TrendTiles, TheStatusNamesTheDayOfTheResponse) {
    reports::PatientTrend trend = nothingYet();
    trend.scores[0].word = rules::OutcomeWord::Response;
    trend.scores[0].baseline = rules::ScorePoint{noon - days(30), 20};
    trend.scores[0].responseSince = noon;
    const TrendTile tile = tileNamed(trend, u"Status"_s);
    EXPECT_EQ(tile.value, u"Response"_s);
    EXPECT_EQ(tile.pill, u"since 12 May 2026"_s);
    EXPECT_EQ(tile.pillTone, Tone::Good);
}

struct AgoCase {
    hours since;
    const char* note;
};
class LastSession : public ::testing::TestWithParam<AgoCase> {};

// Days of the calendar: a session of yesterday afternoon is "yesterday" the next morning.
TEST_P(LastSession, CountsCalendarDays) {
    reports::PatientTrend trend = nothingYet();
    trend.sessions = {mark(noon, CoursePhase::Induction, 3, 41.04, {147, 91})};

    const TrendTile tile = tileNamed(trend, u"Last session"_s, noon + GetParam().since);

    EXPECT_EQ(tile.value, u"12 May"_s);
    EXPECT_EQ(tile.pill, u"Infusion 3 · IV 41.0 mg"_s);
    EXPECT_EQ(tile.note, QLatin1String(GetParam().note));
}

INSTANTIATE_TEST_SUITE_P(Ago, LastSession,
                         ::testing::Values(AgoCase{hours(0), "today"}, AgoCase{hours(11), "today"},
                                           AgoCase{hours(12), "yesterday"}, AgoCase{hours(35), "yesterday"},
                                           AgoCase{hours(36), "2 days ago"}));

TEST(TrendTiles, TheLastDoseIsToldByItsRoute) {
    for (const auto& [route, words] : {std::pair{Route::Nasal, "Infusion 3 · spray 84.0 mg"},
                                       std::pair{Route::Intramuscular, "Infusion 3 · IM 84.0 mg"}}) {
        reports::PatientTrend trend = nothingYet();
        trend.sessions = {mark(noon, CoursePhase::Induction, 3, 84, {147, 91})};
        trend.sessions.back().route = route;
        EXPECT_TRUE(tileNamed(trend, u"Last session"_s).pill.endsWith(QString::fromUtf8(words).mid(10)))
            << tileNamed(trend, u"Last session"_s).pill.toStdString();
    }
}

TEST(TrendTiles, APeakIsColouredByItsLimitAndKeepsAHalfThatIsMissing) {
    reports::PatientTrend trend = nothingYet();
    trend.sessions = {mark(noon, CoursePhase::Induction, 1, 40, {119, 72})};
    trend.sessions.back().peak->level.reset();
    EXPECT_EQ(tileNamed(trend, u"Peak pressure"_s).pillTone, Tone::Neutral);
    trend.sessions.back().peak = reports::PeakPressure{210, {}, rules::FlagLevel::Red};
    EXPECT_EQ(tileNamed(trend, u"Peak pressure"_s).pillTone, Tone::Bad);
    EXPECT_EQ(tileNamed(trend, u"Peak pressure"_s).value, u"210/–"_s);
}

TEST(TrendTiles, AScoreSaysHowOldItIs) {
    reports::PatientTrend trend = nothingYet();
    trend.scores[0].latest = rules::ScorePoint{noon - days(16), 9};
    EXPECT_EQ(tileNamed(trend, u"PHQ-9"_s).note, u"16 days ago"_s);
    EXPECT_EQ(tileNamed(trend, u"GAD-7"_s).note, QString());
}

TEST(TrendTiles, ThePeakIsTheHighestSystolicOfAllSessionsAndSaysWhich) {
    reports::PatientTrend trend = nothingYet();
    trend.sessions = {mark(noon - days(9), CoursePhase::Induction, 1, 40, {152, 88}),
                      mark(noon - days(6), CoursePhase::Induction, 2, 40, {166, 94}),
                      mark(noon, CoursePhase::Booster, 1, 40, {160, 99})};
    const TrendTile tile = tileNamed(trend, u"Peak pressure"_s);
    EXPECT_EQ(tile.value, u"166/94"_s);
    EXPECT_EQ(tile.pill, u"Infusion 2"_s);
}

TEST(TrendTiles, TheTotalCountsInfusionsAndBoostersApart) {
    reports::PatientTrend trend = nothingYet();
    trend.totalGiven = Milligrams{327.6};
    trend.inductionDone = 1;
    EXPECT_EQ(tileNamed(trend, u"Given in all"_s).pill, u"1 infusion"_s);
    trend.inductionDone = 6;
    trend.boosters = 2;
    const TrendTile tile = tileNamed(trend, u"Given in all"_s);
    EXPECT_EQ(tile.value, u"328"_s);
    EXPECT_EQ(tile.unit, u"mg"_s);
    EXPECT_EQ(tile.pill, u"6 infusions, 2 boosters"_s);
}

} // namespace
} // namespace tidemark::app
