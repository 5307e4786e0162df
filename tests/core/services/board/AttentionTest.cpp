// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/AuditLines.h"
#include "services/board/SessionBoard.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/drugs/DrugCount.h"
#include "services/drugs/DrugStock.h"
#include "services/orders/Orders.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::must;
using test::SprayClinic;

/// What stands for weeks: forms, boosters, authorisations, lots.
struct StandingAttentionTest : testing::Test {
    SprayClinic visit;
    SessionBoard board(const Actor& actor) { return {visit.clinic.open(), actor}; }
    const QDate today = visit.clinic.open().today();

    std::vector<AttentionLine> lines() { return board(visit.nurse()).attention().value(); }
    std::vector<AttentionKind> kinds() {
        std::vector<AttentionKind> all;
        for (const AttentionLine& line : lines()) {
            all.push_back(line.kind);
        }
        return all;
    }
    void authorise(QDate until) {
        OrderForm form;
        form.protocolId = visit.protocol.id;
        form.devicesDose = QStringLiteral("84");
        form.reason = QStringLiteral("Had 84 mg before");
        form.authorisedFrom = today.addDays(-60).toString(Qt::ISODate);
        form.authorisedUntil = until.toString(Qt::ISODate);
        (void)Orders(visit.clinic.open(), visit.clinic.psychiatrist).write(visit.patient.id, form).value();
    }
    void wantBoostersEvery(int days) {
        auto course = Courses(visit.clinic.open(), visit.nurse()).newest(visit.patient.id).value().value();
        course.boosterIntervalDays = days;
        const auto line = sessionLine(visit.nurse(), visit.session, actions::courseBoosterInterval);
        must(visit.clinic.store().write(line, [&](storage::Connection& connection, storage::AuditLine&) {
            return storage::CourseRepository::update(connection, course);
        }));
    }
    DrugLotId receive(QDate expiry) {
        DrugReceiptForm form;
        form.drug = Drug::Esketamine;
        form.form = DrugForm::Device;
        form.deviceContent = QStringLiteral("28");
        form.lot = QStringLiteral("A123");
        form.expiry = expiry.toString(Qt::ISODate);
        form.count = QStringLiteral("3");
        return DrugStock(visit.clinic.open(), visit.clinic.psychiatrist).receive(form).value().id;
    }
};

TEST_F(StandingAttentionTest, callsForTheFormAndThenUrgently) {
    visit.left();
    visit.wait(4 * 24 * 60);
    EXPECT_THAT(kinds(), testing::Contains(AttentionKind::FormDue));
    EXPECT_EQ(lines().back().session, visit.session);
    visit.wait(4 * 24 * 60);
    EXPECT_EQ(lines().front().kind, AttentionKind::FormDue);
    EXPECT_EQ(lines().front().level, AttentionLevel::Urgent);
}

TEST_F(StandingAttentionTest, callsForAnAuthorisationThatEndsAndOneThatHasEnded) {
    authorise(today.addDays(15));
    EXPECT_TRUE(lines().empty());
    authorise(today.addDays(14));
    ASSERT_THAT(kinds(), testing::ElementsAre(AttentionKind::AuthorisationEnding));
    EXPECT_EQ(lines().front().patientName, "Brandt, Ida");
    EXPECT_EQ(lines().front().number, 14);
    authorise(today.addDays(-1));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::AuthorisationEnded));
    must(SessionPlanning(visit.clinic.open(), visit.nurse())
             .cancel(visit.session, QStringLiteral("moved away")));
    EXPECT_TRUE(lines().empty()) << "nobody is to come";
}

TEST_F(StandingAttentionTest, callsForABoosterUntilOneIsPlanned) {
    visit.left();
    wantBoostersEvery(28);
    const auto calls = [&] {
        const auto all = lines();
        return std::ranges::count(all, AttentionKind::BoosterOverdue, &AttentionLine::kind);
    };
    visit.wait(35 * 24 * 60);
    EXPECT_EQ(calls(), 0);
    visit.wait(24 * 60);
    EXPECT_EQ(calls(), 1);
    (void)visit.write(QStringLiteral("84")).value();
    (void)visit.plan();
    EXPECT_EQ(calls(), 0);
}

TEST_F(StandingAttentionTest, callsForALotThatExpiresAndNamesIt) {
    receive(today.addDays(31));
    EXPECT_TRUE(lines().empty());
    visit.wait(24 * 60);
    const auto all = lines();
    const auto lot = std::ranges::find(all, AttentionKind::DrugExpiry, &AttentionLine::kind);
    ASSERT_NE(lot, all.end());
    EXPECT_TRUE(lot->patient.isNull());
    ASSERT_TRUE(lot->lot.has_value());
    EXPECT_EQ(lot->lot->lot, "A123");
    EXPECT_EQ(lot->number, 30);
    EXPECT_EQ(lot->level, AttentionLevel::Soon);
}

/// A discrepancy was on the page of the drugs alone, where nobody looked until the next count.
TEST_F(StandingAttentionTest, callsForADiscrepancyUntilItIsSettled) {
    const DrugLotId lot = receive(today.addDays(300));
    DrugCount counting(visit.clinic.open(), visit.clinic.psychiatrist);
    const auto outcome = counting.count(lot, QStringLiteral("1"), CountTry::Second).value();
    const auto all = lines();
    const auto found = std::ranges::find(all, AttentionKind::DrugDiscrepancy, &AttentionLine::kind);
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->lot->id, lot);
    EXPECT_EQ(found->level, AttentionLevel::Due);
    EXPECT_EQ(found->number, -2);
    must(counting.settle(outcome.discrepancy, QStringLiteral("Two devices were behind the box"), false, {}));
    EXPECT_TRUE(lines().empty());
}

TEST_F(StandingAttentionTest, ofOnePatientLeavesOutTheOthersAndTheSafe) {
    receive(today.addDays(3));
    authorise(today.addDays(3));
    EXPECT_EQ(lines().size(), 2U);
    EXPECT_EQ(board(visit.nurse()).attentionOf(visit.patient.id).value().size(), 1U);
    EXPECT_TRUE(board(visit.nurse()).attentionOf(PatientId(QStringLiteral("somebody else"))).value().empty());
}

} // namespace
} // namespace tidemark::services
