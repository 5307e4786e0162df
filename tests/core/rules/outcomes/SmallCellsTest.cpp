// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/SmallCells.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <numeric>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;

std::vector<bool> hidden(const std::vector<int>& counts) {
    return hiddenCells(counts);
}

TEST(SmallCells, areFromOneToFour) {
    EXPECT_FALSE(isSmallCell(0)) << "nobody is nobody's secret";
    EXPECT_TRUE(isSmallCell(1));
    EXPECT_TRUE(isSmallCell(4));
    EXPECT_FALSE(isSmallCell(5));
}

TEST(SmallCells, takeAnotherAlongWhereTheSumWouldGiveThemAway) {
    EXPECT_THAT(hidden({20, 3, 9}), ElementsAre(false, true, true));
    EXPECT_THAT(hidden({20, 3, 0}), ElementsAre(true, true, false)) << "none is no cover";
    EXPECT_THAT(hidden({20, 3, 2}), ElementsAre(false, true, true)) << "two cover each other";
    EXPECT_THAT(hidden({20, 9}), ElementsAre(false, false));
    EXPECT_THAT(hidden({3}), ElementsAre(true));
    EXPECT_THAT(hidden({}), ElementsAre());
}

TEST(SmallCells, areNeverWorkedOutFromTheSum) {
    const bool holds = rc::check("one hidden cell alone is hidden with its sum", [] {
        const auto counts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30));
        const auto flags = hiddenCells(counts);
        int shown = 0;
        for (std::size_t place = 0; place < counts.size(); ++place) {
            RC_ASSERT(flags[place] || !isSmallCell(counts[place]));
            shown += flags[place] ? 0 : counts[place];
        }
        const int sum = std::accumulate(counts.begin(), counts.end(), 0);
        const bool alone = std::count(flags.begin(), flags.end(), true) == 1;
        RC_ASSERT(!alone || isSmallCell(sum));
        RC_ASSERT(shown <= sum);
    });
    EXPECT_TRUE(holds);
}

} // namespace
} // namespace tidemark::rules
