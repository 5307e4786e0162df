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

/// Freireich et al. 1963, Blood 21:699: weeks of remission under 6-mercaptopurine.
std::vector<Followed> treatedInTheLeukaemiaTrial() {
    std::vector<Followed> treated;
    for (const int ended : {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
        treated.push_back({ended, true});
    }
    for (const int censored : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
        treated.push_back({censored, false});
    }
    return treated;
}

TEST(KaplanMeier, isThePublishedMedianOfTheTreatedInTheLeukaemiaTrial) {
    EXPECT_EQ(medianOf(treatedInTheLeukaemiaTrial()), 23);
}

// The estimates as Kleinbaum and Klein 2012, Survival Analysis (3rd ed., Springer), chapter 2 has them for
// this trial; the intervals are those of log(-log S), which Stata's `sts list` gives of the same data.
TEST(KaplanMeier, isThePublishedCurveOfTheTreatedInTheLeukaemiaTrial) {
    struct Row {
        int week;
        int atRisk;
        int ended;
        double share;
        double low;
        double high;
    };
    const std::vector<Row> published{{6, 21, 3, 0.8571, 0.6197, 0.9516},  {7, 17, 1, 0.8067, 0.5631, 0.9228},
                                     {10, 15, 1, 0.7529, 0.5032, 0.8894}, {13, 12, 1, 0.6902, 0.4316, 0.8491},
                                     {16, 11, 1, 0.6275, 0.3675, 0.8049}, {22, 7, 1, 0.5378, 0.2678, 0.7468},
                                     {23, 6, 1, 0.4482, 0.1881, 0.6801}};
    const auto steps = kaplanMeier(treatedInTheLeukaemiaTrial());
    ASSERT_EQ(steps.size(), published.size());
    for (std::size_t place = 0; place < published.size(); ++place) {
        const Row& row = published[place];
        EXPECT_EQ(steps[place].day, row.week);
        EXPECT_EQ(steps[place].atRisk, row.atRisk);
        EXPECT_EQ(steps[place].ended, row.ended);
        EXPECT_THAT(steps[place].share, testing::DoubleNear(row.share, 0.00006)) << row.week;
        EXPECT_THAT(steps[place].low, testing::DoubleNear(row.low, 0.00006)) << row.week;
        EXPECT_THAT(steps[place].high, testing::DoubleNear(row.high, 0.00006)) << row.week;
    }
}

TEST(KaplanMeier, givesTheNumbersAtRiskAndTheShareOfADay) {
    const auto treated = treatedInTheLeukaemiaTrial();
    const auto steps = kaplanMeier(treated);
    EXPECT_EQ(atRiskOn(treated, 0), 21);
    EXPECT_EQ(atRiskOn(treated, 6), 21) << "its own day included";
    EXPECT_EQ(atRiskOn(treated, 7), 17);
    EXPECT_EQ(atRiskOn(treated, 36), 0);
    EXPECT_EQ(shareOn(steps, 5), 1);
    EXPECT_THAT(shareOn(steps, 6), testing::DoubleNear(0.8571, 0.00006));
    EXPECT_THAT(shareOn(steps, 12), testing::DoubleNear(0.7529, 0.00006)) << "until the next step";
}

TEST(KaplanMeier, endsAtNoneWithAnIntervalThatSaysSo) {
    const auto steps = kaplanMeier(std::vector<Followed>{{10, true}, {20, true}});
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[1].share, 0);
    EXPECT_EQ(steps[1].low, 0);
    EXPECT_EQ(steps[1].high, steps[0].high);
}

} // namespace
} // namespace tidemark::rules
