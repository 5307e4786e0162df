// SPDX-License-Identifier: GPL-3.0-or-later
// What is severe now, whichever set has it, and what keeps the next dose back (clinical reference 2.1 R-BP-5,
// R-BP-6, 2.2, 2.4).
#include "rules/vitals/SevereValues.h"

#include "rules/protocols/Protocols.h"
#include "rules/vitals/PressureDecisions.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::SessionRecordBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

const ProtocolLimits& limits() {
    return ivKetamineProtocol().limits;
}

SessionRecordBuilder running() {
    return SessionRecordBuilder().baseline(-20, {.systolic = 124, .diastolic = 78, .spo2 = 98}).started();
}

std::vector<QString> severeIn(const SessionRecordBuilder& builder) {
    std::vector<QString> fields;
    for (const SevereValue& severe : severeValues(builder.build(), limits())) {
        fields.push_back(severe.field);
    }
    return fields;
}

/// What keeps the next dose back; empty for nothing.
QString keptBackBy(const SessionRecordBuilder& builder) {
    const auto severe = severeNotDecided(builder.build(), limits());
    return severe ? QString(severe->field) : QString();
}

TEST(SevereValues, areThoseOfTheNewestSetThatHasTheField) {
    EXPECT_THAT(severeIn(running().reading(10, {.spo2 = 82})), ElementsAre(fields::keys::spo2));
    EXPECT_THAT(severeIn(running().reading(10, {.spo2 = 82}).reading(15, {.systolic = 142, .diastolic = 88})),
                ElementsAre(fields::keys::spo2))
        << "a set that leaves it out says nothing of it";
    EXPECT_THAT(severeIn(running().reading(10, {.spo2 = 82}).reading(15, {.spo2 = 97})), IsEmpty());
    EXPECT_THAT(severeIn(running().reading(10, {.systolic = 210, .spo2 = 82, .sedation = 5})),
                ElementsAre(fields::keys::spo2, fields::keys::sedation, fields::keys::systolic));
}

TEST(SevereValues, keepTheNextDoseBackUntilThePrescriberSaysToGoOn) {
    struct Case {
        const char* name;
        test::Values values;
        QString field;
    };
    const Case cases[] = {
        {"oxygen", {.spo2 = 76}, fields::keys::spo2},
        {"breathing", {.respiratoryRate = 5}, fields::keys::respiratoryRate},
        {"no response", {.sedation = 5}, fields::keys::sedation},
        {"pulse", {.heartRate = 160}, fields::keys::heartRate},
        {"both pressures", {.systolic = 210, .diastolic = 130}, fields::keys::systolic},
        {"one half of a pressure", {.diastolic = 125}, fields::keys::diastolic},
        {"a low pressure", {.systolic = 70, .diastolic = 40}, fields::keys::systolic},
    };
    for (const Case& each : cases) {
        const auto severe = running().reading(10, each.values);
        EXPECT_EQ(keptBackBy(severe), each.field) << each.name;
        auto asked = severe;
        EXPECT_EQ(keptBackBy(asked.decision(11, ReleaseDecision::Requested)), each.field) << each.name;
        auto again = severe;
        EXPECT_EQ(keptBackBy(again.decision(11, ReleaseDecision::Recheck, -1, 5)), each.field) << each.name;
        auto goOn = severe;
        EXPECT_EQ(keptBackBy(goOn.decision(11, ReleaseDecision::Proceed)), QString()) << each.name;
        // Every new severe value asks anew.
        EXPECT_EQ(keptBackBy(goOn.reading(15, each.values)), each.field) << each.name;
    }
}

TEST(SevereValues, ofTheBaselineAreTheReleasesToDecide) {
    const auto low = SessionRecordBuilder().baseline(-20, {.systolic = 124, .diastolic = 78, .spo2 = 82});
    EXPECT_THAT(severeIn(low), ElementsAre(fields::keys::spo2));
    auto started = low;
    EXPECT_EQ(keptBackBy(started.started()), QString());
}

TEST(SevereValues, includeAPressureThatWaitsForItsSecondReading) {
    ProtocolLimits twice = limits();
    twice.twoReadings = {true, {180, 110}, {200, 120}, 5};
    const auto once = running().reading(10, {.systolic = 190, .diastolic = 95}).build();
    EXPECT_THAT(severeValues(once, twice), IsEmpty());
    const auto waiting = severeNotDecided(once, twice);
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->field, fields::keys::systolic);
}

TEST(SevereValues, areAskedAboutWhileTheyAreTheNewestOfTheirField) {
    const auto asks = [](const SessionRecordBuilder& builder) {
        return unansweredSevere(builder.build(), limits()) != nullptr;
    };
    EXPECT_TRUE(asks(running().reading(10, {.spo2 = 76})));
    EXPECT_FALSE(asks(running().reading(10, {.spo2 = 76}).reading(12, {.spo2 = 97})));
    EXPECT_FALSE(asks(running().reading(10, {.spo2 = 76}).decision(11, ReleaseDecision::Hold)));
    auto again = running().reading(10, {.spo2 = 76}).decision(11, ReleaseDecision::Recheck, -1, 5);
    EXPECT_FALSE(asks(again));
    EXPECT_TRUE(asks(again.reading(17, {.systolic = 120, .diastolic = 70})))
        << "the time is over and oxygen was not measured";
    EXPECT_TRUE(asks(running()
                         .reading(10, {.spo2 = 76})
                         .decision(11, ReleaseDecision::Proceed)
                         .reading(15, {.spo2 = 75})));
    const auto alone = running().reading(10, {.spo2 = 76}).build();
    EXPECT_TRUE(isForPrescriber(alone, alone.readings.back(), limits()));
}

} // namespace
} // namespace tidemark::rules
