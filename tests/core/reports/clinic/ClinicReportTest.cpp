// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/clinic/ReportReader.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "reports/clinic/ReportRuns.h"
#include "storage/audit/AuditLog.h"
#include "storage/Store.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <set>

namespace tidemark::test {
namespace {

using reports::ReportForm;
using reports::ReportKind;

struct ClinicReportTest : testing::Test {
    [[nodiscard]] Result<reports::ReportReading::Read> begin(const Actor& actor,
                                                             const services::Period& period) {
        return reports::ReportReading(clinic.clinic.open(), actor).begin(ReportKind::Activity, period);
    }
    [[nodiscard]] std::vector<reports::ReportRun> runs() {
        return reports::beginLastRuns(clinic.clinic.open(), clinic.clinic.administrator, 8,
                                      std::make_shared<std::atomic<bool>>(false))
            .value()()
            .value();
    }

    SessionClinic clinic;
    services::Period november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
};

TEST_F(ClinicReportTest, areListedOnceEachWithAFileName) {
    std::set<QString> names;
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        EXPECT_TRUE(names.insert(code(entry.kind)).second);
    }
    EXPECT_EQ(names.size(), reports::reportKindCodes.size());
}

TEST_F(ClinicReportTest, areForWhoAnswersForTheClinic) {
    EXPECT_EQ(begin(clinic.nurse(), november).error().code, ErrorCode::NotPermitted);
    EXPECT_TRUE(begin(clinic.clinic.psychiatrist, november));
    EXPECT_TRUE(begin(clinic.clinic.administrator, november));
}

TEST_F(ClinicReportTest, refuseAPeriodWithoutDaysOrThatEndsBeforeItBegins) {
    const auto fault = [&](const services::Period& period) {
        const Error error = begin(clinic.clinic.administrator, period).error();
        return std::pair(error.code, error.field);
    };
    EXPECT_EQ(fault({{}, november.until}), std::pair(ErrorCode::Empty, QString(fields::keys::periodFrom)));
    EXPECT_EQ(fault({november.from, {}}), std::pair(ErrorCode::Empty, QString(fields::keys::periodUntil)));
    EXPECT_EQ(fault({november.until, november.from}),
              std::pair(ErrorCode::Impossible, QString(fields::keys::periodUntil)));
}

TEST_F(ClinicReportTest, ofTheDayHaveTodayWhateverIsAsked) {
    const auto report = reportOf(clinic.clinic, ReportKind::OpenWork, november.from, november.until);
    const QDate today = clinic.clinic.open().today();
    EXPECT_EQ(report.period, (services::Period{today, today}));
}

TEST_F(ClinicReportTest, haveACellForEachColumnInEachRowAndInTheSums) {
    clinic.isSigned();
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        for (const reports::ReportTable& table : reportOf(clinic.clinic, entry.kind).tables) {
            for (const reports::ReportRow& row : table.rows) {
                EXPECT_EQ(row.size(), table.columns.size()) << table.key;
            }
            if (table.total) {
                EXPECT_EQ(table.total->size(), table.columns.size()) << table.key;
            }
        }
    }
}

TEST_F(ClinicReportTest, leaveAnEntryWithWhatWasMadeOfWhichDays) {
    const auto report = reportOf(clinic.clinic, ReportKind::FormRegister, november.from, november.until);
    must(reports::noteReport(clinic.clinic.open(), clinic.clinic.administrator, report, ReportForm::Pdf,
                             "hash"));
    const auto last = clinic.clinic.store()
                          .read([](storage::Connection& connection) {
                              return storage::AuditLog::lastOf(connection, actions::reportMake, 1);
                          })
                          .value();
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last.front().line.entityId, QStringLiteral("form-register 2026-11-01 2026-11-30 pdf"));
    EXPECT_EQ(last.front().line.actor, clinic.clinic.administrator.id);
    EXPECT_TRUE(last.front().line.body.contains(QByteArray("hash").toHex()));
}

TEST_F(ClinicReportTest, areInTheLogWhenSeenOnlyWhereTheyNamePatients) {
    const auto made = [&](ReportKind kind) {
        const auto before = clinic.auditLength();
        must(reports::noteReport(clinic.clinic.open(), clinic.clinic.administrator,
                                 reportOf(clinic.clinic, kind), ReportForm::Screen));
        return clinic.auditLength() - before;
    };
    EXPECT_EQ(made(ReportKind::Activity), 0);
    EXPECT_EQ(made(ReportKind::SessionFacts), 1);
}

TEST_F(ClinicReportTest, thatLeftAreListedWithTheNewestFirst) {
    const auto note = [&](ReportKind kind, ReportForm form) {
        must(reports::noteReport(clinic.clinic.open(), clinic.clinic.administrator,
                                 reportOf(clinic.clinic, kind, november.from, november.until), form));
        clinic.wait(1);
    };
    note(ReportKind::Activity, ReportForm::Csv);
    note(ReportKind::SessionFacts, ReportForm::Screen);
    note(ReportKind::DrugPacket, ReportForm::Paper);
    const auto listed = runs();
    ASSERT_EQ(listed.size(), 2U) << "what was only seen has not left";
    EXPECT_EQ(listed.front().kind, ReportKind::DrugPacket);
    EXPECT_EQ(listed.front().form, ReportForm::Paper);
    EXPECT_EQ(listed.front().period, november);
    EXPECT_EQ(listed.back().kind, ReportKind::Activity);
    EXPECT_FALSE(listed.back().person.isEmpty());
}

} // namespace
} // namespace tidemark::test
