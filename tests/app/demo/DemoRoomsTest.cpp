// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoRooms.h"

#include "services/clinic/Rooms.h"
#include "support/ClinicBuilder.h"

#include <gtest/gtest.h>

#include <vector>

namespace tidemark::demo {
namespace {

/// How many people a clinic of that many patients has a place for at the same minute.
int placesAtOnce(int patients) {
    DemoRooms rooms(patients);
    const Instant start = fromMilliseconds(1'772'442'000'000);
    int taken = 0;
    while (!rooms.take(demoStays(start, start, std::chrono::minutes(170)), taken).isEmpty()) {
        ++taken;
    }
    return taken;
}

class RoomsOfAClinic : public testing::TestWithParam<int> {};

TEST_P(RoomsOfAClinic, AreTakenIntoTheListOfRooms) {
    test::SignedInClinic clinic;
    services::Rooms list(clinic.open(), clinic.administrator);
    const std::vector<Room> before = list.all().value();
    for (const Room& room : before) {
        ASSERT_TRUE(list.remove(room.name));
    }
    const DemoRooms rooms(GetParam());
    ASSERT_TRUE(rooms.write(clinic.open(), clinic.administrator));
    EXPECT_EQ(list.all().value().size(), rooms.names().size());
}

TEST_P(RoomsOfAClinic, HaveAPlaceForEachTenPatients) {
    EXPECT_GE(placesAtOnce(GetParam()), GetParam() / 10);
}

TEST(DemoStays, KeepAPlaceRoundThePlannedTimeAndRoundTheStart) {
    using std::chrono::minutes;
    const Instant start = fromMilliseconds(1'772'442'000'000);
    const auto usual = demoStays(start - minutes(15), start, minutes(160));
    EXPECT_EQ(usual, (std::vector<rules::RoomStay>{{start - minutes(40), start + minutes(160)}}));
    // Begun late in the evening, on the board of the day after.
    const Instant midnight = start + minutes(215);
    const auto apart = demoStays(midnight, start, minutes(160));
    EXPECT_EQ(apart, (std::vector<rules::RoomStay>{{midnight, midnight + minutes(160)},
                                                   {start - minutes(40), start + minutes(160)}}));
}

INSTANTIATE_TEST_SUITE_P(OfAnySize, RoomsOfAClinic, testing::Values(1, 60, 400, 999, 1500, 2000, 5000),
                         [](const auto& each) { return std::to_string(each.param); });

} // namespace
} // namespace tidemark::demo
