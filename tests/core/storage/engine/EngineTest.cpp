// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/SelfTest.h"
#include "storage/engine/Transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <limits>

namespace tidemark::storage {
namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

class EngineTest : public testing::Test {
public:
    [[nodiscard]] Result<std::unique_ptr<Connection>> tryOpen(bool guarded = true,
                                                              int newestSchema = 3) const {
        return openDatabaseFile(path, key, {OpenPlan::File::MayBeCreated, newestSchema, guarded});
    }
    [[nodiscard]] std::unique_ptr<Connection> open(bool guarded = true) const {
        return tryOpen(guarded).value();
    }
    [[nodiscard]] ErrorCode refusal(int newestSchema = 3) const {
        const auto opened = openDatabaseFile(path, key, {OpenPlan::File::MustExist, newestSchema, true});
        return opened ? ErrorCode{-1} : opened.error().code;
    }
    void runUnguarded(std::string_view script) const {
        ASSERT_TRUE(open(false)->execute(script).has_value());
    }

    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("some folder.db"));
    SecretBytes key = SecretBytes::random(48);
};

TEST(SelfTest, holdsInThisProcess) {
    EXPECT_TRUE(selfTest().has_value());
    EXPECT_TRUE(isCipherVersionEnough(engineVersion().cipher.toStdString()));
}

TEST(SelfTest, wantsSqlcipher46) {
    for (const char* version : {"4.6.0 community", "4.6.1", "4.10.0", "5.0.0"}) {
        EXPECT_TRUE(isCipherVersionEnough(version)) << version;
    }
    for (const char* version : {"", "4", "4.5.6 community", "3.4.1", "x.y", "4.", "-4.6"}) {
        EXPECT_FALSE(isCipherVersionEnough(version)) << version;
    }
}

TEST_F(EngineTest, theRecipeHolds) {
    const auto connection = open(false);
    const std::pair<std::string_view, const char*> settings[] = {
        {"PRAGMA temp_store", "2"},         {"PRAGMA journal_mode", "wal"},
        {"PRAGMA synchronous", "2"},        {"PRAGMA foreign_keys", "1"},
        {"PRAGMA recursive_triggers", "1"}, {"PRAGMA trusted_schema", "0"},
        {"PRAGMA cell_size_check", "1"},    {"PRAGMA cache_size", "-65536"},
        {"PRAGMA busy_timeout", "5000"},    {"PRAGMA application_id", "1415859563"}};
    for (const auto& [sql, expected] : settings) {
        Statement row = connection->prepare(sql);
        ASSERT_TRUE(row.step().value_or(false)) << sql;
        EXPECT_EQ(row.text(0), expected) << sql;
    }
}

TEST_F(EngineTest, onlyTheEngineItselfMayStopSyncing) {
    runUnguarded("CREATE TABLE t (a)");
    const auto guarded = open();
    EXPECT_FALSE(guarded->execute("PRAGMA synchronous = OFF").has_value());
    EXPECT_TRUE(guarded->setCommits(Commits::Unsynced).has_value());
    EXPECT_TRUE(guarded->execute("INSERT INTO t VALUES (1)").has_value());
    EXPECT_TRUE(guarded->setCommits(Commits::Synced).has_value());
    EXPECT_EQ(QFileInfo(path + QStringLiteral("-wal")).size(), 0);
    EXPECT_FALSE(guarded->execute("PRAGMA synchronous = OFF").has_value());

    const auto unguarded = open(false);
    for (const auto& [commits, level] :
         {std::pair{Commits::Unsynced, "0"}, std::pair{Commits::Synced, "2"}}) {
        ASSERT_TRUE(unguarded->setCommits(commits).has_value());
        Statement row = unguarded->prepare("PRAGMA synchronous");
        ASSERT_TRUE(row.step().value_or(false));
        EXPECT_EQ(row.text(0), level);
    }
}

TEST_F(EngineTest, nothingIsInClear) {
    runUnguarded("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('marker-of-this-test')");
    const QByteArray bytes = contentOf(path);
    EXPECT_GE(bytes.size(), 4096);
    EXPECT_FALSE(bytes.startsWith("SQLite format 3"));
    EXPECT_FALSE(bytes.contains("marker-of-this-test") || bytes.contains("CREATE TABLE"));
}

TEST_F(EngineTest, anotherKeyIsRefused) {
    runUnguarded("CREATE TABLE t (a)");
    key = SecretBytes::random(48);
    EXPECT_EQ(refusal(), ErrorCode::DatabaseDamaged);
    key = SecretBytes::random(32);
    EXPECT_EQ(refusal(), ErrorCode::Internal);
}

TEST_F(EngineTest, filesThatAreNotOursAreRefusedAndKeepTheirBytes) {
    EXPECT_EQ(refusal(), ErrorCode::DatabaseMissing);
    const std::pair<QByteArray, ErrorCode> files[] = {
        {QByteArray(), ErrorCode::DatabaseDamaged},
        {QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), ErrorCode::DatabaseForeign},
        {QByteArray(8192, 'x'), ErrorCode::DatabaseDamaged}};
    for (const auto& [bytes, code] : files) {
        put(path, bytes);
        EXPECT_EQ(refusal(), code);
        EXPECT_EQ(contentOf(path), bytes);
    }
}

TEST_F(EngineTest, anotherProgramsEncryptedFileIsRefusedUntouched) {
    runUnguarded("PRAGMA application_id = 77");
    const QByteArray before = contentOf(path);
    EXPECT_EQ(refusal(), ErrorCode::DatabaseForeign);
    EXPECT_EQ(contentOf(path), before);
}

TEST_F(EngineTest, aNewerSchemaIsRefusedUntouched) {
    runUnguarded("CREATE TABLE t (a); PRAGMA user_version = 4");
    const QByteArray before = contentOf(path);
    const auto opened = tryOpen(true, 3);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error(), (Error{ErrorCode::SchemaNewer, {}, QStringLiteral("4")}));
    EXPECT_EQ(contentOf(path), before);
    EXPECT_TRUE(tryOpen(true, 4).has_value());
}

TEST_F(EngineTest, aFlippedBitOnAnyPageIsSeen) {
    runUnguarded(
        "CREATE TABLE t (a TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
        "< 300) INSERT INTO t SELECT hex(zeroblob(200)) FROM n");
    const QByteArray whole = contentOf(path);
    ASSERT_GT(whole.size(), 20 * 4096);
    for (qsizetype place = 4096 + 17; place < whole.size(); place += 5 * 4096 + 391) {
        QByteArray damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 4);
        put(path, damaged);
        const auto connection = tryOpen();
        if (connection) {
            const auto verified = (*connection)->verifyPages();
            ASSERT_FALSE(verified.has_value()) << place;
            EXPECT_EQ(verified.error().code, ErrorCode::DatabaseDamaged) << place;
        } else {
            EXPECT_EQ(connection.error().code, ErrorCode::DatabaseDamaged) << place;
        }
    }
}

TEST_F(EngineTest, whatIsOpenedBesideAnOpenDatabaseLeavesTheLogAsItIs) {
    auto writing = open(false);
    ASSERT_TRUE(writing->execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('kept')").has_value());
    const auto bytes = [&] { return contentOf(path) + contentOf(path + QStringLiteral("-wal")); };
    const QByteArray before = bytes();
    auto beside = openDatabaseFile(path, key, {OpenPlan::File::IsOpen, 3, true}).value();
    EXPECT_TRUE(beside->verifyPages().has_value());
    EXPECT_TRUE(bytes() == before) << "while it reads";
    writing->keepLog();
    writing.reset();
    beside.reset();
    EXPECT_TRUE(bytes() == before) << "also where it is closed last";
}

TEST_F(EngineTest, aDamagedPageIsDamageToWhoeverReadsItAndAFaultOfTheProgramIsNot) {
    runUnguarded(
        "CREATE TABLE t (a TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
        "< 300) INSERT INTO t SELECT hex(zeroblob(200)) FROM n");
    const auto refusedBy = [](Connection& connection, std::string_view query) {
        Statement rows = connection.prepare(query);
        Result<bool> more = rows.step();
        while (more && *more) {
            more = rows.step();
        }
        return more ? ErrorCode{-1} : more.error().code;
    };
    const auto connection = open();
    EXPECT_EQ(refusedBy(*connection, "SELECT a FROM t"), ErrorCode{-1});
    EXPECT_EQ(refusedBy(*connection, "SELECT abs(-9223372036854775807 - 1) FROM t"), ErrorCode::Internal);
    EXPECT_EQ(refusedBy(*connection, "SELECT a FROM not_there"), ErrorCode::Internal);
    const QByteArray whole = contentOf(path);
    for (qsizetype page = 2; page < 12; page += 3) {
        QByteArray damaged = whole;
        damaged[page * 4096 + 100] = static_cast<char>(damaged[page * 4096 + 100] ^ 4);
        put(path, damaged);
        EXPECT_EQ(refusedBy(*open(), "SELECT a FROM t"), ErrorCode::DatabaseDamaged) << page;
    }
}

TEST_F(EngineTest, aStatementTakesItsParametersAfterTheSchemaWasChanged) {
    runUnguarded("CREATE TABLE t (a TEXT)");
    const auto connection = open();
    const auto count = [&] {
        Statement rows = connection->prepare("SELECT COUNT(*) FROM t WHERE a = :a");
        return rows.bind(":a", QStringLiteral("x")).step();
    };
    for (const char* other : {"u", "v", "w"}) {
        EXPECT_TRUE(count().has_value());
        ASSERT_TRUE(connection->execute("CREATE TABLE " + std::string(other) + " (b TEXT)").has_value());
    }
    EXPECT_TRUE(count().has_value());
}

TEST_F(EngineTest, aStatementThatFailedIsParsedAgain) {
    runUnguarded("CREATE TABLE t (a TEXT)");
    const auto connection = open();
    const auto count = [&] {
        Statement rows = connection->prepare("SELECT COUNT(*) FROM t WHERE a = :a");
        return rows.bind(":a", QStringLiteral("x")).step();
    };
    EXPECT_TRUE(count().has_value());
    ASSERT_TRUE(connection->execute("ALTER TABLE t RENAME TO u").has_value());
    EXPECT_FALSE(count().has_value());
    ASSERT_TRUE(connection->execute("ALTER TABLE u RENAME TO t").has_value());
    EXPECT_TRUE(count().has_value());
}

TEST_F(EngineTest, aFlippedBitIsSeenBesideALog) {
    runUnguarded("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('kept')");
    auto writing = open(false);
    ASSERT_TRUE(writing->execute("CREATE TABLE u (a TEXT)").has_value());
    QByteArray damaged = contentOf(path);
    const qsizetype pageOfT = 4096;
    damaged[pageOfT + 17] = static_cast<char>(damaged[pageOfT + 17] ^ 4);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.write(damaged) == damaged.size());
    file.close();
    const auto beside = openDatabaseFile(path, key, {OpenPlan::File::IsOpen, 3, true}).value();
    EXPECT_EQ(beside->verifyPages().error().code, ErrorCode::DatabaseDamaged);
}

TEST_F(EngineTest, valuesComeBackAsTheyWere) {
    runUnguarded("CREATE TABLE v (t TEXT, i INTEGER, r REAL, b BLOB) STRICT");
    const auto connection = open();
    const QString text = QString::fromUtf8("Zoë \xF0\x9F\x8C\x8A 'quoted'; --");
    const qint64 big = std::numeric_limits<qint64>::min();
    const QByteArray blob("\0\x01\xFF", 3);
    ASSERT_TRUE(connection->prepare("INSERT INTO v (t, i, r, b) VALUES (:t, :i, :r, :b)")
                    .bind(":t", text)
                    .bind(":i", big)
                    .bind(":r", 0.1 + 0.2)
                    .bind(":b", blob)
                    .run()
                    .has_value());
    Statement row = connection->prepare("SELECT t, i, r, b FROM v");
    ASSERT_TRUE(row.step().value_or(false));
    EXPECT_EQ(row.text(0), text);
    EXPECT_EQ(row.integer(1), big);
    EXPECT_EQ(row.real(2), 0.1 + 0.2);
    EXPECT_EQ(row.bytes(3), blob);
    EXPECT_FALSE(row.step().value_or(true));
}

TEST_F(EngineTest, theSameStatementMayBeOpenTwice) {
    runUnguarded("CREATE TABLE v (i INTEGER); INSERT INTO v VALUES (1), (2)");
    const auto connection = open();
    Statement outer = connection->prepare("SELECT i FROM v ORDER BY i");
    ASSERT_TRUE(outer.step().value_or(false));
    {
        Statement inner = connection->prepare("SELECT i FROM v ORDER BY i");
        ASSERT_TRUE(inner.step().value_or(false));
        EXPECT_EQ(inner.integer(0), 1);
    }
    ASSERT_TRUE(outer.step().value_or(false));
    EXPECT_EQ(outer.integer(0), 2);
}

TEST_F(EngineTest, aStatementGivenBackKeepsNeitherValueNorFault) {
    runUnguarded("CREATE TABLE v (t TEXT)");
    const auto connection = open();
    constexpr std::string_view insert = "INSERT INTO v (t) VALUES (:t)";
    ASSERT_TRUE(connection->prepare(insert).bind(":t", QStringLiteral("Harriet")).run());
    ASSERT_FALSE(connection->prepare(insert).bind(":typo", 1).run());
    ASSERT_TRUE(connection->prepare(insert).run());
    Statement rows = connection->prepare("SELECT COUNT(*) FROM v WHERE t IS NULL");
    ASSERT_TRUE(rows.step().value_or(false));
    EXPECT_EQ(rows.integer(0), 1);
}

TEST_F(EngineTest, aParameterIsFoundByItsNameInAnyOrder) {
    runUnguarded("CREATE TABLE v (a INTEGER, b INTEGER, c INTEGER)");
    const auto connection = open();
    ASSERT_TRUE(connection->prepare("INSERT INTO v (a, b, c) VALUES (:a, :b, :a + :c)")
                    .bind(":c", 3)
                    .bind(":a", 1)
                    .bind(":b", 2)
                    .run());
    Statement row = connection->prepare("SELECT a, b, c FROM v");
    ASSERT_TRUE(row.step().value_or(false));
    EXPECT_EQ(row.integer(0), 1);
    EXPECT_EQ(row.integer(1), 2);
    EXPECT_EQ(row.integer(2), 4);
}

TEST_F(EngineTest, nullBytesAndNullTextAreEmptyNotAbsent) {
    runUnguarded("CREATE TABLE v (t TEXT NOT NULL, b BLOB NOT NULL) STRICT");
    const auto connection = open();
    Statement insert = connection->prepare("INSERT INTO v (t, b) VALUES (:t, :b)");
    EXPECT_TRUE(insert.bind(":t", QString()).bind(":b", QByteArray()).run());
}

TEST_F(EngineTest, aTransactionLeavesNothingUnlessItIsCommitted) {
    runUnguarded("CREATE TABLE v (i INTEGER)");
    const auto connection = open();
    const auto rows = [&] {
        Statement count = connection->prepare("SELECT COUNT(*) FROM v");
        return count.step().value_or(false) ? count.integer(0) : -1;
    };
    constexpr std::string_view insert = "INSERT INTO v (i) VALUES (1)";
    {
        const auto transaction = Transaction::begin(*connection);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(connection->prepare(insert).run());
        EXPECT_EQ(rows(), 1);
        EXPECT_FALSE(Transaction::begin(*connection)) << "there is one at a time";
        EXPECT_EQ(rows(), 1) << "the one that was refused ends nothing";
    }
    EXPECT_EQ(rows(), 0);
    {
        auto transaction = Transaction::begin(*connection);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(connection->prepare(insert).run());
        auto moved = std::move(*transaction);
        ASSERT_TRUE(moved.commit());
    }
    EXPECT_EQ(rows(), 1);
}

TEST_F(EngineTest, aSecondWriterIsToldThatTheDatabaseIsBusy) {
    runUnguarded("CREATE TABLE v (i INTEGER)");
    const auto first = open(false);
    const auto second = open(false);
    ASSERT_TRUE(second->execute("PRAGMA busy_timeout = 0"));
    const auto held = Transaction::begin(*first);
    const auto refused = Transaction::begin(*second);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Busy);
}

TEST_F(EngineTest, aFolderMayHaveAnyName) {
    path = directory.filePath(QStringLiteral("Zoë's \"clinic\" ?x=1 %20.db"));
    runUnguarded("CREATE TABLE v (i INTEGER)");
    EXPECT_TRUE(QFileInfo::exists(path));
    EXPECT_TRUE(open()->prepare("SELECT i FROM v").run());
}

TEST_F(EngineTest, faultsOfAStatementAreErrorsWithoutItsText) {
    runUnguarded("CREATE TABLE v (i INTEGER PRIMARY KEY, t TEXT CHECK (t <> 'Harriet'))");
    const auto connection = open();
    testing::internal::CaptureStderr();
    const auto unknown = connection->prepare("SELECT i FROM v WHERE i = :i").bind(":typo", 1).run();
    const auto broken = connection->prepare("SELEC 'Harriet'").run();
    const auto check =
        connection->prepare("INSERT INTO v (t) VALUES (:t)").bind(":t", QStringLiteral("Harriet")).run();
    ASSERT_TRUE(connection->prepare("INSERT INTO v (i) VALUES (1)").run().has_value());
    const auto twice = connection->prepare("INSERT INTO v (i) VALUES (1)").run();
    EXPECT_EQ(unknown.error(), (Error{ErrorCode::Internal, {}, {}}));
    EXPECT_EQ(broken.error(), (Error{ErrorCode::Internal, {}, {}}));
    EXPECT_EQ(check.error(), (Error{ErrorCode::Internal, {}, {}}));
    EXPECT_EQ(twice.error(), (Error{ErrorCode::Duplicate, {}, {}}));
    const std::string log = testing::internal::GetCapturedStderr();
    EXPECT_THAT(log, testing::HasSubstr("engine-refused"));
    EXPECT_THAT(log, testing::Not(testing::HasSubstr("Harriet")));
    EXPECT_THAT(log, testing::Not(testing::HasSubstr("INSERT")));
}

TEST_F(EngineTest, theGuardDeniesWhatNoPartOfTheProgramDoes) {
    runUnguarded(
        "CREATE TABLE audit_event (seq INTEGER PRIMARY KEY, t TEXT); INSERT INTO audit_event VALUES (1, "
        "'a'); CREATE TABLE v (i)");
    const auto connection = open();
    for (const std::string_view sql : {"UPDATE audit_event SET t = 'b'",
                                       "DELETE FROM audit_event",
                                       "INSERT OR REPLACE INTO sqlite_schema (name) VALUES ('x')",
                                       "DROP TABLE v",
                                       "DROP TABLE audit_event",
                                       "ALTER TABLE audit_event RENAME TO other",
                                       "CREATE TABLE w (i)",
                                       "CREATE TRIGGER x BEFORE INSERT ON v BEGIN SELECT 1; END",
                                       "CREATE TEMP TABLE w (i)",
                                       "ATTACH DATABASE ':memory:' AS other",
                                       "ATTACH DATABASE 'x.db' AS o KEY ''",
                                       "PRAGMA writable_schema = ON",
                                       "PRAGMA recursive_triggers = OFF",
                                       "PRAGMA synchronous = OFF",
                                       "PRAGMA journal_mode = DELETE",
                                       "PRAGMA temp_store = FILE",
                                       "PRAGMA rekey = 'x'",
                                       "PRAGMA key = 'x'",
                                       "PRAGMA user_version = 9",
                                       "PRAGMA cipher_log = stderr",
                                       "SELECT load_extension('x')",
                                       "SELECT sqlcipher_export('main')"}) {
        EXPECT_FALSE(connection->prepare(sql).run().has_value()) << sql;
    }
    EXPECT_TRUE(connection->prepare("INSERT INTO audit_event VALUES (2, 'b')").run().has_value());
    EXPECT_TRUE(connection->prepare("DELETE FROM v").run().has_value());
}

} // namespace
} // namespace tidemark::storage
