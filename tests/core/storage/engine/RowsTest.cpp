// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the program into columns and back.
#include "storage/engine/Rows.h"
#include "storage/engine/DatabaseFile.h"
#include "units/Quantity.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <functional>
#include <limits>

namespace tidemark::storage {
namespace {

class RowsTest : public testing::Test {
public:
    RowsTest() {
        const auto made = connection->execute("CREATE TABLE v (t TEXT, i INTEGER, r REAL, b BLOB) STRICT");
        EXPECT_TRUE(made);
    }

    /// Puts the value into the column and reads it back.
    template <class Value>
    [[nodiscard]] Value throughColumn(const char* column, const Value& value) const {
        const std::string name(column);
        EXPECT_TRUE(connection->prepare("DELETE FROM v").run());
        EXPECT_TRUE(connection->prepare("INSERT INTO v (" + name + ") VALUES (:v)").bind(":v", value).run());
        return oneRow(connection->prepare("SELECT " + name + " FROM v"), onlyColumn<Value>).value();
    }
    void put(std::string_view values) const {
        ASSERT_TRUE(connection->execute("DELETE FROM v"));
        ASSERT_TRUE(connection->execute("INSERT INTO v (t, i) VALUES " + std::string(values)));
    }
    template <class Value>
    [[nodiscard]] ErrorCode refusalOf(const char* column) const {
        const auto read =
            oneRow(connection->prepare("SELECT " + std::string(column) + " FROM v"), onlyColumn<Value>);
        return read ? ErrorCode{-1} : read.error().code;
    }

    QTemporaryDir directory;
    std::unique_ptr<Connection> connection =
        openDatabaseFile(directory.filePath(QStringLiteral("rows.db")), SecretBytes::random(48),
                         {OpenPlan::File::MayBeCreated, 0, false})
            .value();
};

TEST_F(RowsTest, everyKindOfValueComesBackAsItWas) {
    const QString text = QString::fromUtf8("Zoë \xF0\x9F\x8C\x8A 'quoted'; --");
    const QByteArray bytes("\0\x01\xFF", 3);
    EXPECT_EQ(throughColumn("t", text), text);
    EXPECT_EQ(throughColumn("b", bytes), bytes);
    EXPECT_EQ(throughColumn("i", std::numeric_limits<qint64>::min()), std::numeric_limits<qint64>::min());
    EXPECT_EQ(throughColumn("i", std::numeric_limits<int>::max()), std::numeric_limits<int>::max());
    EXPECT_EQ(throughColumn("r", 0.1 + 0.2), 0.1 + 0.2);
    EXPECT_EQ(throughColumn("i", true), true);
    EXPECT_EQ(throughColumn("i", false), false);
    EXPECT_EQ(throughColumn("i", fromMilliseconds(1'772'442'000'001)), fromMilliseconds(1'772'442'000'001));
    EXPECT_EQ(throughColumn("t", QDate(2024, 2, 29)), QDate(2024, 2, 29));
    EXPECT_EQ(throughColumn("t", PatientId(QStringLiteral("p-1"))), PatientId(QStringLiteral("p-1")));
    EXPECT_EQ(throughColumn("r", Milligrams{0.3}), Milligrams{0.3});
    EXPECT_EQ(throughColumn("i", Micrograms{-9'007'199'254'740'993}), Micrograms{-9'007'199'254'740'993});
    EXPECT_EQ(throughColumn("i", Minutes{40}), Minutes{40});
    EXPECT_EQ(throughColumn("t", Route::Nasal), Route::Nasal);
    EXPECT_EQ(throughColumn("t", std::optional(Severity::Severe)), std::optional(Severity::Severe));
}

TEST_F(RowsTest, whatIsStoredIsWhatOtherProgramsExpect) {
    const std::pair<std::function<void()>, const char*> cases[] = {
        {[&] { (void)throughColumn("t", QDate(2026, 3, 7)); }, "2026-03-07"},
        {[&] { (void)throughColumn("t", SessionState::NoShow); }, "no-show"},
        {[&] { (void)throughColumn("t", QDate()); }, ""}};
    for (const auto& [write, stored] : cases) {
        write();
        EXPECT_EQ(oneRow(connection->prepare("SELECT t FROM v"), onlyColumn<QString>), QLatin1String(stored));
    }
}

TEST_F(RowsTest, absentDiffersFromZeroAndEmpty) {
    EXPECT_EQ(throughColumn("t", std::optional(QString())), std::optional(QString()));
    EXPECT_EQ(throughColumn("t", std::optional<QString>()), std::optional<QString>());
    EXPECT_EQ(throughColumn("i", std::optional(0)), std::optional(0));
    EXPECT_EQ(throughColumn("i", std::optional<int>()), std::optional<int>());
    EXPECT_EQ(throughColumn("i", std::optional(false)), std::optional(false));
    EXPECT_EQ(throughColumn("i", std::optional<bool>()), std::optional<bool>());
    EXPECT_EQ(throughColumn("r", std::optional<Kilograms>()), std::optional<Kilograms>());
    EXPECT_EQ(throughColumn("t", std::optional<DischargeKind>()), std::optional<DischargeKind>());
    EXPECT_EQ(throughColumn("t", PatientId()), PatientId());
    EXPECT_EQ(oneRow(connection->prepare("SELECT COUNT(*) FROM v WHERE t IS NULL"), onlyColumn<int>), 1)
        << "a null id is NULL, so that it points at nothing";
}

TEST_F(RowsTest, whatCannotBeTheValueIsDamageAndNotAnother) {
    put("('intranasal', 2147483648)");
    EXPECT_EQ(refusalOf<Route>("t"), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(refusalOf<std::optional<Route>>("t"), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(refusalOf<QDate>("t"), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(refusalOf<int>("i"), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(refusalOf<qint64>("i"), ErrorCode{-1});
    put("(NULL, 1)");
    EXPECT_EQ(refusalOf<Route>("t"), ErrorCode::DatabaseDamaged) << "a code must be there";
}

TEST_F(RowsTest, oneDamagedRowRefusesTheWholeList) {
    put("('nasal', 1), ('intranasal', 2)");
    const auto routes = allRows(connection->prepare("SELECT t FROM v ORDER BY i"), onlyColumn<Route>);
    ASSERT_FALSE(routes);
    EXPECT_EQ(routes.error().code, ErrorCode::DatabaseDamaged);
}

TEST_F(RowsTest, columnsAreReadInTheirOrder) {
    put("('nasal', 7), ('intravenous', 8)");
    const auto pairs = allRows(connection->prepare("SELECT i, r, t FROM v ORDER BY i"), [](RowReader& row) {
        std::pair<int, Route> read;
        row.read(read.first).skip().read(read.second);
        return read;
    });
    EXPECT_THAT(pairs.value(),
                testing::ElementsAre(std::pair(7, Route::Nasal), std::pair(8, Route::Intravenous)));
}

TEST_F(RowsTest, noRowIsNoneOrNotFound) {
    const auto prepared = [&] { return connection->prepare("SELECT i FROM v"); };
    EXPECT_EQ(firstRow(prepared(), onlyColumn<int>).value(), std::nullopt);
    EXPECT_EQ(oneRow(prepared(), onlyColumn<int>).error().code, ErrorCode::NotFound);
    EXPECT_EQ(allRows(prepared(), onlyColumn<int>).value().size(), 0U);
}

TEST_F(RowsTest, aFaultOfTheStatementIsHandedOn) {
    EXPECT_FALSE(allRows(connection->prepare("SELECT nothing FROM v"), onlyColumn<int>));
    EXPECT_FALSE(firstRow(connection->prepare("SELECT i FROM v").bind(":typo", 1), onlyColumn<int>));
}

} // namespace
} // namespace tidemark::storage
