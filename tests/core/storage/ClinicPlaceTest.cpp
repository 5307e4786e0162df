// SPDX-License-Identifier: GPL-3.0-or-later
// The folder is moved, deleted, exchanged, full or read only while the program has it open.
#include "storage/Store.h"
#include "support/FileSizeLimit.h"
#include "support/FolderBytes.h"
#include "support/OnlyReadFolder.h"
#include "support/TempClinic.h"

#include <gtest/gtest.h>

namespace tidemark::storage {
namespace {

class ClinicPlace : public testing::Test {
public:
    [[nodiscard]] Result<void> enter() {
        return clinic.store->write(test::TempClinic::line(), [](Connection&) -> Result<void> { return {}; });
    }
    [[nodiscard]] qint64 entries() const { return clinic.store->auditHead().length; }
    [[nodiscard]] ClinicFileState state() const { return clinic.store->fileState(); }
    [[nodiscard]] QString elsewhere() const { return clinic.path() + QStringLiteral("-elsewhere"); }
    static void move(const QString& from, const QString& to) { ASSERT_TRUE(QDir().rename(from, to)); }

    test::TempClinic clinic;
};

TEST_F(ClinicPlace, AnEntryInAFolderThatWasMovedIsRefusedUntilItIsBack) {
    ASSERT_TRUE(enter().has_value());
    const qint64 before = entries();
    move(clinic.path(), elsewhere());
    EXPECT_EQ(state(), ClinicFileState::Gone);
    EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::Gone));
    EXPECT_EQ(clinic.store->tick().error(), refusalBy(ClinicFileState::Gone));
    EXPECT_FALSE(QFileInfo::exists(clinic.path())) << "nothing is made in its place";
    EXPECT_EQ(entries(), before);
    move(elsewhere(), clinic.path());
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_TRUE(clinic.store->verify().has_value());
    EXPECT_EQ(entries(), before + 1);
}

TEST_F(ClinicPlace, AnotherFileInItsPlaceGetsNoEntryNoMarkAndKeepsItsLog) {
    ASSERT_TRUE(enter().has_value());
    test::FolderBytes other = test::bytesIn(clinic.path());
    move(clinic.path(), elsewhere());
    test::putBytes(clinic.path(), other);
    EXPECT_EQ(state(), ClinicFileState::Replaced);
    EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::Replaced));
    EXPECT_FALSE(clinic.store->tick().has_value());
    clinic.close();
    EXPECT_EQ(test::bytesIn(clinic.path()), other);
}

TEST_F(ClinicPlace, ADeletedDatabaseOrLogIsSeen) {
    for (const char* name : {"clinic.db", "clinic.db-wal"}) {
        test::TempClinic clinic;
        ASSERT_TRUE(QFile::remove(clinic.file(name)));
        EXPECT_NE(clinic.store->fileState(), ClinicFileState::TakesEntries) << name;
        EXPECT_FALSE(
            clinic.store->write(test::TempClinic::line(), [](Connection&) -> Result<void> { return {}; })
                .has_value())
            << name;
    }
}

TEST_F(ClinicPlace, AFolderThatMovesWhileAnEntryIsWrittenTakesNothing) {
    const auto written = clinic.store->write(test::TempClinic::line(), [&](Connection&) -> Result<void> {
        move(clinic.path(), elsewhere());
        return {};
    });
    EXPECT_EQ(written.error(), refusalBy(ClinicFileState::Gone));
    move(elsewhere(), clinic.path());
    EXPECT_TRUE(clinic.store->verify().has_value());
    EXPECT_EQ(entries(), 1);
}

TEST_F(ClinicPlace, OnAMediumThatIsReadOnlyTheClinicIsReadAndVerifiedAndTakesNothing) {
    ASSERT_TRUE(enter().has_value());
    clinic.close();
    const test::FolderBytes before = test::bytesIn(clinic.path());
    {
        const test::OnlyReadFolder medium(clinic.path());
        ASSERT_TRUE(clinic.reopen().has_value());
        EXPECT_EQ(state(), ClinicFileState::OnlyRead);
        EXPECT_EQ(entries(), 2);
        EXPECT_EQ(clinic.store->verify().value(), clinic.store->auditHead());
        EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::OnlyRead));
        EXPECT_FALSE(clinic.store->tick().has_value());
    }
    EXPECT_EQ(test::bytesIn(clinic.path()), before);
    EXPECT_TRUE(clinic.store->tick().has_value()) << "and goes on once it may be written";
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_TRUE(clinic.store->verify().has_value());
    EXPECT_EQ(entries(), 3);
}

TEST_F(ClinicPlace, WhatIsOnlyInTheLogIsReadOnAMediumThatIsReadOnly) {
    ASSERT_TRUE(enter().has_value());
    ASSERT_TRUE(clinic.store->sealMark().has_value());
    test::FolderBytes killed = test::bytesIn(clinic.path());
    killed.remove(QStringLiteral("clinic.db-shm"));
    ASSERT_GT(killed.value(QStringLiteral("clinic.db-wal")).size(), 0);
    const QString folder = elsewhere();
    test::putBytes(folder, killed);
    {
        const test::OnlyReadFolder medium(folder);
        auto held = ClinicFolder::open(folder);
        ASSERT_TRUE(held.has_value());
        auto store = Store::open(*held, clinic.key(), clinic.clock);
        ASSERT_TRUE(store.has_value()) << errorName(store.error().code).toStdString();
        EXPECT_EQ((*store)->auditHead().length, 2);
        EXPECT_TRUE((*store)->verify().has_value());
    }
    EXPECT_EQ(test::bytesIn(folder), killed);
}

TEST_F(ClinicPlace, OnAFullDiskTheClinicIsReadAndGoesOnWhenThereIsRoom) {
    ASSERT_TRUE(enter().has_value());
    clinic.close();
    {
        const test::FileSizeLimit full(0);
        ASSERT_TRUE(clinic.reopen().has_value());
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
        EXPECT_EQ(entries(), 2);
        EXPECT_TRUE(clinic.store->verify().has_value());
        EXPECT_EQ(enter().error().code, ErrorCode::DiskFull);
        EXPECT_FALSE(clinic.store->tick().has_value());
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
    }
    EXPECT_TRUE(clinic.store->tick().has_value());
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_EQ(entries(), 3);
    ASSERT_TRUE(clinic.reopen().has_value());
    EXPECT_EQ(entries(), 3);
}

TEST_F(ClinicPlace, WhatIsOwedOnAFullDiskIsWrittenBeforeTheNextEntry) {
    const auto owe = [](Store& store) {
        return store.write(test::TempClinic::line("test.owed"),
                           [](Connection&) -> Result<void> { return {}; });
    };
    {
        const test::FileSizeLimit full(static_cast<rlim_t>(QFileInfo(clinic.file("clinic.db-wal")).size()));
        EXPECT_TRUE(clinic.store->writeOrOwe(owe).has_value());
        EXPECT_EQ(clinic.store->owed(), 1U);
        clinic.clock.advance(std::chrono::minutes(10));
        EXPECT_EQ(enter().error().code, ErrorCode::DiskFull);
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
    }
    EXPECT_TRUE(enter().has_value());
    EXPECT_EQ(clinic.store->owed(), 0U);
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    const auto last =
        clinic.store->read([](Connection& connection) { return AuditLog::last(connection, 2); }).value();
    ASSERT_EQ(last.size(), 2U);
    EXPECT_EQ(last[1].line.action, QStringLiteral("test.owed"));
    EXPECT_EQ(last[0].line.action, QStringLiteral("test.write"));
    EXPECT_EQ(last[0].at - last[1].at, std::chrono::minutes(10)) << "it has the time at which it was done";
    EXPECT_EQ(last[0].sinceBoot - last[1].sinceBoot, std::chrono::minutes(10));
    EXPECT_TRUE(clinic.store->verify().has_value());
}

TEST_F(ClinicPlace, WhatIsOwedAndFailsForGoodKeepsNobodyFromWriting) {
    int calls = 0;
    const auto owe = [&calls](Store&) -> Result<void> {
        ++calls;
        return fail(calls == 1 ? ErrorCode::DiskFull : ErrorCode::DatabaseDamaged);
    };
    EXPECT_TRUE(clinic.store->writeOrOwe(owe).has_value());
    EXPECT_EQ(clinic.store->owed(), 1U);
    EXPECT_TRUE(enter().has_value()) << "the vitals of whoever is in a chair";
    EXPECT_EQ(clinic.store->owed(), 0U);
    EXPECT_EQ(calls, 2);
}

} // namespace
} // namespace tidemark::storage
