// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/ChairRound.h"

#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

SessionId chair(const char* name) {
    return SessionId(QLatin1String(name));
}

struct ChairRoundTest : testing::Test {
    /// Due in five minutes, in twenty, and one before its dose.
    const std::vector<RunningChair> chairs{{chair("late"), test::atMinute(20)},
                                           {chair("arrived"), std::nullopt},
                                           {chair("soon"), test::atMinute(5)}};
};

TEST_F(ChairRoundTest, leadsNowhereWhereNoOtherChairRuns) {
    EXPECT_EQ(nextChair({}, chair("soon"), {}), std::nullopt);
    EXPECT_EQ(nextChair(std::span(chairs).last(1), chair("soon"), {}), std::nullopt);
}

TEST_F(ChairRoundTest, leadsToTheOneDueSoonestAndNeverToItself) {
    EXPECT_EQ(nextChair(chairs, chair("late"), {}), chair("soon"));
    EXPECT_EQ(nextChair(chairs, chair("soon"), {}), chair("late"));
    EXPECT_EQ(nextChair(chairs, chair("somewhere else"), {}), chair("soon"));
}

TEST_F(ChairRoundTest, goesBackAndForthBetweenTwo) {
    const auto two = std::vector{chairs.front(), chairs.back()};
    const std::vector<SessionId> seen{chair("soon"), chair("late")};
    EXPECT_EQ(nextChair(two, chair("late"), seen), chair("soon"));
    EXPECT_EQ(nextChair(two, chair("soon"), seen), chair("late"));
}

TEST_F(ChairRoundTest, reachesEveryChairBeforeItBeginsAnew) {
    SessionId shown = chair("soon");
    std::vector<SessionId> seen{shown};
    std::vector<SessionId> round;
    for (int key = 0; key < 2; ++key) {
        shown = *nextChair(chairs, shown, seen);
        seen.push_back(shown);
        round.push_back(shown);
    }
    EXPECT_THAT(round, testing::ElementsAre(chair("late"), chair("arrived")));
    EXPECT_EQ(nextChair(chairs, shown, seen), chair("soon"));
}

} // namespace
} // namespace tidemark::rules
