// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/WearOff.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant onDay(int day, int hour = 9) {
    return Instant{} + std::chrono::days(day) + std::chrono::hours(hour);
}

GivenSession booster(int day) {
    return {onDay(day), CoursePhase::Booster};
}

GivenSession induction(int day) {
    return {onDay(day), CoursePhase::Induction};
}

ScorePoint score(int day, int total, int hour = 9) {
    return {onDay(day, hour), total};
}

// A baseline of 20: the line stands at 10.
WearOff of(const std::vector<GivenSession>& sessions, const std::vector<ScorePoint>& scores) {
    return wearOff(sessions, scores, 20, "Europe/Berlin");
}

TEST(WearOff, hasNoPointsWithoutSessionsOrWithoutALine) {
    const std::vector<GivenSession> sessions{booster(0)};
    EXPECT_THAT(of({}, {score(1, 5)}).points, IsEmpty());
    EXPECT_THAT(wearOff(sessions, {}, std::nullopt, "Europe/Berlin").points, IsEmpty());
    EXPECT_THAT(wearOff(sessions, {}, 0, "Europe/Berlin").points, IsEmpty());
    EXPECT_FALSE(proposeBooster(of({}, {}), QDate(2026, 3, 2)));
}

TEST(WearOff, countsToTheDayTheScoreWasSeenAboveTheLine) {
    // Between day 14 (held) and day 30 (above); the observed day counts, not one in between.
    const WearOff found = of({booster(0)}, {score(7, 6), score(14, 10), score(30, 11), score(40, 18)});
    EXPECT_THAT(found.points,
                ElementsAre(WearOffPoint{onDay(0), WearOffKind::Crossed, onDay(14), onDay(30), 30}));
    EXPECT_EQ(found.crossed, 1);
    EXPECT_EQ(found.medianDays, 30);
    EXPECT_EQ(found.shortestDays, 30);
    EXPECT_EQ(found.longestDays, 30);
}

TEST(WearOff, holdsAtTheLineAndCrossesOneAboveIt) {
    EXPECT_EQ(of({booster(0)}, {score(7, 10), score(20, 10)}).points.front().kind, WearOffKind::Censored);
    EXPECT_EQ(of({booster(0)}, {score(7, 10), score(20, 11)}).points.front().kind, WearOffKind::Crossed);
}

TEST(WearOff, countsCalendarDaysOfTheClinic) {
    EXPECT_EQ(of({{onDay(0, 10), CoursePhase::Booster}}, {score(7, 6), score(21, 15, 9)}).points.front().days,
              21)
        << "an hour short of three weeks, and three weeks on the calendar";
}

TEST(WearOff, countsWhatStillHoldsAsAtRiskUntilThen) {
    const WearOff found =
        of({booster(0), booster(40)}, {score(7, 6), score(33, 8), score(47, 5), score(65, 12)});
    EXPECT_THAT(found.points,
                ElementsAre(WearOffPoint{onDay(0), WearOffKind::Censored, onDay(33), onDay(33), 33},
                            WearOffPoint{onDay(40), WearOffKind::Crossed, onDay(47), onDay(65), 25}));
    EXPECT_EQ(found.crossed, 1);
    EXPECT_EQ(found.censored, 1);
    EXPECT_EQ(found.medianDays, 25) << "half of two";
}

TEST(WearOff, tellsNoResponseFromNoScore) {
    const WearOff found =
        of({booster(0), booster(30), booster(60)}, {score(7, 15), score(20, 12), score(70, 4)});
    EXPECT_EQ(found.points[0].kind, WearOffKind::NoResponse);
    EXPECT_EQ(found.points[1].kind, WearOffKind::NoScore);
    EXPECT_EQ(found.points[2].kind, WearOffKind::Censored);
    EXPECT_EQ(found.crossed, 0);
    EXPECT_FALSE(proposeBooster(found, QDate(2026, 3, 2)));
}

TEST(WearOff, takesAScoreAtTheNextSessionAsTakenBeforeItsDose) {
    const WearOff found = of({booster(0), booster(28)}, {score(7, 6), score(28, 14), score(35, 6)});
    EXPECT_EQ(found.points[0], (WearOffPoint{onDay(0), WearOffKind::Crossed, onDay(7), onDay(28), 28}));
    EXPECT_EQ(found.points[1].kind, WearOffKind::Censored);
}

TEST(WearOff, countsTheInductionAsOneSeriesFromItsLastSession) {
    const WearOff found = of({induction(0), induction(2), induction(4), booster(40)},
                             {score(2, 9), score(3, 14), score(6, 5), score(24, 13), score(50, 6)});
    ASSERT_EQ(found.points.size(), 2U);
    EXPECT_EQ(found.points[0], (WearOffPoint{onDay(4), WearOffKind::Crossed, onDay(6), onDay(24), 20}));
}

TEST(WearOff, hasNoMedianWhereMoreThanHalfStillHold) {
    const WearOff found =
        of({booster(0), booster(100), booster(200)},
           {score(5, 5), score(20, 15), score(105, 5), score(160, 6), score(205, 5), score(260, 6)});
    EXPECT_EQ(found.crossed, 1);
    EXPECT_EQ(found.censored, 2);
    EXPECT_FALSE(found.medianDays);
    EXPECT_FALSE(proposeBooster(found, QDate(2026, 3, 2)));
}

TEST(WearOff, takesTheFirstDayOnWhichHalfOfAnEvenNumberHold) {
    const WearOff found = of({booster(0), booster(100), booster(200), booster(300)},
                             {score(5, 5), score(20, 15), score(105, 5), score(127, 15), score(205, 5),
                              score(231, 15), score(305, 5), score(350, 15)});
    EXPECT_EQ(found.crossed, 4);
    EXPECT_EQ(found.medianDays, 27);
    EXPECT_EQ(found.shortestDays, 20);
    EXPECT_EQ(found.longestDays, 50);
}

TEST(WearOff, readsSessionsAndScoresInAnyOrder) {
    EXPECT_EQ(of({booster(28), booster(0)}, {score(35, 6), score(28, 14), score(7, 6)}).points,
              of({booster(0), booster(28)}, {score(7, 6), score(28, 14), score(35, 6)}).points);
}

TEST(BoosterProposal, liesALittleBeforeTheMedianAndShowsItsArithmetic) {
    struct Case {
        int median;
        int lead;
        int interval;
    };
    for (const Case& each : {Case{30, 3, 27}, Case{31, 4, 27}, Case{20, 2, 18}, Case{10, 2, 8},
                             Case{28, 3, 25}, Case{2, 2, 1}, Case{1, 2, 1}}) {
        WearOff found;
        found.crossed = 1;
        found.medianDays = each.median;
        const auto proposal = proposeBooster(found, QDate(2026, 3, 2));
        ASSERT_TRUE(proposal) << each.median;
        EXPECT_EQ(proposal->leadDays, each.lead) << each.median;
        EXPECT_EQ(proposal->intervalDays, each.interval) << each.median;
        EXPECT_EQ(proposal->proposed, QDate(2026, 3, 2).addDays(each.interval)) << each.median;
    }
}

TEST(BoosterWindow, isAQuarterOfTheIntervalEitherWay) {
    const QDate last(2026, 3, 2);
    EXPECT_EQ(boosterWindow(last, 28), (BoosterWindow{last.addDays(21), last.addDays(28), last.addDays(35)}));
    EXPECT_EQ(boosterWindow(last, 30), (BoosterWindow{last.addDays(23), last.addDays(30), last.addDays(37)}));
    EXPECT_EQ(boosterWindow(last, 3), (BoosterWindow{last.addDays(3), last.addDays(3), last.addDays(3)}));
}

TEST(BoosterState, isOverdueOnTheDayAfterTheWindow) {
    const QDate last(2026, 3, 2);
    const BoosterWindow window = boosterWindow(last, 28);
    EXPECT_EQ(boosterState(window, last.addDays(20)), BoosterState::NotDue);
    EXPECT_EQ(boosterState(window, last.addDays(21)), BoosterState::Due);
    EXPECT_EQ(boosterState(window, last.addDays(35)), BoosterState::Due);
    EXPECT_EQ(boosterState(window, last.addDays(36)), BoosterState::Overdue);
}

} // namespace
} // namespace tidemark::rules
