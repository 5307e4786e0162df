// SPDX-License-Identifier: GPL-3.0-or-later
// Each migration alone: the schema it leaves is the one that is written down, and no row that was there is
// changed.
#include "RowSnapshot.h"
#include "SchemaDatabase.h"
#include "SchemaText.h"
#include "storage/engine/Rows.h"
#include "TextFile.h"

#include <QDir>

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using testing::IsEmpty;

QString goldenFile(int schema) {
    return sourcePath(QStringLiteral("schema/%1.sql").arg(schema, 4, 10, QLatin1Char('0')));
}

QByteArray goldenHeader(int schema) {
    return "-- SPDX-License-Identifier: GPL-3.0-or-later\n-- The schema after migration " +
           QByteArray::number(schema) +
           ". Written by the test that reads it (CONTRIBUTING.md, a migration).\n";
}

class MigrationStep : public testing::TestWithParam<int> {};

TEST_P(MigrationStep, leavesTheSchemaThatIsWrittenDown) {
    const SchemaDatabase database(GetParam());
    const auto connection = database.open();
    const QByteArray text = goldenHeader(GetParam()) + schemaText(*connection);
    if (qEnvironmentVariableIsSet("TIDEMARK_WRITE_GOLDEN")) {
        writeText(goldenFile(GetParam()), text);
    }
    EXPECT_EQ(text.toStdString(), readText(goldenFile(GetParam())).toStdString());
}

TEST_P(MigrationStep, isTriedOnRowsInEveryTableWithAValueInEveryColumn) {
    const SchemaDatabase database(GetParam());
    const auto connection = database.open();
    EXPECT_THAT(unfilled(*connection).join(u' ').toStdString(), IsEmpty())
        << "tests/migrations/rows/ lacks rows for these";
}

TEST_P(MigrationStep, changesNoRowThatWasThere) {
    const SchemaDatabase database(GetParam() - 1);
    const auto connection = database.open();
    const TableColumns columns = columnsOf(*connection);
    const TableRows before = rowsOf(*connection, columns);
    ASSERT_TRUE(storage::migrate(*connection, firstMigrations(GetParam())).has_value());
    EXPECT_EQ(connection->schemaVersion(), GetParam());
    EXPECT_EQ(asText(rowsOf(*connection, columns)).toStdString(), asText(before).toStdString());
    EXPECT_TRUE(connection->verifyPages().has_value());
}

std::string numberOf(const testing::TestParamInfo<int>& step) {
    return std::string(storage::migrations()[static_cast<std::size_t>(step.param - 1)].name);
}

INSTANTIATE_TEST_SUITE_P(Each, MigrationStep, testing::Range(1, storage::newestSchema() + 1), numberOf);

/// A clinic that typed its rooms keeps them: the distinct names become the list.
TEST(RoomsOfTheClinic, AreTheNamesThatSessionsHad) {
    const SchemaDatabase database(14);
    const auto connection = database.open();
    const auto ask = [&](std::string_view question) {
        return storage::allRows(connection->prepare(question), storage::onlyColumn<QString>).value();
    };
    const auto named = ask("SELECT DISTINCT room FROM treatment_session WHERE room <> '' ORDER BY room");
    ASSERT_FALSE(named.empty());
    ASSERT_TRUE(storage::migrate(*connection, firstMigrations(15)).has_value());
    EXPECT_EQ(ask("SELECT name FROM clinic_room ORDER BY name"), named);
    EXPECT_EQ(ask("SELECT DISTINCT room FROM treatment_session WHERE room <> '' ORDER BY room"), named);
}

TEST(GoldenSchemas, ThereIsOneForEachMigrationAndNoOther) {
    EXPECT_EQ(QDir(sourcePath(QStringLiteral("schema"))).entryList({QStringLiteral("*.sql")}).size(),
              storage::newestSchema());
}

} // namespace
} // namespace tidemark::test
