// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/CourseDecision.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

Instant onDay(int day, int hour = 9) {
    return Instant{} + std::chrono::days(day) + std::chrono::hours(hour);
}

PhasePlan phase(CoursePhase which, int sessions, int reviewAfterDays = 0) {
    PhasePlan plan;
    plan.phase = which;
    plan.sessions = sessions;
    plan.reviewAfterDays = reviewAfterDays;
    return plan;
}

std::optional<DecisionDue> dueOn(const CourseStanding& standing, Instant now) {
    return decisionDue(standing, now, "Europe/Berlin");
}

/// Six infusions are planned; `given` of them were, one a day.
CourseStanding after(int given, int planned = 6, int reviewAfterDays = 0) {
    CourseStanding standing;
    standing.phases = {phase(CoursePhase::Induction, planned, reviewAfterDays)};
    for (int day = 0; day < given; ++day) {
        addGiven(standing, {onDay(day), CoursePhase::Induction});
    }
    return standing;
}

TEST(DecisionDue, isAskedOnceTheInductionIsComplete) {
    EXPECT_FALSE(dueOn(after(0), onDay(10)));
    EXPECT_FALSE(dueOn(after(5), onDay(10)));
    EXPECT_EQ(dueOn(after(6), onDay(7)), (DecisionDue{DecisionOccasion::InductionEnd, 6, 6, 2, 0}));
    EXPECT_TRUE(dueOn(after(7), onDay(10))) << "one more than planned";
    EXPECT_FALSE(dueOn(after(30, 0), onDay(31))) << "a phase without a number has no end";
}

TEST(DecisionDue, isAnsweredByADecisionSinceTheLastSessionOfTheInduction) {
    CourseStanding standing = after(6);
    standing.decidedAt = onDay(5, 8);
    EXPECT_TRUE(dueOn(standing, onDay(7))) << "made before the sixth";
    standing.decidedAt = onDay(5, 9);
    EXPECT_FALSE(dueOn(standing, onDay(7)));
    addGiven(standing, {onDay(30), CoursePhase::Booster});
    EXPECT_FALSE(dueOn(standing, onDay(31))) << "a booster does not ask again";
}

TEST(DecisionDue, isNotAskedWhileASessionRunsOrOfAnEndedCourse) {
    CourseStanding running = after(6);
    running.runs = true;
    EXPECT_FALSE(dueOn(running, onDay(7)));
    CourseStanding closed = after(6);
    closed.closed = true;
    EXPECT_FALSE(dueOn(closed, onDay(7)));
    CourseStanding unplanned = after(6);
    unplanned.phases.clear();
    EXPECT_FALSE(dueOn(unplanned, onDay(7)));
}

TEST(DecisionDue, isAskedAfterAGapLongerThanTheProtocolsDays) {
    const CourseStanding standing = after(3, 8, 28);
    EXPECT_FALSE(dueOn(standing, onDay(2 + 27)));
    EXPECT_FALSE(dueOn(standing, onDay(2 + 28)));
    EXPECT_EQ(dueOn(standing, onDay(2 + 29)), (DecisionDue{DecisionOccasion::LongGap, 3, 8, 29, 28}));
    EXPECT_FALSE(dueOn(after(3, 8, 0), onDay(200))) << "the protocol has no such limit";
}

TEST(DecisionDue, countsTheGapInDaysOfTheClinicsCalendar) {
    EXPECT_TRUE(dueOn(after(3, 8, 28), onDay(2 + 29, 8))) << "an hour short of 29 times 24 hours";
}

TEST(DecisionDue, takesTheDaysOfThePhaseTheLastSessionBelongsTo) {
    CourseStanding standing = after(1, 1, 10);
    standing.phases.push_back(phase(CoursePhase::Weekly, 4, 28));
    addGiven(standing, {onDay(7), CoursePhase::Weekly});
    standing.decidedAt = onDay(1);
    EXPECT_FALSE(dueOn(standing, onDay(7 + 28)));
    EXPECT_EQ(dueOn(standing, onDay(7 + 29))->occasion, DecisionOccasion::LongGap);
    standing.decidedAt = onDay(8);
    EXPECT_FALSE(dueOn(standing, onDay(7 + 29)));
}

TEST(DecisionEvidence, isPointsAndPercentFromTheBaseline) {
    const DecisionEvidence better =
        decisionEvidence(ScorePoint{onDay(0), 21}, ScorePoint{onDay(20), 10}, onDay(15));
    EXPECT_EQ(better.points, -11);
    EXPECT_NEAR(better.percent.value(), -52.38, 0.01);
    EXPECT_EQ(better.word, OutcomeWord::Response);
    EXPECT_TRUE(better.afterLastSession);
    const DecisionEvidence worse =
        decisionEvidence(ScorePoint{onDay(0), 10}, ScorePoint{onDay(15), 15}, onDay(15));
    EXPECT_EQ(worse.points, 5);
    EXPECT_NEAR(worse.percent.value(), 50, 1e-9);
    EXPECT_EQ(worse.word, OutcomeWord::Worse);
    EXPECT_FALSE(worse.afterLastSession) << "taken with the last session, before its dose";
}

TEST(DecisionEvidence, saysWhatIsMissing) {
    const DecisionEvidence nothing = decisionEvidence({}, {}, onDay(15));
    EXPECT_FALSE(nothing.points);
    EXPECT_FALSE(nothing.latest);
    EXPECT_EQ(nothing.word, OutcomeWord::NoBaseline);
    const DecisionEvidence unbased = decisionEvidence({}, ScorePoint{onDay(20), 10}, onDay(15));
    EXPECT_FALSE(unbased.points);
    EXPECT_EQ(unbased.word, OutcomeWord::NoBaseline);
    const DecisionEvidence zero =
        decisionEvidence(ScorePoint{onDay(0), 0}, ScorePoint{onDay(20), 1}, onDay(15));
    EXPECT_EQ(zero.points, 1);
    EXPECT_FALSE(zero.percent);
}

} // namespace
} // namespace tidemark::rules
