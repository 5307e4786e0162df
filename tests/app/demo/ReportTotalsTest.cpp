// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of the reports against questions to the database that share nothing with them.
#include "app/demo/DemoOnDisk.h"
#include "reports/clinic/ClinicReport.h"
#include "services/base/DayOfClinic.h"
#include "storage/engine/Rows.h"
#include "storage/Store.h"

#include <gtest/gtest.h>

#include <numeric>

namespace tidemark::demo {
namespace {

using reports::ReportKind;

class ReportTotals : public testing::Test {
protected:
    static void SetUpTestSuite() { demo = std::make_unique<DemoOnDisk>(DemoPlan{20, 1, 7}); }
    static void TearDownTestSuite() { demo.reset(); }

    [[nodiscard]] reports::ReportTable table(ReportKind kind, const char* key) const {
        const Actor administrator{demo->desk.actor.id, {}, Role::Administrator};
        const reports::ReportReading reading(demo->clinic(), administrator);
        const auto report = reading.begin(kind, {from(), until()}).value()().value();
        for (const reports::ReportTable& each : report->tables) {
            if (QLatin1String(each.key) == QLatin1String(key)) {
                return each;
            }
        }
        return {};
    }
    [[nodiscard]] QDate from() const { return until().addMonths(-4); }
    [[nodiscard]] QDate until() const { return demo->clinic().today(); }

    /// One number out of the database; `:from` and `:until` are the instants of the period.
    [[nodiscard]] qint64 ask(std::string_view question) const {
        const QByteArray zone = demo->clinic().clock().zone();
        return demo->clinic().store().read([&](storage::Connection& connection) {
            return storage::firstRow(connection.prepare(question)
                                         .bind(":from", services::daySpan(from(), zone).from)
                                         .bind(":until", services::daySpan(until(), zone).until),
                                     [](storage::RowReader& row) {
                                         qint64 number = 0;
                                         row.read(number);
                                         return number;
                                     })
                .value()
                .value();
        });
    }
    [[nodiscard]] static qint64 total(const reports::ReportTable& table, const char* column) {
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            if (QLatin1String(table.columns[place].key) == QLatin1String(column)) {
                return std::get<qint64>(table.total.value().at(place));
            }
        }
        ADD_FAILURE() << column;
        return -1;
    }

    inline static std::unique_ptr<DemoOnDisk> demo;
};

TEST_F(ReportTotals, ofTheActivityAreThoseOfTheSessions) {
    const auto byRoute = table(ReportKind::Activity, "by_route");
    const qint64 booked = ask("SELECT COUNT(*) FROM treatment_session WHERE planned_at >= :from AND "
                              "planned_at < :until AND state <> 'entered-in-error'");
    const qint64 given =
        ask("SELECT COUNT(*) FROM treatment_session WHERE planned_at >= :from AND planned_at "
            "< :until AND started_at IS NOT NULL AND state NOT IN ('cancelled', 'missed', "
            "'no-show', 'entered-in-error')");
    ASSERT_GT(given, 50) << "the clinic of the test is too small to say anything";
    EXPECT_EQ(total(byRoute, "booked"), booked);
    EXPECT_EQ(total(byRoute, "given"), given);
    EXPECT_EQ(total(byRoute, "no_show"),
              ask("SELECT COUNT(*) FROM treatment_session WHERE planned_at >= :from AND planned_at < :until "
                  "AND state = 'no-show'"));
    for (const char* key : {"by_route", "by_week", "by_clinician", "by_room"}) {
        const auto lines = table(ReportKind::Activity, key);
        EXPECT_EQ(total(lines, "booked"), total(lines, "given") + total(lines, "no_show") +
                                              total(lines, "called_off") + total(lines, "open"))
            << key;
    }
}

TEST_F(ReportTotals, ofTheFormsAreThoseOfTheFormsOfTreatedSessions) {
    EXPECT_EQ(total(table(ReportKind::FormRegister, "lateness"), "forms"),
              ask("SELECT COUNT(*) FROM monitoring_form JOIN treatment_session ON treatment_session.id = "
                  "monitoring_form.session_id WHERE started_at >= :from AND started_at < :until"));
}

TEST_F(ReportTotals, ofTheSafeAreThoseOfItsMovements) {
    const auto lots = table(ReportKind::DrugPacket, "lots");
    double closing = 0;
    for (const reports::ReportRow& row : lots.rows) {
        closing += std::get<double>(row.back());
    }
    const qint64 stocked = ask("SELECT COALESCE(SUM(stock_ug), 0) FROM drug_movement AS m WHERE event_at < "
                               ":until AND :from = :from AND NOT EXISTS (SELECT 1 FROM drug_movement AS c "
                               "WHERE c.corrects_id = m.id)");
    ASSERT_GT(stocked, 0);
    EXPECT_DOUBLE_EQ(closing, static_cast<double>(stocked) / 1000);
}

TEST_F(ReportTotals, ofTheSessionFactsAreTheSessionsBegun) {
    EXPECT_EQ(static_cast<qint64>(table(ReportKind::SessionFacts, "sessions").rows.size()),
              ask("SELECT COUNT(*) FROM treatment_session WHERE started_at >= :from AND started_at < :until "
                  "AND state NOT IN ('cancelled', 'missed', 'no-show', 'entered-in-error')"));
}

} // namespace
} // namespace tidemark::demo
