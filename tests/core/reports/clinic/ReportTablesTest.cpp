// SPDX-License-Identifier: GPL-3.0-or-later
// What each report says of one clinic that is known to the last session.
#include "core/reports/clinic/ReportReader.h"
#include "services/courses/CourseChanges.h"
#include "services/rems/MonitoringForms.h"
#include "support/DrugClinic.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using reports::ReportKind;

TEST(ActivityReport, countsWhatWasBookedGivenAndIsStillOpen) {
    SessionClinic clinic;
    clinic.isSigned();
    clinic.session = clinic.plan();
    const auto report = reportOf(clinic.clinic, ReportKind::Activity);
    const auto& table = tableOf(report, "by_route");
    ASSERT_EQ(table.rows.size(), 1U);
    const auto& row = table.rows.front();
    EXPECT_EQ(textAt(table, row, "drug"), u"ketamine"_s);
    EXPECT_EQ(textAt(table, row, "route"), u"intravenous"_s);
    EXPECT_EQ(countAt(table, row, "booked"), 2);
    EXPECT_EQ(countAt(table, row, "given"), 1);
    EXPECT_EQ(countAt(table, row, "open"), 1);
    EXPECT_EQ(countAt(table, row, "patients"), 1);
    EXPECT_EQ(numberAt(table, row, "mean_minutes"), 5 + 40 + 61);
    EXPECT_EQ(countAt(table, row, "over_plan"), 0);
    for (const char* other : {"by_week", "by_clinician", "by_room"}) {
        const auto& lines = tableOf(report, other);
        EXPECT_EQ(countAt(lines, *lines.total, "booked"), 2) << other;
    }
}

TEST(ActivityReport, leavesOutAnotherPeriodAndWhatWasEnteredInError) {
    SessionClinic clinic;
    clinic.isSigned();
    const QDate tomorrow = clinic.clinic.open().today().addDays(1);
    const auto report = reportOf(clinic.clinic, ReportKind::Activity, tomorrow, tomorrow.addDays(30));
    EXPECT_TRUE(tableOf(report, "by_route").rows.empty());
    EXPECT_EQ(countAt(tableOf(report, "by_route"), *tableOf(report, "by_route").total, "booked"), 0);
}

struct FormRegisterTest : testing::Test {
    FormRegisterTest() { clinic.left(); }
    [[nodiscard]] reports::ReportTable forms() {
        return tableOf(reportOf(clinic.clinic, ReportKind::FormRegister), "forms");
    }
    [[nodiscard]] QString lateness() { return textAt(forms(), forms().rows.at(0), "lateness"); }
    void submit() { must(clinic.forms(clinic.nurse()).recordSubmitted(clinic.session, u"C-77"_s)); }
    void waitDays(int days) { clinic.wait(days * 24 * 60); }

    SprayClinic clinic;
};

TEST_F(FormRegisterTest, saysWhenEachWasDueAndSubmittedAndWithWhichNumber) {
    waitDays(3);
    submit();
    const auto table = forms();
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(countAt(table, table.rows[0], "days_used"), 3);
    EXPECT_EQ(textAt(table, table.rows[0], "lateness"), u"in-time"_s);
    EXPECT_EQ(textAt(table, table.rows[0], "confirmation_number"), u"C-77"_s);
    EXPECT_EQ(std::get<QDate>(cellAt(table, table.rows[0], "due_on")),
              std::get<QDate>(cellAt(table, table.rows[0], "treated_on")).addDays(7));
}

TEST_F(FormRegisterTest, tellsInTimeLateOpenAndOverdueApart) {
    waitDays(7);
    EXPECT_EQ(lateness(), u"open"_s) << "on its last day";
    waitDays(1);
    EXPECT_EQ(lateness(), u"overdue"_s);
    submit();
    EXPECT_EQ(lateness(), u"late"_s);
    const auto summary = tableOf(reportOf(clinic.clinic, ReportKind::FormRegister), "lateness");
    EXPECT_EQ(countAt(summary, *summary.total, "forms"), 1);
    EXPECT_EQ(numberAt(summary, summary.rows.at(1), "share"), 1.0);
}

TEST(DrugPacket, addsUpToTheBalanceOfTheLedger) {
    DrugClinic clinic;
    clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0");
    clinic.drawn();
    clinic.wait(5);
    must(clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, startedAlone()));
    clinic.wait(40);
    must(clinic.run<services::SessionPump>(clinic.nurse()).completeInfusion(clinic.session));
    static_cast<void>(clinic.wasteRest().value());
    const auto report = reportOf(clinic.clinic, ReportKind::DrugPacket);
    const auto& lots = tableOf(report, "lots");
    ASSERT_EQ(lots.rows.size(), 1U);
    const auto amount = [&](const char* column) { return numberAt(lots, lots.rows[0], column); };
    EXPECT_EQ(amount("opening_mg"), 0);
    EXPECT_EQ(amount("received_mg"), 2500);
    EXPECT_EQ(amount("removed_mg"), 500);
    EXPECT_EQ(amount("given_mg"), 35);
    EXPECT_EQ(amount("wasted_mg"), 465);
    EXPECT_EQ(amount("closing_mg"), rules::milligrams(clinic.lotStock().balance).value);
    EXPECT_EQ(amount("opening_mg") + amount("received_mg") - amount("removed_mg") + amount("returned_mg") -
                  amount("sent_back_mg") - amount("lost_mg"),
              amount("closing_mg"));
    const auto& movements = tableOf(report, "movements");
    ASSERT_EQ(movements.rows.size(), 3U);
    EXPECT_EQ(numberAt(movements, movements.rows.back(), "balance_mg"), amount("closing_mg"));
    EXPECT_FALSE(textAt(movements, movements.rows.back(), "witness").isEmpty());
    // What happened before the period is its opening balance.
    const QDate tomorrow = clinic.clinic.open().today().addDays(1);
    const auto later = reportOf(clinic.clinic, ReportKind::DrugPacket, tomorrow, tomorrow);
    const auto& after = tableOf(later, "lots");
    EXPECT_EQ(numberAt(after, after.rows.at(0), "opening_mg"), 2000);
    EXPECT_EQ(numberAt(after, after.rows.at(0), "closing_mg"), 2000);
    EXPECT_TRUE(tableOf(later, "movements").rows.empty());
}

TEST(SessionFacts, nameWhatIsNotOnRecordAndSuggestTheCodeOfTheDose) {
    SprayClinic clinic;
    clinic.left();
    const auto report = reportOf(clinic.clinic, ReportKind::SessionFacts);
    const auto& table = tableOf(report, "sessions");
    ASSERT_EQ(table.rows.size(), 1U);
    const auto& row = table.rows[0];
    EXPECT_EQ(numberAt(table, row, "given_mg"), 84);
    EXPECT_EQ(textAt(table, row, "lot"), u"A123"_s);
    EXPECT_EQ(textAt(table, row, "code_suggestion"), u"G2083"_s);
    EXPECT_EQ(countAt(table, row, "minutes"), 10 + 30 + 20 + 30 + 35 + 5);
    EXPECT_EQ(countAt(table, row, "minutes_after_dose"), 30 + 20 + 30 + 35 + 5);
    EXPECT_EQ(textAt(table, row, "missing"), u"wasted_mg signature"_s);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(cellAt(table, row, "wasted_mg"))) << "and not 0";
    EXPECT_TRUE(std::holds_alternative<std::monostate>(cellAt(table, row, "waste_modifier_suggestion")));
}

TEST(OpenWork, listsWhatWasLeftUnsignedUntilItIsSigned) {
    SessionClinic clinic;
    clinic.left();
    const auto unsignedOnes = [&] {
        return tableOf(reportOf(clinic.clinic, ReportKind::OpenWork), "unsigned").rows.size();
    };
    EXPECT_EQ(unsignedOnes(), 1U);
    static_cast<void>(clinic.sign());
    EXPECT_EQ(unsignedOnes(), 0U);
}

} // namespace
} // namespace tidemark::test
