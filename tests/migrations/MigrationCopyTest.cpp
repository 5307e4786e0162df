// SPDX-License-Identifier: GPL-3.0-or-later
// The copy of the clinic's file that is kept before a migration.
#include "storage/migration/MigrationCopy.h"
#include "RowSnapshot.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/OpenMigrated.h"
#include "support/FileSizeLimit.h"
#include "support/TempClinic.h"
#include "TextFile.h"

#include <QDir>
#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using storage::Migration;

/// A clinic of today, for a program that knows more migrations.
class CopyBeforeMigration : public testing::Test {
protected:
    CopyBeforeMigration() : m_steps(storage::migrations().begin(), storage::migrations().end()) {
        m_clinic.close();
        m_original = readText(database());
    }

    void know(const char* sql) { m_steps.push_back({static_cast<int>(m_steps.size()) + 1, "later", sql}); }
    [[nodiscard]] Result<std::unique_ptr<storage::Connection>> openKnowing(const char* sql) {
        know(sql);
        return open();
    }
    [[nodiscard]] Result<std::unique_ptr<storage::Connection>> open() const {
        const auto folder = storage::ClinicFolder::open(m_clinic.path()).value();
        return storage::openMigrated(*folder, m_clinic.key().databaseKey(), m_steps);
    }
    [[nodiscard]] ErrorCode refusal() const {
        const auto opened = open();
        return opened ? Error{}.code : opened.error().code;
    }
    [[nodiscard]] QString database() const { return m_clinic.file("clinic.db"); }
    [[nodiscard]] QString copyOf(int schema) const {
        return m_clinic.path() +
               QStringLiteral("/before-migration-%1.db").arg(schema, 4, 10, QLatin1Char('0'));
    }
    [[nodiscard]] QStringList copies() const {
        return QDir(m_clinic.path())
            .entryList({QStringLiteral("before-migration-*")}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] static QString nameOf(int schema) {
        return QStringLiteral("before-migration-%1.db").arg(schema, 4, 10, QLatin1Char('0'));
    }

    const int newest = storage::newestSchema();
    TempClinic m_clinic;
    QByteArray m_original;
    std::vector<Migration> m_steps;
};

TEST_F(CopyBeforeMigration, isTheFileAsItWasAndForItsOwnerOnly) {
    ASSERT_TRUE(openKnowing("CREATE TABLE later (id TEXT);").has_value());
    EXPECT_EQ(copies(), QStringList(nameOf(newest)));
    EXPECT_EQ(readText(copyOf(newest)), m_original);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther |
                                          QFile::ExeOwner;
    EXPECT_EQ(QFileInfo(copyOf(newest)).permissions() & others, QFile::Permissions());
    EXPECT_NE(readText(database()), m_original);
}

TEST_F(CopyBeforeMigration, holdsWhatStoodInTheLogOfAKilledProgram) {
    {
        const auto folder = storage::ClinicFolder::open(m_clinic.path()).value();
        auto writing = storage::openDatabaseFile(database(), m_clinic.key().databaseKey(),
                                                 {storage::OpenPlan::File::MustExist, newest, true})
                           .value();
        ASSERT_TRUE(writing->prepare("UPDATE clinic SET name = 'In the log'").run().has_value());
        ASSERT_GT(QFileInfo(database() + QStringLiteral("-wal")).size(), 0);
        for (const char* name : {"", "-wal"}) {
            ASSERT_TRUE(
                QFile::copy(database() + QLatin1String(name), database() + ".kept" + QLatin1String(name)));
        }
    }
    for (const char* name : {"", "-wal"}) {
        QFile::remove(database() + QLatin1String(name));
        ASSERT_TRUE(
            QFile::rename(database() + ".kept" + QLatin1String(name), database() + QLatin1String(name)));
    }
    ASSERT_TRUE(openKnowing("UPDATE clinic SET name = 'Migrated';").has_value());
    auto copy = storage::openDatabaseFile(copyOf(newest), m_clinic.key().databaseKey(),
                                          {storage::OpenPlan::File::MustExist, newest, true})
                    .value();
    storage::Statement row = copy->prepare("SELECT name FROM clinic");
    ASSERT_TRUE(row.step().value());
    EXPECT_EQ(row.text(0), QStringLiteral("In the log"));
}

TEST_F(CopyBeforeMigration, opensInThePlaceOfTheMigratedFile) {
    ASSERT_TRUE(openKnowing("UPDATE clinic SET name = 'Migrated';").has_value());
    EXPECT_EQ(m_clinic.reopen().error().code, ErrorCode::SchemaNewer)
        << "this program does not know the step";
    m_clinic.close();
    ASSERT_TRUE(QFile::remove(database()));
    ASSERT_TRUE(QFile::copy(copyOf(newest), database()));
    ASSERT_TRUE(m_clinic.reopen().has_value());
    EXPECT_EQ(m_clinic.store->clinic().name, QStringLiteral("Seaside Clinic"));
    EXPECT_TRUE(m_clinic.store->verify().has_value());
}

TEST_F(CopyBeforeMigration, isNotMadeWhereThereIsNothingToMigrate) {
    ASSERT_TRUE(open().has_value());
    EXPECT_TRUE(copies().isEmpty()) << "neither for a new clinic nor for one of today";
}

TEST_F(CopyBeforeMigration, staysBesideTheFileWhenAStepFails) {
    know("CREATE TABLE later (id TEXT);");
    know("INSERT INTO nowhere VALUES (1);");
    EXPECT_FALSE(open().has_value());
    EXPECT_EQ(readText(copyOf(newest)), m_original);
    m_steps.pop_back();
    EXPECT_TRUE(open().has_value()) << "the step before had been done";
}

TEST_F(CopyBeforeMigration, isKeptOfTheTwoNewestSchemasOnly) {
    for (int later = 1; later <= 3; ++later) {
        ASSERT_TRUE(openKnowing("UPDATE clinic SET name = name || '+';").has_value());
    }
    EXPECT_EQ(copies(), QStringList({nameOf(newest + 1), nameOf(newest + 2)}));
}

TEST_F(CopyBeforeMigration, replacesWhatAnInterruptedOneHasLeft) {
    writeText(copyOf(newest), "an older copy");
    writeText(copyOf(newest) + ".part", "half a copy");
    ASSERT_TRUE(openKnowing("CREATE TABLE later (id TEXT);").has_value());
    EXPECT_EQ(copies(), QStringList(nameOf(newest)));
    EXPECT_EQ(readText(copyOf(newest)), m_original);
}

TEST_F(CopyBeforeMigration, onAFullDiskStopsTheMigrationBeforeItBegins) {
    know("CREATE TABLE later (id TEXT);");
    {
        const FileSizeLimit limit(static_cast<rlim_t>(m_original.size()) - 5'000);
        const auto refused = open();
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error(), (Error{ErrorCode::MigrationCopyFailed, {}, QStringLiteral("DiskFull")}));
    }
    EXPECT_EQ(readText(database()), m_original);
    EXPECT_TRUE(copies().isEmpty()) << "nothing is left of it";
    EXPECT_TRUE(open().has_value()) << "once there is room";
}

TEST_F(CopyBeforeMigration, thatCannotBeMadeStopsTheMigrationBeforeItBegins) {
    know("CREATE TABLE later (id TEXT);");
    ASSERT_TRUE(QDir(m_clinic.path()).mkdir(nameOf(newest))) << "its name is taken by a folder";
    EXPECT_EQ(refusal(), ErrorCode::MigrationCopyFailed);
    EXPECT_EQ(readText(database()), m_original);
    EXPECT_TRUE(copies().isEmpty());
}

} // namespace
} // namespace tidemark::test
