// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Outcome.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "rules/scales/ScaleRegistry.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

const Instant firstDose = fromMilliseconds(1'778'580'000'000); // 2026-05-12 10:00 UTC

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

struct Case {
    const Scale& scale;
    std::optional<int> baseline;
    int score = 0;
    OutcomeWord word{};
};

TEST(Outcome, saysHowTheScoreStandsToTheBaseline) {
    const Scale& phq9 = rules::phq9();
    const Scale& gad7 = rules::gad7();
    for (const Case& each :
         {Case{phq9, {}, 3, OutcomeWord::NoBaseline}, Case{phq9, 20, 25, OutcomeWord::Worse},
          Case{phq9, 20, 20, OutcomeWord::NoChange},  Case{phq9, 20, 11, OutcomeWord::NoChange},
          Case{phq9, 20, 10, OutcomeWord::Response},  Case{phq9, 20, 9, OutcomeWord::Response},
          Case{phq9, 20, 5, OutcomeWord::Response},   Case{phq9, 20, 4, OutcomeWord::Remission},
          Case{phq9, 21, 11, OutcomeWord::NoChange},  Case{phq9, 21, 10, OutcomeWord::Response},
          Case{phq9, 9, 4, OutcomeWord::Remission},   Case{phq9, 4, 4, OutcomeWord::NoChange},
          Case{phq9, 10, 5, OutcomeWord::Response},   Case{phq9, 3, 8, OutcomeWord::Worse},
          Case{phq9, 0, 0, OutcomeWord::NoChange},    Case{gad7, 16, 4, OutcomeWord::Response},
          Case{gad7, 16, 8, OutcomeWord::Response},   Case{gad7, 16, 9, OutcomeWord::NoChange},
          Case{gad7, 16, 20, OutcomeWord::Worse},     Case{gad7, {}, 0, OutcomeWord::NoBaseline}}) {
        EXPECT_EQ(outcome(each.scale, each.baseline, each.score), each.word)
            << each.baseline.value_or(-1) << " -> " << each.score;
    }
}

TEST(Outcome, isWorseRatherThanARemissionForWhoBeganLower) {
    EXPECT_EQ(outcome(rules::phq9(), 2, 7), OutcomeWord::Worse);
}

// "Worse" is the same word on the page as in the clinic's figures (clinical reference 8.1): any score above
// the baseline. That the rise may be noise is said beside it.
TEST(Outcome, isWorseAtAnyScoreAboveTheBaseline) {
    const Scale& phq9 = rules::phq9();
    for (int baseline = 0; baseline < 27; ++baseline) {
        for (int score = 0; score <= 27; ++score) {
            EXPECT_EQ(outcome(phq9, baseline, score) == OutcomeWord::Worse, score > baseline)
                << baseline << " -> " << score;
        }
    }
    EXPECT_EQ(outcome(phq9, 20, 21), OutcomeWord::Worse);
    EXPECT_FALSE(isReliableChange(phq9, 20, 21));
}

TEST(Outcome, isNoChangeWithinTheNoiseOfTheScale) {
    const Scale& phq9 = rules::phq9();
    const Scale& gad7 = rules::gad7();
    for (const Case& each : {Case{phq9, 5, 4, {}}, Case{phq9, 8, 4, {}}, Case{phq9, 4, 2, {}},
                             Case{gad7, 6, 3, {}}, Case{gad7, 4, 4, {}}}) {
        EXPECT_EQ(outcome(each.scale, each.baseline, each.score), OutcomeWord::NoChange)
            << each.scale.name.toStdString() << ' ' << *each.baseline << " -> " << each.score;
    }
}

TEST(PercentImprovement, hasNoValueFromABaselineOfZero) {
    EXPECT_FALSE(percentImprovement(0, 3));
    EXPECT_DOUBLE_EQ(*percentImprovement(20, 10), 50);
    EXPECT_DOUBLE_EQ(*percentImprovement(20, 0), 100);
    EXPECT_DOUBLE_EQ(*percentImprovement(20, 25), -25);
}

TEST(ResponseLine, isHalfTheBaselineOrWhatTheScaleSays) {
    const auto lineOf = [](const char* id, int baseline) {
        return responseLine(*shippedScales().find(ScaleId(QString::fromLatin1(id))), baseline);
    };
    EXPECT_DOUBLE_EQ(lineOf("phq9", 20), 10);
    EXPECT_DOUBLE_EQ(lineOf("phq9", 21), 10.5);
    EXPECT_DOUBLE_EQ(lineOf("pain-nrs", 10), 7) << "30 %: Farrar 2001";
    EXPECT_DOUBLE_EQ(lineOf("pcl5", 50), 40) << "10 points: National Center for PTSD";
    EXPECT_DOUBLE_EQ(lineOf("ybocs", 20), 13);
}

TEST(Outcome, OfPainNeedsTwoPointsAndThirtyPercent) {
    const Scale& pain = *shippedScales().find(ScaleId(QStringLiteral("pain-nrs")));
    EXPECT_EQ(outcome(pain, 8, 6), OutcomeWord::NoChange) << "25 %";
    EXPECT_EQ(outcome(pain, 8, 5), OutcomeWord::Response);
    EXPECT_EQ(outcome(pain, 3, 2), OutcomeWord::NoChange) << "33 %, and one point";
    EXPECT_EQ(outcome(pain, 4, 6), OutcomeWord::Worse);
    EXPECT_EQ(outcome(pain, 8, 0), OutcomeWord::Response) << "no publication says what remission of pain is";
}

TEST(Outcome, OfTheOtherDepressionScalesHasTheirRemission) {
    struct Edge {
        const char* scale;
        int highest;
    };
    for (const Edge& each : {Edge{"qids-sr16", 5}, Edge{"madrs", 10}, Edge{"hamd17", 7}}) {
        const Scale& scale = *shippedScales().find(ScaleId(QString::fromLatin1(each.scale)));
        EXPECT_EQ(outcome(scale, 24, each.highest), OutcomeWord::Remission) << each.scale;
        EXPECT_EQ(outcome(scale, 24, each.highest + 1), OutcomeWord::Response) << each.scale;
    }
}

std::optional<int> baselineAmong(const std::vector<ScorePoint>& points) {
    const auto found = baselineScore(points, firstDose, "Europe/Berlin");
    return found ? std::optional(found->total) : std::nullopt;
}

TEST(BaselineScore, isTheLastOneBeforeTheFirstDose) {
    EXPECT_EQ(
        baselineAmong({{firstDose - days(20), 18}, {firstDose - days(2), 21}, {firstDose + days(3), 12}}),
        21);
    EXPECT_EQ(baselineAmong({{firstDose - days(2), 21}, {firstDose - days(20), 18}}), 21) << "in any order";
    EXPECT_EQ(baselineAmong({{firstDose - minutes(20), 19}, {firstDose - days(2), 21}}), 19);
    EXPECT_EQ(baselineAmong({{firstDose, 17}}), 17);
    EXPECT_FALSE(baselineAmong({}));
}

TEST(BaselineScore, isAtMostThirtyDaysOld) {
    EXPECT_EQ(baselineAmong({{firstDose - days(29), 18}}), 18);
    EXPECT_EQ(baselineAmong({{firstDose - days(30), 18}}), 18);
    EXPECT_FALSE(baselineAmong({{firstDose - days(31), 18}}));
}

TEST(BaselineScore, isNeverOneAfterTheFirstDoseWhateverTheZone) {
    struct AfterDose {
        const char* zone;
        Duration after;
    };
    // 15:00 in Los Angeles is the next day in UTC; 09:00 the next day in Sydney is still the same one.
    for (const AfterDose& each :
         {AfterDose{"America/Los_Angeles", hours(1) + minutes(30)}, AfterDose{"Australia/Sydney", hours(18)},
          AfterDose{"Europe/Berlin", hours(1)}}) {
        const std::vector points{ScorePoint{firstDose + each.after, 16}};
        EXPECT_FALSE(baselineScore(points, firstDose, each.zone)) << each.zone;
    }
}

TEST(BaselineScore, countsItsThirtyDaysOnTheClinicsCalendar) {
    // 02:00 UTC: in Los Angeles it is still the day before, so that the score of 31 days of UTC ago is 30
    // days old.
    const Instant dose = firstDose - hours(8);
    const std::vector points{ScorePoint{dose - days(30) - hours(4), 18}};
    EXPECT_TRUE(baselineScore(points, dose, "America/Los_Angeles"));
    EXPECT_FALSE(baselineScore(points, dose, "UTC"));
}

} // namespace
} // namespace tidemark::rules
