// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/StaggeredStart.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <random>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;
using test::atMinute;

std::vector<Instant> at(std::initializer_list<double> dueMinutes) {
    std::vector<Instant> times;
    for (const double minute : dueMinutes) {
        times.push_back(atMinute(minute));
    }
    return times;
}

struct Case {
    const char* name;
    std::vector<Instant> due;
    std::vector<int> readings;
    double now;
    std::optional<StaggeredStart> start;
};

struct StaggeredStartTest : testing::TestWithParam<Case> {};

TEST_P(StaggeredStartTest, keepsTheChecksApart) {
    const Case& tested = GetParam();
    EXPECT_EQ(staggeredStart(tested.due, tested.readings, atMinute(tested.now)), tested.start);
}

// "Start chair 2 at 10:12 and no two checks fall together": chair 1 has its checks at 10:47 and 12:07.
INSTANTIATE_TEST_SUITE_P(
    Cases, StaggeredStartTest,
    testing::Values(
        Case{"nobodyRuns", {}, {40, 120}, 0, std::nullopt},
        Case{"nowIsGood", at({40}), {10, 20}, 0, StaggeredStart{atMinute(0), 5}},
        Case{"sameMinuteAsTheOther", at({40, 120}), {40, 120}, 0, StaggeredStart{atMinute(5), 5}},
        Case{"oneMinuteShortOfFive", at({44, 124}), {40, 120}, 0, StaggeredStart{atMinute(9), 5}},
        Case{"exactlyFive", at({45, 125}), {40, 120}, 0, StaggeredStart{atMinute(0), 5}},
        Case{"oneMoreThanFive", at({46, 126}), {40, 120}, 0, StaggeredStart{atMinute(0), 5}},
        Case{"theStartItselfWaitsForACheck", at({3}), {40}, 0, StaggeredStart{atMinute(8), 5}},
        Case{"goesOnToAWholeMinute", at({40, 120}), {40, 120}, 0.5, StaggeredStart{atMinute(5), 5}},
        Case{"threeMinutesWhereFiveIsNotToBeHad",
             at({0, 6, 12, 18, 24, 30}),
             {},
             0,
             StaggeredStart{atMinute(3), 3}},
        Case{"nothingWhereNotEvenTwoIsToBeHad", at({0, 3, 6, 9, 12, 15, 18, 21}), {}, 0, std::nullopt}),
    [](const auto& tested) { return std::string(tested.param.name); });

int distance(Instant start, std::span<const Instant> due, std::span<const int> readings) {
    std::vector<int> offsets{0};
    offsets.insert(offsets.end(), readings.begin(), readings.end());
    auto nearest = minutes::max();
    for (const int offset : offsets) {
        for (const Instant each : due) {
            nearest = std::min(nearest,
                               std::chrono::floor<minutes>(std::chrono::abs(start + minutes(offset) - each)));
        }
    }
    return static_cast<int>(std::min<minutes::rep>(nearest.count(), checksApartMinutes));
}

TEST(StaggeredStartProperty, isTheEarliestOfTheWidestOnAnyBoard) {
    std::mt19937 random(20260512);
    const auto any = [&](int from, int until) {
        return std::uniform_int_distribution<int>(from, until)(random);
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<Instant> due;
        for (int i = any(1, 12); i > 0; --i) {
            due.push_back(atMinute(any(-5, 180)));
        }
        const std::vector<int> readings =
            any(0, 1) == 0 ? std::vector<int>{40, 60, 90, 120} : std::vector<int>{10, 20, 30, 40, 55, 70, 85};
        int widest = 0;
        int earliest = 0;
        for (int minute = staggerWithinMinutes; minute >= 0; --minute) {
            const int apart = distance(atMinute(minute), due, readings);
            if (apart >= widest) {
                widest = apart;
                earliest = minute;
            }
        }
        const auto start = staggeredStart(due, readings, atMinute(0));
        if (widest < checksApartAtLeast) {
            EXPECT_EQ(start, std::nullopt);
        } else {
            EXPECT_EQ(start, (StaggeredStart{atMinute(earliest), widest})) << "round " << round;
        }
    }
}

TEST(ChecksAhead, areThoseOfThePlanAndOnToTheEndOfTheStay) {
    const Protocol protocol = ivKetamineProtocol();
    test::SessionRecordBuilder builder;
    EXPECT_TRUE(checksAhead(builder.build(), protocol, {40}, atMinute(-5)).empty());
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    builder.reading(10, {.systolic = 130, .diastolic = 84}, 10);
    EXPECT_THAT(checksAhead(builder.build(), protocol, {40}, atMinute(21)),
                testing::ElementsAreArray(at({30, 40, 55, 70, 85, 100})));
    builder.pumpEnded(60);
    EXPECT_THAT(checksAhead(builder.build(), protocol, {40}, atMinute(86)),
                testing::ElementsAreArray(at({100, 115})));
    builder.left(90);
    EXPECT_TRUE(checksAhead(builder.build(), protocol, {40}, atMinute(91)).empty());
}

TEST(ChecksAhead, haveTheRepeatOfASeverePressure) {
    const Protocol protocol = ivKetamineProtocol();
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    builder.reading(10, {.systolic = 190, .diastolic = 100}, 10);
    EXPECT_EQ(checksAhead(builder.build(), protocol, {40}, atMinute(11)).front(), atMinute(15));
}

} // namespace
} // namespace tidemark::rules
