// SPDX-License-Identifier: GPL-3.0-or-later
// Readiness to leave after a nasal spray: two hours from the last device, and sedation, dissociation and
// respiratory depression resolved; the pressure no higher than at 40 minutes (R-BP-3) and within the limit.
#include "rules/protocols/Protocols.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/vitals/ReadingPlan.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;
using test::Values;

constexpr Values atForty{.systolic = 136, .diastolic = 86, .spo2 = 97, .respiratoryRate = 14};

Protocol spray() {
    return *protocolFor(QStringLiteral("esketamine-trd"), 1);
}

SessionRecordBuilder dosed() {
    return SessionRecordBuilder()
        .spray()
        .baseline(-10, {.systolic = 128, .diastolic = 82, .spo2 = 97, .sedation = 0, .dissociation = 0})
        .device(0)
        .device(5)
        .device(10);
}

SessionRecordBuilder measuredAtForty() {
    return dosed().reading(40, atForty, 40);
}

PointState stateOf(const SessionRecordBuilder& builder, const char* key, double minute = 131) {
    for (const auto& point : dischargeReadiness(builder.build(), spray(), 0, atMinute(minute))) {
        if (point.key == QLatin1String(key)) {
            return point.state;
        }
    }
    ADD_FAILURE() << "no point " << key;
    return {};
}

TEST(SprayStay, isTwoHoursFromTheLastDevice) {
    EXPECT_EQ(stateOf(dosed(), "stay", 129), PointState::Waiting);
    EXPECT_EQ(stateOf(dosed(), "stay", 130), PointState::Met);
    EXPECT_EQ(stateOf(dosed(), "stay", 131), PointState::Met);
    EXPECT_EQ(stateOf(SessionRecordBuilder().spray().device(0), "stay", 300), PointState::Waiting);
}

TEST(SprayPressure, mustBeNoHigherThanAtFortyMinutes) {
    struct Case {
        const char* what;
        int systolic;
        int diastolic;
        PointState state;
    };
    for (const auto& each :
         {Case{"below", 135, 85, PointState::Met}, Case{"the same", 136, 86, PointState::Met},
          Case{"systolic risen", 137, 86, PointState::Unmet},
          Case{"diastolic risen", 136, 87, PointState::Unmet}}) {
        const auto builder =
            measuredAtForty().reading(125, {.systolic = each.systolic, .diastolic = each.diastolic});
        EXPECT_EQ(stateOf(builder, "pressure"), each.state) << each.what;
    }
}

TEST(SprayPressure, mustBeWithinTheLimitTooHoweverMuchItDeclined) {
    struct Case {
        const char* what = "";
        Values last;
        PointState state = PointState::Met;
    };
    const auto dosedAt = [](Values before) {
        return SessionRecordBuilder().spray().baseline(-10, before).device(0).device(5).device(10);
    };
    const Values high{.systolic = 190, .diastolic = 112};
    for (const auto& each :
         {Case{"limit - 1", {.systolic = 139, .diastolic = 89}, PointState::Met},
          Case{"limit", {.systolic = 140, .diastolic = 90}, PointState::Met},
          Case{"systolic limit + 1", {.systolic = 141, .diastolic = 90}, PointState::Unmet},
          Case{"diastolic limit + 1", {.systolic = 140, .diastolic = 91}, PointState::Unmet},
          Case{"severe, and a little lower", {.systolic = 189, .diastolic = 111}, PointState::Unmet}}) {
        const auto builder =
            dosedAt({.systolic = 128, .diastolic = 82}).reading(40, high, 40).reading(125, each.last);
        EXPECT_EQ(stateOf(builder, "pressure"), each.state) << each.what;
    }
    const auto released = dosedAt({.systolic = 150, .diastolic = 95}).reading(40, high, 40);
    EXPECT_EQ(
        stateOf(SessionRecordBuilder(released).reading(125, {.systolic = 150, .diastolic = 95}), "pressure"),
        PointState::Met)
        << "back at a baseline that the prescriber let pass";
    EXPECT_EQ(
        stateOf(SessionRecordBuilder(released).reading(125, {.systolic = 151, .diastolic = 95}), "pressure"),
        PointState::Unmet);
}

TEST(SprayPressure, namesWhatKeepsItOpen) {
    const auto builder = measuredAtForty().reading(125, {.systolic = 189, .diastolic = 87});
    const auto points = dischargeReadiness(builder.build(), spray(), 0, atMinute(131));
    const auto point = std::ranges::find(points, QStringLiteral("pressure"), &ReadinessPoint::key);
    ASSERT_NE(point, points.end());
    ASSERT_EQ(point->faults.size(), 2U);
    EXPECT_FALSE(point->faults.front().rising);
    EXPECT_EQ(point->faults.front().bound, 140);
    EXPECT_TRUE(point->faults.back().rising);
    EXPECT_EQ(point->faults.back().bound, 86);
}

TEST(SprayPressure, hasNothingToDeclineFromWithoutASetAtFortyMinutes) {
    const Values last{.systolic = 120, .diastolic = 78};
    EXPECT_EQ(stateOf(dosed().reading(125, last), "pressure"), PointState::Unmet);
    EXPECT_EQ(stateOf(measuredAtForty(), "pressure"), PointState::Waiting) << "no set after it";
    EXPECT_EQ(stateOf(dosed(), "pressure"), PointState::Waiting);
    for (const auto& [minute, counts] : {std::pair{34.9, false}, {35.0, true}, {50.9, true}, {51.0, false}}) {
        const auto builder = dosed().reading(minute, atForty).reading(125, last);
        EXPECT_EQ(stateOf(builder, "pressure") == PointState::Met, counts) << minute;
    }
}

TEST(SprayBreathing, mustNotBeDepressed) {
    const int limit = spray().limits.respiratoryRateBelow;
    EXPECT_EQ(stateOf(dosed().reading(125, {.respiratoryRate = limit - 1}), "breathing"), PointState::Unmet);
    EXPECT_EQ(stateOf(dosed().reading(125, {.respiratoryRate = limit}), "breathing"), PointState::Met);
    EXPECT_EQ(stateOf(dosed().reading(125, {.respiratoryRate = limit + 1}), "breathing"), PointState::Met);
    EXPECT_EQ(stateOf(dosed().reading(125, {.spo2 = 98}), "breathing"), PointState::Waiting) << "missing";
    const auto depressed =
        dosed().effect(30, QStringLiteral("resp"), Severity::Mild).reading(125, {.respiratoryRate = 14});
    EXPECT_EQ(stateOf(depressed, "breathing"), PointState::Unmet) << "the effect is still open";
}

TEST(SprayDissociation, isJudgedByItsGradeAndByCadss6) {
    const auto with = [](const Values& values) {
        return stateOf(dosed().reading(125, values), "dissociation");
    };
    EXPECT_EQ(with({.dissociation = 0}), PointState::Met);
    EXPECT_EQ(with({.cadss6 = 0}), PointState::Met);
    EXPECT_EQ(with({.cadss6 = 1}), PointState::Unmet);
    EXPECT_EQ(with({.dissociation = 0, .cadss6 = 3}), PointState::Unmet) << "either one";
    EXPECT_EQ(with({.dissociation = 1, .cadss6 = 0}), PointState::Unmet);
    EXPECT_EQ(with({.spo2 = 98}), PointState::Waiting);
}

TEST(SprayPlan, asksAtFortySixtyNinetyAndTwoHoursFromTheFirstDevice) {
    std::vector<int> planned;
    const auto record = dosed();
    for (const auto& column : readingPlan(record.build(), spray(), atMinute(11))) {
        if (column.plannedMinute) {
            planned.push_back(*column.plannedMinute);
        }
    }
    EXPECT_THAT(planned, testing::ElementsAre(40, 60, 90, 120));
    EXPECT_EQ(nextReadingDue(record.build(), spray(), atMinute(11)), atMinute(40));
}

} // namespace
} // namespace tidemark::rules
