// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TableCheck.h"

#include "storage/migration/Migrator.h"
#include "support/DamagedTable.h"
#include "support/TempClinic.h"

#include <gmock/gmock.h>

#include <atomic>

namespace tidemark::storage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

OpenPlan beside() {
    return {OpenPlan::File::IsOpen, newestSchema(), true};
}

TEST(TableCheck, NamesThePartOfTheRecordThatIsDamagedWhileTheRestIsRead) {
    test::TempClinic clinic;
    const qint64 page = test::rootPageOf(*clinic.store, "treatment_order");
    ASSERT_TRUE(clinic.store->close().has_value());
    test::flipBitOfPage(clinic.file("clinic.db"), page);
    ASSERT_TRUE(clinic.reopen().has_value()) << "what is not hurt can be read";
    const auto damaged = damagedParts(clinic.file("clinic.db"), clinic.key().databaseKey(), beside());
    EXPECT_THAT(damaged.value(), ElementsAre(RecordPart::Orders));
    const auto readAll = [](const char* sql) {
        return [sql](Connection& connection) { return connection.prepare(sql).run(); };
    };
    EXPECT_EQ(clinic.store->failedReads(), 0);
    EXPECT_EQ(clinic.store->read(readAll("SELECT id, reason FROM treatment_order")).error().code,
              ErrorCode::DatabaseDamaged);
    EXPECT_EQ(clinic.store->failedReads(), 1);
    EXPECT_TRUE(clinic.store->read(readAll("SELECT id FROM treatment_session")).has_value());
}

TEST(TableCheck, FindsADamagedPageOfEachTable) {
    test::TempClinic clinic;
    const auto tables =
        clinic.store->read([](Connection& connection) { return connection.tables(); }).value();
    std::vector<std::pair<std::string, qint64>> roots;
    roots.reserve(tables.size());
    for (const std::string& table : tables) {
        EXPECT_TRUE(recordPartOf(table).has_value()) << table << " belongs to no part of the record";
        roots.emplace_back(table, test::rootPageOf(*clinic.store, table.c_str()));
    }
    const QString database = clinic.file("clinic.db");
    const SecretBytes key = clinic.key().databaseKey();
    clinic.close();
    for (const auto& [table, page] : roots) {
        test::flipBitOfPage(database, page);
        const auto damaged = damagedParts(database, key, {OpenPlan::File::OnlyRead, newestSchema(), true});
        ASSERT_TRUE(damaged.has_value()) << table;
        EXPECT_THAT(*damaged, ElementsAre(recordPartOf(table).value())) << table;
        test::flipBitOfPage(database, page);
    }
    EXPECT_THAT(damagedParts(database, key, {OpenPlan::File::OnlyRead, newestSchema(), true}).value(),
                IsEmpty());
}

TEST(TableCheck, EndsSoonWhereItIsStopped) {
    test::TempClinic clinic;
    const std::atomic<bool> stop = true;
    OpenPlan plan = beside();
    plan.stop = &stop;
    const auto stopped = damagedParts(clinic.file("clinic.db"), clinic.key().databaseKey(), plan);
    EXPECT_FALSE(stopped.has_value() && !stopped->empty()) << "what was not read is not called damaged";
}

} // namespace
} // namespace tidemark::storage
