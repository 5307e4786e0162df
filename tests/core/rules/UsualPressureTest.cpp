// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/UsualPressure.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

using Trace = std::vector<std::pair<double, int>>;

TEST(UsualPressure, spansTheLowestAndHighestOfTheSessions) {
    const std::vector<Trace> sessions{{{-5, 120}, {10, 140}}, {{-5, 130}, {10, 150}}, {{-5, 126}, {10, 132}}};
    const auto band = usualSystolic(sessions);
    ASSERT_EQ(band.size(), 4U);
    EXPECT_DOUBLE_EQ(band.front().minute, -5);
    EXPECT_DOUBLE_EQ(band.front().lowest, 120);
    EXPECT_DOUBLE_EQ(band.front().highest, 130);
    EXPECT_DOUBLE_EQ(band.back().minute, 10);
    EXPECT_DOUBLE_EQ(band.back().lowest, 132);
    EXPECT_DOUBLE_EQ(band.back().highest, 150);
}

TEST(UsualPressure, readsAlongStraightLinesBetweenReadings) {
    const std::vector<Trace> sessions{{{0, 100}, {10, 120}}, {{0, 130}, {10, 130}}};
    const auto band = usualSystolic(sessions);
    ASSERT_EQ(band.size(), 3U);
    EXPECT_DOUBLE_EQ(band.at(1).minute, 5);
    EXPECT_DOUBLE_EQ(band.at(1).lowest, 110);
}

TEST(UsualPressure, hasNoBandWhereFewerThanTwoSessionsReach) {
    EXPECT_TRUE(usualSystolic({}).empty());
    EXPECT_TRUE(usualSystolic(std::vector<Trace>{{{-5, 120}, {60, 130}}}).empty());
    const std::vector<Trace> shortAndLong{{{0, 120}, {20, 130}}, {{0, 124}, {60, 130}}};
    EXPECT_DOUBLE_EQ(usualSystolic(shortAndLong).back().minute, 20);
    const std::vector<Trace> withoutReadings{{}, {{0, 124}, {60, 130}}};
    EXPECT_TRUE(usualSystolic(withoutReadings).empty());
}

} // namespace
} // namespace tidemark::rules
