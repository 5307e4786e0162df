// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/ColumnPlaces.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using ::testing::ElementsAre;

constexpr ColumnRoom room{0, 600, 50};

TEST(ColumnPlaces, aColumnWithRoomStandsExactlyUnderItsTime) {
    EXPECT_THAT(columnPlaces(std::vector<double>{40, 120, 300}, room), ElementsAre(40, 120, 300));
    EXPECT_THAT(columnPlaces(std::vector<double>{40, 90}, room), ElementsAre(40, 90));
}

TEST(ColumnPlaces, twoAtTheSamePlaceGiveWayToBothSides) {
    EXPECT_THAT(columnPlaces(std::vector<double>{200, 200}, room), ElementsAre(175, 225));
    EXPECT_THAT(columnPlaces(std::vector<double>{200, 220, 300}, room), ElementsAre(185, 235, 300));
}

TEST(ColumnPlaces, noneLeavesTheRoom) {
    EXPECT_THAT(columnPlaces(std::vector<double>{-80, 10}, room), ElementsAre(25, 75));
    EXPECT_THAT(columnPlaces(std::vector<double>{590, 640}, room), ElementsAre(525, 575));
}

TEST(ColumnPlaces, whatDoesNotFitGoesOnPastTheEndAndNoneIsLeftOut) {
    const auto places = columnPlaces(std::vector<double>(14, 300.0), room);
    ASSERT_EQ(places.size(), 14U);
    EXPECT_DOUBLE_EQ(places.front(), 25);
    EXPECT_DOUBLE_EQ(places.back(), 25 + 13 * 50);
}

TEST(ColumnPlaces, noTwoColumnsEverCoverEachOther) {
    // A baseline, a set within seconds of Start, and pairs a minute or two apart through the session.
    const std::vector<double> wanted{-20, 63, 64, 120, 126, 127, 180, 181, 300, 301, 302, 560};
    const auto places = columnPlaces(wanted, room);
    ASSERT_EQ(places.size(), wanted.size());
    for (std::size_t i = 1; i < places.size(); ++i) {
        EXPECT_GE(places[i] - places[i - 1], room.columnWidth - 1e-6) << i;
    }
    EXPECT_GE(places.front(), room.from + room.columnWidth / 2);
    EXPECT_LE(places.back(), room.to - room.columnWidth / 2 + 1e-6);
}

} // namespace
} // namespace tidemark::app
