// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/GhostBand.h"

#include "reports/GhostBandReading.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "support/SessionClinic.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::reports {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

const std::vector<int> minutes{ghostBaselineMinute, 10, 20, 30, 40};

EarlierSession sessionWith(const SessionRecordBuilder& builder, double milligrams = 35) {
    return {test::minuteZero, Milligrams{milligrams}, builder.build().readings};
}

/// A session with one systolic pressure at minute 30.
EarlierSession at30(int systolic, double milligrams = 35) {
    return sessionWith(SessionRecordBuilder().reading(30, {.systolic = systolic}), milligrams);
}

std::optional<GhostValue> systolicAt(const GhostBand& band, int minute) {
    const auto found = std::ranges::find(band.minutes, minute, &GhostMinute::minute);
    return found == band.minutes.end() ? std::nullopt : found->systolic;
}

TEST(GhostBand, comparesAtTheProtocolsMinutesAndOnInItsRhythmForFourHours) {
    Protocol protocol;
    protocol.readingMinutes = {10, 20, 30, 40, 55, 70};
    protocol.repeatEveryMinutes = 60;
    EXPECT_THAT(ghostMinutes(protocol), testing::ElementsAre(-5, 10, 20, 30, 40, 55, 70, 130, 190));
    protocol.repeatEveryMinutes = 0;
    EXPECT_THAT(ghostMinutes(protocol), testing::ElementsAre(-5, 10, 20, 30, 40, 55, 70));
    protocol.readingMinutes = {};
    EXPECT_THAT(ghostMinutes(protocol), testing::ElementsAre(-5));
}

struct WindowCase {
    double takenAt = 0;
    std::optional<int> minute;
};

TEST(GhostBand, aSetBelongsToTheNearestMinuteAtMostFiveAway) {
    const WindowCase cases[] = {
        {30, 30}, {34.9, 30},          {35, 30},           {35.1, 40}, {45, 40}, {45.1, std::nullopt},
        {5, 10},  {4.9, std::nullopt}, {-5, std::nullopt},
    };
    for (const WindowCase& each : cases) {
        const auto record = SessionRecordBuilder().reading(each.takenAt, {.systolic = 140}).build();
        EXPECT_EQ(ghostMinuteOf(record.readings.front(), test::minuteZero, minutes), each.minute)
            << each.takenAt;
    }
    const auto record = SessionRecordBuilder().baseline(-22, {.systolic = 120}).build();
    EXPECT_EQ(ghostMinuteOf(record.readings.front(), test::minuteZero, minutes), ghostBaselineMinute);
}

struct SpreadCase {
    std::vector<int> systolic;
    int lowest;
    double median;
    int highest;
};

TEST(GhostBand, hasMedianAndRangeOfOneValueFromEachSession) {
    const SpreadCase cases[] = {
        {{140}, 140, 140, 140},
        {{150, 141}, 141, 145.5, 150},
        {{150, 120, 141}, 120, 141, 150},
        {{150, 120, 141, 144}, 120, 142.5, 150},
    };
    for (const SpreadCase& each : cases) {
        std::vector<EarlierSession> earlier;
        std::ranges::transform(each.systolic, std::back_inserter(earlier),
                               [](int systolic) { return at30(systolic); });
        const GhostBand band = ghostBand(earlier, minutes);
        const auto value = systolicAt(band, 30);
        ASSERT_TRUE(value);
        EXPECT_EQ(value->sessions, static_cast<int>(each.systolic.size()));
        EXPECT_EQ(value->lowest, each.lowest);
        EXPECT_DOUBLE_EQ(value->median, each.median);
        EXPECT_EQ(value->highest, each.highest);
        EXPECT_FALSE(systolicAt(band, 20));
    }
}

TEST(GhostBand, isEmptyForAFirstSession) {
    const GhostBand band = ghostBand({}, minutes);
    EXPECT_EQ(band.sessions, 0);
    EXPECT_EQ(band.minutes.size(), minutes.size());
    EXPECT_TRUE(std::ranges::none_of(
        band.minutes, [](const GhostMinute& minute) { return minute.systolic || minute.heartRate; }));
}

TEST(GhostBand, takesTheSetNearestToTheMinuteThatHasTheValue) {
    const std::vector<EarlierSession> earlier{
        sessionWith(SessionRecordBuilder()
                        .reading(27, {.systolic = 131, .heartRate = 70})
                        .reading(31, {.systolic = 139})
                        .reading(34, {.systolic = 150, .heartRate = 99}))};
    const GhostBand band = ghostBand(earlier, minutes);
    EXPECT_EQ(systolicAt(band, 30)->highest, 139);
    EXPECT_EQ(systolicAt(band, 30)->sessions, 1);
    EXPECT_EQ(band.minutes.at(3).heartRate->highest, 70);
}

TEST(GhostBand, takesTheLatestBaselineAndLeavesOutUndoneReplacedAndMissingValues) {
    SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 150})
        .baseline(-8, {.systolic = 132})
        .reading(10, {.systolic = 190})
        .reading(20, {.systolic = 119})
        .reading(20, {.systolic = 149})
        .notObtained(30, 30);
    auto& readings = builder.edit().readings;
    readings[2].stamp.undone = true;
    readings[4].stamp.corrects = readings[3].stamp.id;
    const GhostBand band = ghostBand(std::vector{sessionWith(builder)}, minutes);
    EXPECT_EQ(systolicAt(band, ghostBaselineMinute)->median, 132);
    EXPECT_FALSE(systolicAt(band, 10));
    EXPECT_EQ(systolicAt(band, 20)->highest, 149);
    EXPECT_EQ(systolicAt(band, 20)->lowest, 149);
    EXPECT_FALSE(systolicAt(band, 30));
}

TEST(GhostBand, printsTheDosesItIsMadeOf) {
    const std::vector<EarlierSession> earlier{at30(140, 38), at30(140, 34.9), at30(140, 35)};
    const GhostBand band = ghostBand(earlier, minutes);
    EXPECT_EQ(band.sessions, 3);
    EXPECT_DOUBLE_EQ(band.lowestDose.value, 34.9);
    EXPECT_DOUBLE_EQ(band.highestDose.value, 38);
}

struct HigherCase {
    int sessions = 0;
    std::optional<int> systolic;
    double takenAt = 0;
    bool higher = false;
};

TEST(GhostBand, saysHigherThanEverOnlyAboveTheHighestOfThreeSessionsAtThatMinute) {
    const HigherCase cases[] = {
        {3, 149, 30, false}, {3, 150, 30, false}, {3, 151, 30, true},  {3, std::nullopt, 30, false},
        {2, 151, 30, false}, {3, 151, 20, false}, {3, 151, 36, false}, {3, 151, 33, true},
    };
    for (const HigherCase& each : cases) {
        const std::vector<EarlierSession> earlier(static_cast<std::size_t>(each.sessions), at30(150));
        const GhostBand band = ghostBand(earlier, minutes);
        const auto record = SessionRecordBuilder().reading(each.takenAt, {.systolic = each.systolic}).build();
        EXPECT_EQ(higherThanEver(band, record.readings.front(), test::minuteZero) != nullptr, each.higher)
            << each.sessions << ' ' << each.takenAt;
    }
}

TEST(GhostBand, isMadeOfThisPatientsSessionsThatAreOver) {
    test::SessionClinic clinic;
    clinic.started();
    clinic.wait(30);
    clinic.vitals("150/90 80");
    const auto today = [&] { return clinic.view(); };
    const auto behind = [&] {
        const services::SessionView view = today();
        return ghostBandBehind(clinic.clinic.open(), clinic.nurse(), view.record.session, view.protocol)
            .value();
    };
    EXPECT_EQ(behind().sessions, 0);

    clinic.wait(10);
    test::must(clinic.run<services::SessionPump>(clinic.nurse())
                   .stopEarly(clinic.session, QStringLiteral("Asked to stop")));
    clinic.session = clinic.plan();
    EXPECT_EQ(behind().sessions, 0) << "the other one is still being watched";
}

TEST(GhostBand, holdsWhatWasGivenAndMeasured) {
    test::SessionClinic clinic;
    clinic.left();
    clinic.wait(60 * 24 * 3);
    clinic.session = clinic.plan();
    const services::SessionView view = clinic.view();
    const GhostBand band =
        ghostBandBehind(clinic.clinic.open(), clinic.nurse(), view.record.session, view.protocol).value();
    EXPECT_EQ(band.sessions, 1);
    EXPECT_DOUBLE_EQ(band.highestDose.value, 35);
    EXPECT_EQ(systolicAt(band, ghostBaselineMinute)->highest, 124);
    EXPECT_EQ(systolicAt(band, 100)->highest, 122);
    EXPECT_FALSE(systolicAt(band, 10));
}

} // namespace
} // namespace tidemark::reports
