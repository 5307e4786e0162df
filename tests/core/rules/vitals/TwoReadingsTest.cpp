// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/TwoReadings.h"

#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/vitals/ReadingPlan.h"
#include "rules/vitals/VitalsFlags.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;
using test::Values;

/// Minutes and seconds after Start.
double at(int minutes, int seconds = 0) {
    return minutes + seconds / 60.0;
}

Protocol protocolWith(bool active) {
    Protocol protocol = ivKetamineProtocol();
    protocol.limits.twoReadings = {active, {180, 110}, {200, 120}, 5};
    return protocol;
}

SessionRecordBuilder running() {
    SessionRecordBuilder builder;
    builder.started();
    return builder;
}

struct TriggerCase {
    bool active = false;
    std::optional<int> systolic;
    std::optional<int> diastolic;
    bool repeated = false;
    bool atOnce = false;
};

TEST(TwoReadings, callForARepeatAboveTheLimitOfTheRuleOrFromTheSevereLimit) {
    const TriggerCase cases[] = {
        // Active: strictly above 180/110, once above 200/120.
        {true, 179, 80, false, false},
        {true, 180, 80, false, false},
        {true, 181, 80, true, false},
        {true, 150, 109, false, false},
        {true, 150, 110, false, false},
        {true, 150, 111, true, false},
        {true, 199, 80, true, false},
        {true, 200, 80, true, false},
        {true, 201, 80, true, true},
        {true, 150, 120, true, false},
        {true, 150, 121, true, true},
        {true, {}, {}, false, false},
        {true, {}, 111, true, false},
        {true, 181, {}, true, false},
        // Inactive: R-BP-6, at or above 180/110; nothing counts once.
        {false, 179, 80, false, false},
        {false, 180, 80, true, false},
        {false, 181, 80, true, false},
        {false, 150, 109, false, false},
        {false, 150, 110, true, false},
        {false, 240, 130, true, false},
        {false, {}, {}, false, false},
    };
    for (const TriggerCase& each : cases) {
        const auto limits = protocolWith(each.active).limits;
        const auto record =
            running().reading(10, {.systolic = each.systolic, .diastolic = each.diastolic}).build();
        const Reading& reading = record.readings.front();
        const auto name =
            testing::PrintToString(each.systolic) + "/" + testing::PrintToString(each.diastolic);
        EXPECT_EQ(callsForRepeat(reading, limits), each.repeated) << each.active << ' ' << name;
        EXPECT_EQ(countsAtOnce(reading, limits), each.atOnce) << each.active << ' ' << name;
    }
}

struct SecondCase {
    int minutes = 0;
    int seconds = 0;
    std::optional<int> systolic;
    std::optional<int> diastolic;
    Repeat repeat = Repeat::None;
    FlagLevel first = FlagLevel::Amber;  ///< Of the first reading.
    FlagLevel second = FlagLevel::Amber; ///< Of the second, where it is above.
};

TEST(TwoReadings, aSecondReadingDecidesFromFiveMinutesOn) {
    const SecondCase cases[] = {
        {4, 59, 185, 90, Repeat::Due, FlagLevel::Amber, FlagLevel::Amber},
        {5, 0, 185, 90, Repeat::Confirmed, FlagLevel::Amber, FlagLevel::Red},
        {5, 1, 185, 90, Repeat::Confirmed, FlagLevel::Amber, FlagLevel::Red},
        {5, 0, 181, 90, Repeat::Confirmed, FlagLevel::Amber, FlagLevel::Red},
        {5, 0, 180, 90, Repeat::NotConfirmed, FlagLevel::Amber, FlagLevel::Amber},
        {5, 0, 179, 90, Repeat::NotConfirmed, FlagLevel::Amber, FlagLevel::Amber},
        {4, 59, 150, 90, Repeat::Due, FlagLevel::Amber, FlagLevel::Amber},
        // The other value above counts too; without the value that was above nothing is decided.
        {5, 0, 150, 111, Repeat::Confirmed, FlagLevel::Amber, FlagLevel::Red},
        {5, 0, {}, 90, Repeat::Due, FlagLevel::Amber, FlagLevel::Amber},
        {5, 0, {}, {}, Repeat::Due, FlagLevel::Amber, FlagLevel::Amber},
    };
    const auto limits = protocolWith(true).limits;
    for (const SecondCase& each : cases) {
        const auto record = running()
                                .reading(10, {.systolic = 185, .diastolic = 90})
                                .reading(10 + at(each.minutes, each.seconds),
                                         {.systolic = each.systolic, .diastolic = each.diastolic})
                                .build();
        const auto name = testing::PrintToString(each.minutes) + ":" + testing::PrintToString(each.seconds) +
                          " " + testing::PrintToString(each.systolic);
        const auto first = vitalsFlags(record, record.readings[0], limits).front();
        EXPECT_EQ(first.repeat, each.repeat) << name;
        EXPECT_EQ(first.level, each.first) << name;
        const auto second = vitalsFlags(record, record.readings[1], limits);
        if (!second.empty()) {
            EXPECT_EQ(second.front().level, each.second) << name;
        }
    }
}

struct LevelCase {
    bool active = false;
    int systolic = 0;
    int diastolic = 0;
    std::optional<FlagLevel> alone;  ///< Of a first reading; none: nothing is found.
    std::optional<FlagLevel> second; ///< Of the same pressure five minutes after 185/90.
};

TEST(TwoReadings, areNeverRedBelowWhatARepeatCouldConfirm) {
    constexpr auto amber = FlagLevel::Amber;
    constexpr auto red = FlagLevel::Red;
    const LevelCase cases[] = {
        {true, 140, 80, {}, {}},      {true, 179, 80, amber, amber},   {true, 180, 80, amber, amber},
        {true, 181, 80, amber, red},  {true, 130, 109, amber, amber},  {true, 130, 110, amber, amber},
        {true, 130, 111, amber, red}, {true, 200, 80, amber, red},     {true, 201, 80, red, red},
        {true, 130, 120, amber, red}, {true, 130, 121, red, red},      {false, 179, 80, amber, amber},
        {false, 180, 80, red, red},   {false, 130, 109, amber, amber}, {false, 130, 110, red, red},
    };
    const auto levelOf = [](const std::vector<VitalsFlag>& flags) {
        return flags.empty() ? std::nullopt : std::optional(flags.front().level);
    };
    for (const LevelCase& each : cases) {
        const auto limits = protocolWith(each.active).limits;
        const Values values{.systolic = each.systolic, .diastolic = each.diastolic};
        const auto name = (each.active ? "active " : "inactive ") + std::to_string(each.systolic) + "/" +
                          std::to_string(each.diastolic);
        const auto alone = running().reading(10, values).build();
        EXPECT_EQ(levelOf(vitalsFlags(alone, alone.readings[0], limits)), each.alone) << name;
        const auto after =
            running().reading(10, {.systolic = 185, .diastolic = 90}).reading(15, values).build();
        EXPECT_EQ(levelOf(vitalsFlags(after, after.readings[1], limits)), each.second) << name;
    }
}

TEST(TwoReadings, aPressureAtTheLimitAsksForNoRepeat) {
    const auto limits = protocolWith(true).limits;
    const auto record = running()
                            .reading(10, {.systolic = 185, .diastolic = 90})
                            .reading(12, {.systolic = 180, .diastolic = 90})
                            .build();
    EXPECT_EQ(vitalsFlags(record, record.readings[1], limits).front().repeat, Repeat::None);
}

TEST(TwoReadings, aPressureAtTheLimitIsNotCalledSevere) {
    const auto limits = protocolWith(true).limits;
    const auto record = running().reading(10, {.systolic = 180, .diastolic = 110}).build();
    const auto flags = vitalsFlags(record, record.readings[0], limits);
    ASSERT_GE(flags.size(), 2U);
    EXPECT_EQ(flags[0].ruleId, QStringLiteral("R-BP-1"));
    EXPECT_EQ(flags[0].limit, limits.releaseAbove.systolic);
    EXPECT_EQ(flags[1].ruleId, QStringLiteral("R-BP-1"));
    EXPECT_EQ(flags[1].limit, limits.releaseAbove.diastolic);
}

TEST(TwoReadings, oneReadingAboveTheHigherLimitCountsAtOnce) {
    const auto limits = protocolWith(true).limits;
    const auto record = running().reading(10, {.systolic = 201, .diastolic = 90}).build();
    const auto flag = vitalsFlags(record, record.readings[0], limits).front();
    EXPECT_EQ(flag.ruleId, QStringLiteral("BP-ONCE"));
    EXPECT_EQ(flag.level, FlagLevel::Red);
    EXPECT_EQ(flag.limit, 200);
}

TEST(TwoReadings, withoutTheRuleASeverePressureIsRedAtOnceAndStillRepeated) {
    const auto limits = protocolWith(false).limits;
    const auto record = running().reading(10, {.systolic = 180, .diastolic = 90}).build();
    const auto flag = vitalsFlags(record, record.readings[0], limits).front();
    EXPECT_EQ(flag.ruleId, QStringLiteral("R-BP-6"));
    EXPECT_EQ(flag.level, FlagLevel::Red);
    EXPECT_EQ(flag.repeat, Repeat::Due);
    EXPECT_EQ(flag.repeatAt, atMinute(15));
}

TEST(TwoReadings, staysConfirmedUntilAReadingIsBelowAndThenBeginsAnew) {
    const auto limits = protocolWith(true).limits;
    const auto record = running()
                            .reading(10, {.systolic = 185, .diastolic = 90})
                            .reading(15, {.systolic = 186, .diastolic = 90})
                            .reading(17, {.systolic = 184, .diastolic = 90})
                            .reading(20, {.systolic = 150, .diastolic = 90})
                            .reading(30, {.systolic = 185, .diastolic = 90})
                            .build();
    const auto runs = repeatRuns(record, limits);
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_TRUE(runs[0].confirmed);
    EXPECT_EQ(runs[0].decidedBy, &record.readings[1]);
    EXPECT_EQ(runs[0].confirming.size(), 2U);
    EXPECT_EQ(runs[1].first, &record.readings[4]);
    EXPECT_EQ(runs[1].decidedBy, nullptr);
    EXPECT_EQ(vitalsFlags(record, record.readings[2], limits).front().level, FlagLevel::Red);
    EXPECT_EQ(vitalsFlags(record, record.readings[4], limits).front().level, FlagLevel::Amber);
}

TEST(TwoReadings, leaveOutTheBaselineAndWhatWasUndone) {
    SessionRecordBuilder builder = running();
    builder.baseline(-10, {.systolic = 190, .diastolic = 90}).reading(10, {.systolic = 190, .diastolic = 90});
    builder.edit().readings.back().stamp.undone = true;
    EXPECT_TRUE(repeatRuns(builder.build(), protocolWith(true).limits).empty());
}

std::vector<std::pair<Instant, ColumnState>> repeats(const SessionRecord& record, double minute,
                                                     bool active = true) {
    std::vector<std::pair<Instant, ColumnState>> found;
    for (const ReadingColumn& column : readingPlan(record, protocolWith(active), atMinute(minute))) {
        if (column.repeats != nullptr) {
            found.emplace_back(*column.plannedAt, column.state);
        }
    }
    return found;
}

TEST(TwoReadings, aRepeatIsAColumnOfItsOwnUntilItIsDecided) {
    auto builder = running().reading(10, {.systolic = 185, .diastolic = 90}, 10);
    EXPECT_THAT(repeats(builder.build(), 10),
                testing::ElementsAre(testing::Pair(atMinute(15), ColumnState::Due)));
    EXPECT_EQ(nextReadingDue(builder.build(), protocolWith(true), atMinute(11)), atMinute(15));
    EXPECT_THAT(repeats(builder.build(), 20.1),
                testing::ElementsAre(testing::Pair(atMinute(15), ColumnState::Late)));
    EXPECT_THAT(repeats(builder.build(), 10, false), testing::SizeIs(1));

    auto tooSoon = builder;
    tooSoon.reading(at(14, 59), {.systolic = 185, .diastolic = 90});
    EXPECT_THAT(repeats(tooSoon.build(), 15),
                testing::ElementsAre(testing::Pair(atMinute(15), ColumnState::Due)));

    auto taken = builder;
    taken.reading(16, {.systolic = 150, .diastolic = 90}, 15);
    EXPECT_THAT(repeats(taken.build(), 17),
                testing::ElementsAre(testing::Pair(atMinute(15), ColumnState::Taken)));

    auto byThePlan = builder;
    byThePlan.reading(20, {.systolic = 150, .diastolic = 90}, 20);
    EXPECT_TRUE(repeats(byThePlan.build(), 21).empty());
}

TEST(TwoReadings, aSetTakenBeforeTheRepeatIsDueDoesNotAnswerIt) {
    const auto record = running().reading(10, {.systolic = 185, .diastolic = 90}, 10).build();
    EXPECT_EQ(plannedTimeFor(record, protocolWith(true), atMinute(at(14, 59))), std::nullopt);
    EXPECT_EQ(plannedTimeFor(record, protocolWith(true), atMinute(15)), atMinute(15));
}

TEST(TwoReadings, areShippedAsAnInactiveExample) {
    for (const Protocol& protocol : shippedProtocols()) {
        const TwoReadingRule expected{false, {180, 110}, {200, 120}, 5};
        EXPECT_EQ(protocol.limits.twoReadings, expected) << protocol.id.toStdString();
    }
}

} // namespace
} // namespace tidemark::rules
