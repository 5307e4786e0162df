// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/outcomes/OutcomeFacts.h"
#include "rules/scales/Phq9.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::Optional;
using Course = CourseBuilder;

// The last of six infusions is on day 11, so that 14 to 31 days after it are days 25 to 42.
TEST(CourseOutcome, judgesTheFirstScoreFourteenToThirtyOneDaysAfterTheInduction) {
    struct Row {
        int day;
        bool counts;
    };
    for (const Row& row : {Row{24, false}, Row{25, true}, Row{42, true}, Row{43, false}}) {
        const auto outcome = Course().infusions(6).score(0, 20).score(row.day, 10).outcome();
        EXPECT_EQ(outcome.score.has_value(), row.counts) << row.day;
        EXPECT_EQ(outcome.missing, row.counts ? WhyNoOutcome::None : WhyNoOutcome::NoScore) << row.day;
    }
    EXPECT_THAT(Course().infusions(6).score(0, 20).score(25, 12).score(40, 3).outcome().score,
                Optional(ChangePair{20, 12}));
}

TEST(CourseOutcome, isAResponseAtHalfTheBaselineAndARemissionBelowFive) {
    struct Row {
        int after;
        bool response;
        bool remission;
        bool worse;
    };
    for (const Row& row :
         {Row{11, false, false, false}, Row{10, true, false, false}, Row{5, true, false, false},
          Row{4, true, true, false}, Row{20, false, false, false}, Row{21, false, false, true}}) {
        const auto outcome = Course().infusions(6).score(0, 20).score(30, row.after).outcome();
        EXPECT_EQ(outcome.response, row.response) << row.after;
        EXPECT_EQ(outcome.remission, row.remission) << row.after;
        EXPECT_EQ(outcome.worse, row.worse) << row.after;
        EXPECT_EQ(outcome.worse, rules::outcome(phq9(), 20, row.after) == OutcomeWord::Worse)
            << "what the patient's page says of " << row.after;
    }
}

TEST(CourseOutcome, takesTheBaselineOfTheThirtyDaysBeforeTheFirstDose) {
    EXPECT_EQ(Course().infusions(6).score(-30, 20).score(30, 9).outcome().missing, WhyNoOutcome::None);
    EXPECT_EQ(Course().infusions(6).score(-31, 20).score(30, 9).outcome().missing, WhyNoOutcome::NoBaseline);
    EXPECT_EQ(Course().infusions(6).score(1, 20).score(30, 9).outcome().missing, WhyNoOutcome::NoBaseline)
        << "after the first dose";
}

TEST(CourseOutcome, waitsForTheScoreUntilItsDaysAreOver) {
    EXPECT_EQ(Course().infusions(6).score(0, 20).outcome(42).missing, WhyNoOutcome::TooEarly);
    EXPECT_EQ(Course().infusions(6).score(0, 20).outcome(43).missing, WhyNoOutcome::NoScore);
}

TEST(CourseOutcome, isNotJudgedWhereNoScaleMeasuresWhatItTreats) {
    Course pain;
    pain.infusions(6).score(0, 20).score(30, 3).facts().scale = nullptr;
    const auto outcome = pain.outcome();
    EXPECT_EQ(outcome.missing, WhyNoOutcome::NoScale);
    EXPECT_FALSE(outcome.response);
    EXPECT_FALSE(outcome.firstResponse);
}

TEST(CourseOutcome, saysHowFarTheInductionCame) {
    EXPECT_EQ(Course().outcome().stage, InductionStage::Planned);
    EXPECT_EQ(Course().closed(3).outcome().stage, InductionStage::NotBegun);
    EXPECT_EQ(Course().infusions(6).outcome().stage, InductionStage::Finished);
    EXPECT_EQ(Course().infusions(3).closed(9).outcome(10).stage, InductionStage::Stopped);
    EXPECT_EQ(Course().infusions(3).outcome(32).stage, InductionStage::Running) << "28 days after day 4";
    EXPECT_EQ(Course().infusions(3).outcome(33).stage, InductionStage::Stopped);
    EXPECT_EQ(Course().infusions(3).next(40).outcome(33).stage, InductionStage::Running) << "one is planned";
    Course again;
    again.infusions(3).facts().laterCourse = true;
    EXPECT_EQ(again.outcome(10).stage, InductionStage::Stopped);
    Course boosters;
    boosters.booster(0).facts().plannedInduction = 0;
    EXPECT_EQ(boosters.outcome().stage, InductionStage::None);
}

TEST(CourseOutcome, isHalfwayAtHalfOfThePlannedSessions) {
    EXPECT_FALSE(Course().outcome().halfGiven);
    EXPECT_FALSE(Course().infusions(2).outcome().halfGiven);
    EXPECT_TRUE(Course().infusions(3).outcome().halfGiven);
}

TEST(CourseOutcome, countsTheSessionAfterWhichAResponseWasFirstSeen) {
    const auto first = [](const Course& course) { return course.outcome().firstResponse; };
    EXPECT_THAT(first(Course().infusions(6).score(0, 20).score(2, 9)), Optional(1))
        << "before the second dose of the same day";
    EXPECT_THAT(first(Course().infusions(6).score(0, 20).score(2, 11).score(7, 10)), Optional(3));
    EXPECT_THAT(first(Course().infusions(6).score(0, 20).score(11, 12).score(40, 8)), Optional(6));
    EXPECT_FALSE(first(Course().infusions(6).score(0, 20).score(43, 8))) << "31 days after the last";
    EXPECT_FALSE(first(Course().infusions(6).score(2, 9)));
}

TEST(CourseOutcome, knowsWhetherAFirstResponseWasLookedFor) {
    EXPECT_TRUE(Course().infusions(2).score(0, 20).score(2, 19).outcome().firstResponseKnown);
    EXPECT_FALSE(Course().infusions(2).score(0, 20).outcome().firstResponseKnown);
    EXPECT_FALSE(Course().infusions(2).score(2, 19).outcome().firstResponseKnown);
}

TEST(CourseOutcome, comparesTheSafetyItemAlsoWhereTheScoreIsIncomplete) {
    const auto outcome = Course().infusions(6).item9(0, 2).item9(30, 0).outcome();
    EXPECT_THAT(outcome.suicidal, Optional(ChangePair{2, 0}));
    EXPECT_FALSE(Course().infusions(6).item9(0, 2).item9(43, 0).outcome().suicidal);
    EXPECT_THAT(Course().infusions(6).item9(0, 2).outcome().suicidalBefore, Optional(2));
}

TEST(CourseOutcome, followsAResponseFromTheLastInfusionUntilItIsLost) {
    // Day 11 is the last infusion; half of 20 holds.
    const auto lost = Course().infusions(6).score(0, 20).score(25, 8).score(39, 10).score(53, 11).outcome();
    EXPECT_THAT(lost.whatever, Optional(Followed{42, true}));
    EXPECT_THAT(lost.untreated, Optional(Followed{42, true}));
    const auto held = Course().infusions(6).score(0, 20).score(25, 8).score(39, 10).outcome();
    EXPECT_THAT(held.whatever, Optional(Followed{28, false})) << "until the last score that held it";
}

TEST(CourseOutcome, followsWithoutFurtherTreatmentOnlyToTheNextDose) {
    const auto outcome =
        Course().infusions(6).booster(39).score(0, 20).score(25, 8).score(39, 9).score(70, 15).outcome();
    EXPECT_THAT(outcome.untreated, Optional(Followed{28, false}));
    EXPECT_THAT(outcome.whatever, Optional(Followed{59, true}));
    const auto late = Course().infusions(6).booster(20).score(0, 20).score(25, 8).outcome();
    EXPECT_FALSE(late.untreated) << "the first score is from after the booster";
    EXPECT_TRUE(late.whatever);
}

TEST(CourseOutcome, countsAResponseThatWasLostBeforeItWasFirstAskedFor) {
    const auto outcome = Course().infusions(6).score(0, 20).score(11, 9).score(25, 15).outcome();
    EXPECT_THAT(outcome.whatever, Optional(Followed{14, true}));
    EXPECT_THAT(outcome.untreated, Optional(Followed{14, true}));
    EXPECT_FALSE(
        Course().infusions(6).score(0, 20).score(9, 9).score(11, 12).score(25, 15).outcome().whatever)
        << "the last score during the induction was none";
}

TEST(CourseOutcome, followsNobodyWhoseFirstScoreIsNoResponse) {
    const auto none = Course().infusions(6).score(0, 20).score(25, 11).score(39, 4).outcome();
    EXPECT_FALSE(none.whatever);
    EXPECT_FALSE(none.followUnknown);
    EXPECT_TRUE(Course().infusions(6).score(0, 20).score(43, 4).outcome().followUnknown);
    EXPECT_FALSE(Course().infusions(6).score(0, 20).outcome(42).followUnknown) << "it may still come";
}

} // namespace
} // namespace tidemark::rules
