// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/KaplanMeier.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

std::optional<int> medianOf(const std::vector<Followed>& followed) {
    return kaplanMeierMedian(followed);
}

TEST(KaplanMeier, isNoneWithoutAnEnd) {
    EXPECT_FALSE(medianOf({}));
    EXPECT_FALSE(medianOf({{30, false}, {40, false}}));
}

TEST(KaplanMeier, isTheFirstDayOnWhichAtMostHalfHold) {
    EXPECT_EQ(medianOf({{30, true}}), 30);
    EXPECT_EQ(medianOf({{30, true}, {20, true}}), 20);
    EXPECT_EQ(medianOf({{30, true}, {20, true}, {40, true}}), 30);
    EXPECT_EQ(medianOf({{20, true}, {20, true}, {40, true}, {50, true}}), 20) << "two on one day";
}

TEST(KaplanMeier, keepsWhatStillHoldsAtRiskUntilItWasLastSeen) {
    EXPECT_EQ(medianOf({{20, true}, {30, false}}), 20);
    EXPECT_FALSE(medianOf({{20, true}, {30, false}, {40, false}})) << "two thirds hold to the end";
    EXPECT_EQ(medianOf({{20, true}, {25, false}, {30, true}, {40, true}}), 30) << "3/4, then 3/8";
    EXPECT_EQ(medianOf({{10, false}, {20, true}}), 20) << "gone before the only end";
    EXPECT_EQ(medianOf({{20, true}, {20, false}}), 20)
        << "censored on the day of the end: still at risk then";
}

TEST(KaplanMeier, isThePublishedMedianOfTheTreatedInTheLeukaemiaTrial) {
    // Freireich et al. 1963, Blood 21:699; weeks of remission under 6-mercaptopurine, median 23.
    std::vector<Followed> treated;
    for (const int ended : {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
        treated.push_back({ended, true});
    }
    for (const int censored : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
        treated.push_back({censored, false});
    }
    EXPECT_EQ(medianOf(treated), 23);
}

} // namespace
} // namespace tidemark::rules
