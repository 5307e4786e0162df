// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/Share.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::DoubleNear;

// Newcombe 1998, Stat Med 17:857, table I, method 3 (the score interval without continuity correction).
TEST(Share, hasThePublishedScoreIntervals) {
    struct Row {
        Share share;
        double low = 0;
        double high = 0;
    };
    for (const Row& row : {Row{{81, 263}, 0.2553, 0.3662}, Row{{15, 148}, 0.0624, 0.1605},
                           Row{{0, 20}, 0.0000, 0.1611}, Row{{1, 29}, 0.0061, 0.1718}}) {
        const auto interval = wilson(row.share);
        ASSERT_TRUE(interval);
        EXPECT_THAT(interval->low, DoubleNear(row.low, 0.00005)) << row.share.of;
        EXPECT_THAT(interval->high, DoubleNear(row.high, 0.00005)) << row.share.of;
    }
}

TEST(Share, saysNothingOfNobody) {
    EXPECT_FALSE(fractionOf({0, 0}));
    EXPECT_FALSE(wilson({0, 0}));
    EXPECT_FALSE(upperBoundOfNone(0));
}

TEST(Share, staysWithinNoneAndAll) {
    for (int n = 1; n <= 60; ++n) {
        for (int of = 0; of <= n; ++of) {
            const auto interval = wilson({of, n});
            ASSERT_TRUE(interval);
            EXPECT_GE(interval->low, 0);
            EXPECT_LE(interval->low, *fractionOf({of, n}) + 1e-12);
            EXPECT_GE(interval->high + 1e-12, *fractionOf({of, n}));
            EXPECT_LE(interval->high, 1);
        }
    }
}

/// In the 1,985 sessions of doi 10.1177/25160435261466115 nothing serious was seen.
TEST(Share, hasAnExactBoundWhereNoneWasSeen) {
    struct Row {
        int n;
        double percent;
    };
    for (const Row& row : {Row{1985, 0.15}, Row{1779, 0.17}, Row{206, 1.44}, Row{296, 1.01}, Row{1, 95.0}}) {
        EXPECT_THAT(100 * upperBoundOfNone(row.n).value_or(0), DoubleNear(row.percent, 0.005)) << row.n;
    }
}

} // namespace
} // namespace tidemark::rules
