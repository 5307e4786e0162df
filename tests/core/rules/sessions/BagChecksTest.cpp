// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/BagChecks.h"

#include "rules/protocols/Protocols.h"
#include "rules/sessions/InterventionDetails.h"
#include "support/SessionRecordBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;
using test::SessionRecordBuilder;

/// 150 mL/h out of a bag of 100 mL since minute 0.
SessionRecord running(int millilitresPerHour = 150) {
    SessionRecord record = SessionRecordBuilder().build();
    record.session.state = SessionState::Dosing;
    record.session.route = Route::Intravenous;
    record.session.startedAt = record.session.plannedAt;
    PumpChange start;
    start.stamp.eventAt = record.session.plannedAt;
    start.rate = {static_cast<double>(millilitresPerHour)};
    record.pump = {start};
    return record;
}

void look(SessionRecord& record, int minute, double left, double due, const QString& reason = {}) {
    Intervention check;
    check.stamp.id = EntryId(QStringLiteral("bag %1").arg(minute));
    check.stamp.eventAt = record.session.plannedAt + minutes(minute);
    check.stamp.reason = reason;
    check.interventionKey = bagKey();
    check.detail = interventionDetail(BagCheck{{left}, {due}, {100}});
    record.interventions.push_back(check);
}

bool isDueAt(const SessionRecord& record, int minute) {
    return isBagCheckDue(record, ivKetamineProtocol(), {100}, record.session.plannedAt + minutes(minute));
}

TEST(BagChecks, areDueFromTheFirstReadingOfThePlanUntilOneIsMade) {
    SessionRecord record = running();
    EXPECT_FALSE(isDueAt(record, 9));
    EXPECT_TRUE(isDueAt(record, 10));
    EXPECT_TRUE(isDueAt(record, 39));
    look(record, 12, 70, 70);
    EXPECT_FALSE(isDueAt(record, 13));
}

TEST(BagChecks, areDueOnceMoreAfterAChangeOfTheRate) {
    SessionRecord record = running();
    look(record, 12, 70, 70);
    PumpChange slower;
    slower.stamp.id = EntryId(QStringLiteral("slower"));
    slower.stamp.eventAt = record.session.plannedAt + minutes(14);
    slower.kind = PumpChangeKind::Rate;
    slower.rate = {75};
    record.pump.push_back(slower);
    EXPECT_FALSE(isDueAt(record, 23)) << "the plan's ten minutes have not gone by";
    EXPECT_TRUE(isDueAt(record, 24));
    look(record, 24, 52, 52);
    EXPECT_FALSE(isDueAt(record, 25));
    record.pump.back().rate = {30};
    record.interventions.pop_back();
    EXPECT_FALSE(isDueAt(record, 33)) << "what has run since cannot tell yet";
    EXPECT_TRUE(isDueAt(record, 34));
    record.pump.back().stamp.undone = true;
    EXPECT_FALSE(isDueAt(record, 34));
}

TEST(BagChecks, waitUntilTheBagCanTell) {
    const SessionRecord slow = running(25); // a tenth has run after 24 minutes
    EXPECT_FALSE(isDueAt(slow, 23));
    EXPECT_TRUE(isDueAt(slow, 24));
}

TEST(BagChecks, areOfARunningInfusionOnly) {
    SessionRecord record = running();
    record.session.state = SessionState::Monitoring;
    EXPECT_FALSE(isDueAt(record, 10));
    record.session.state = SessionState::Dosing;
    record.session.route = Route::Nasal;
    EXPECT_FALSE(isDueAt(record, 10));
}

TEST(BagChecks, differUntilSomebodySaysWhyOrTheNextOneAgrees) {
    SessionRecord record = running();
    EXPECT_EQ(bagDifference(record), nullptr);
    look(record, 10, 50, 75);
    ASSERT_NE(bagDifference(record), nullptr);
    SessionRecord explained = record;
    explained.interventions.front().stamp.reason = QStringLiteral("The bag leaked");
    EXPECT_EQ(bagDifference(explained), nullptr);
    look(record, 12, 70, 70);
    EXPECT_EQ(bagDifference(record), nullptr);
    record.interventions.back().stamp.undone = true;
    EXPECT_NE(bagDifference(record), nullptr);
}

} // namespace
} // namespace tidemark::rules
