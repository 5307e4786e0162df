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
        return m_clinic.store->write(test::TempClinic::line(),
                                     [](Connection&) -> Result<void> { return {}; });
    }
    [[nodiscard]] qint64 entries() const { return m_clinic.store->auditHead().length; }
    [[nodiscard]] ClinicFileState state() const { return m_clinic.store->fileState(); }
    [[nodiscard]] QString elsewhere() const { return m_clinic.path() + QStringLiteral("-elsewhere"); }
    static void move(const QString& from, const QString& to) { ASSERT_TRUE(QDir().rename(from, to)); }

    test::TempClinic m_clinic;
};

TEST_F(ClinicPlace, AnEntryInAFolderThatWasMovedIsRefusedUntilItIsBack) {
    ASSERT_TRUE(enter().has_value());
    const qint64 before = entries();
    move(m_clinic.path(), elsewhere());
    EXPECT_EQ(state(), ClinicFileState::Gone);
    EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::Gone));
    EXPECT_EQ(m_clinic.store->tick().error(), refusalBy(ClinicFileState::Gone));
    EXPECT_FALSE(QFileInfo::exists(m_clinic.path())) << "nothing is made in its place";
    EXPECT_EQ(entries(), before);
    move(elsewhere(), m_clinic.path());
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_TRUE(m_clinic.store->verify().has_value());
    EXPECT_EQ(entries(), before + 1);
}

TEST_F(ClinicPlace, AnotherFileInItsPlaceGetsNoEntryNoMarkAndKeepsItsLog) {
    ASSERT_TRUE(enter().has_value());
    test::FolderBytes other = test::bytesIn(m_clinic.path());
    move(m_clinic.path(), elsewhere());
    test::putBytes(m_clinic.path(), other);
    EXPECT_EQ(state(), ClinicFileState::Replaced);
    EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::Replaced));
    EXPECT_FALSE(m_clinic.store->tick().has_value());
    m_clinic.close();
    EXPECT_EQ(test::bytesIn(m_clinic.path()), other);
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
    const auto written = m_clinic.store->write(test::TempClinic::line(), [&](Connection&) -> Result<void> {
        move(m_clinic.path(), elsewhere());
        return {};
    });
    EXPECT_EQ(written.error(), refusalBy(ClinicFileState::Gone));
    move(elsewhere(), m_clinic.path());
    EXPECT_TRUE(m_clinic.store->verify().has_value());
    EXPECT_EQ(entries(), 1);
}

TEST_F(ClinicPlace, OnAMediumThatIsReadOnlyTheClinicIsReadAndVerifiedAndTakesNothing) {
    ASSERT_TRUE(enter().has_value());
    m_clinic.close();
    const test::FolderBytes before = test::bytesIn(m_clinic.path());
    {
        const test::OnlyReadFolder medium(m_clinic.path());
        ASSERT_TRUE(m_clinic.reopen().has_value());
        EXPECT_EQ(state(), ClinicFileState::OnlyRead);
        EXPECT_EQ(entries(), 2);
        EXPECT_EQ(m_clinic.store->verify().value(), m_clinic.store->auditHead());
        EXPECT_EQ(enter().error(), refusalBy(ClinicFileState::OnlyRead));
        EXPECT_FALSE(m_clinic.store->tick().has_value());
    }
    EXPECT_EQ(test::bytesIn(m_clinic.path()), before);
    EXPECT_TRUE(m_clinic.store->tick().has_value()) << "and goes on once it may be written";
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_TRUE(m_clinic.store->verify().has_value());
    EXPECT_EQ(entries(), 3);
}

TEST_F(ClinicPlace, WhatIsOnlyInTheLogIsReadOnAMediumThatIsReadOnly) {
    ASSERT_TRUE(enter().has_value());
    ASSERT_TRUE(m_clinic.store->sealMark().has_value());
    test::FolderBytes killed = test::bytesIn(m_clinic.path());
    killed.remove(QStringLiteral("clinic.db-shm"));
    ASSERT_GT(killed.value(QStringLiteral("clinic.db-wal")).size(), 0);
    const QString folder = elsewhere();
    test::putBytes(folder, killed);
    {
        const test::OnlyReadFolder medium(folder);
        auto held = ClinicFolder::open(folder);
        ASSERT_TRUE(held.has_value());
        auto store = Store::open(*held, m_clinic.key(), m_clinic.clock);
        ASSERT_TRUE(store.has_value()) << errorName(store.error().code).toStdString();
        EXPECT_EQ((*store)->auditHead().length, 2);
        EXPECT_TRUE((*store)->verify().has_value());
    }
    EXPECT_EQ(test::bytesIn(folder), killed);
}

TEST_F(ClinicPlace, OnAFullDiskTheClinicIsReadAndGoesOnWhenThereIsRoom) {
    ASSERT_TRUE(enter().has_value());
    m_clinic.close();
    {
        const test::FileSizeLimit full(0);
        ASSERT_TRUE(m_clinic.reopen().has_value());
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
        EXPECT_EQ(entries(), 2);
        EXPECT_TRUE(m_clinic.store->verify().has_value());
        EXPECT_EQ(enter().error().code, ErrorCode::DiskFull);
        EXPECT_FALSE(m_clinic.store->tick().has_value());
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
    }
    EXPECT_TRUE(m_clinic.store->tick().has_value());
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    EXPECT_TRUE(enter().has_value());
    EXPECT_EQ(entries(), 3);
    ASSERT_TRUE(m_clinic.reopen().has_value());
    EXPECT_EQ(entries(), 3);
}

TEST_F(ClinicPlace, WhatIsOwedOnAFullDiskIsWrittenBeforeTheNextEntry) {
    const auto owe = [](Store& store) {
        return store.write(test::TempClinic::line("test.owed"),
                           [](Connection&) -> Result<void> { return {}; });
    };
    {
        const test::FileSizeLimit full(static_cast<rlim_t>(QFileInfo(m_clinic.file("clinic.db-wal")).size()));
        EXPECT_TRUE(m_clinic.store->writeOrOwe(owe).has_value());
        EXPECT_EQ(m_clinic.store->owed(), 1U);
        EXPECT_EQ(enter().error().code, ErrorCode::DiskFull);
        EXPECT_EQ(state(), ClinicFileState::DiskFull);
    }
    EXPECT_TRUE(enter().has_value());
    EXPECT_EQ(m_clinic.store->owed(), 0U);
    EXPECT_EQ(state(), ClinicFileState::TakesEntries);
    const auto last =
        m_clinic.store->read([](Connection& connection) { return AuditLog::last(connection, 2); }).value();
    ASSERT_EQ(last.size(), 2U);
    EXPECT_EQ(last[1].line.action, QStringLiteral("test.owed"));
    EXPECT_EQ(last[0].line.action, QStringLiteral("test.write"));
}

} // namespace
} // namespace tidemark::storage
