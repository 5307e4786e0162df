// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Store.h"

#include "support/TempClinic.h"

#include <QFile>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

using test::TempClinic;

constexpr std::string_view renameClinic = "UPDATE clinic SET name = :name";

Result<void> rename(Connection& connection, const QString& name) {
    return connection.prepare(renameClinic).bind(":name", name).run();
}

QString nameIn(Store& store) {
    return store.read([](Connection& connection) {
        Statement row = connection.prepare("SELECT name FROM clinic");
        return row.step().value_or(false) ? row.text(0) : QString();
    });
}

TEST(Store, createsAClinicWithOneAuditEntry) {
    TempClinic clinic;
    EXPECT_EQ(clinic.store->clinic().name, "Seaside Clinic");
    EXPECT_EQ(clinic.store->clinic().createdAt, clinic.clock.now());
    EXPECT_EQ(clinic.store->auditHead().length, 1);
    EXPECT_TRUE(clinic.store->verify().has_value());
}

TEST(Store, opensWhatItHasCreated) {
    TempClinic clinic;
    const AuditHead head = clinic.store->auditHead();
    ASSERT_TRUE(clinic.reopen().has_value());
    EXPECT_EQ(clinic.store->clinic().id, TempClinic::clinicId);
    EXPECT_EQ(clinic.store->clinic().zone, "Europe/Berlin");
    EXPECT_EQ(clinic.store->auditHead(), head);
}

TEST(Store, aWriteLeavesItsRowsAndExactlyOneEntry) {
    TempClinic clinic;
    const auto written = clinic.store->write(TempClinic::line(), [](Connection& connection) -> Result<int> {
        return rename(connection, QStringLiteral("Harbour Clinic")).map([] { return 7; });
    });
    EXPECT_EQ(written, 7);
    EXPECT_EQ(nameIn(*clinic.store), "Harbour Clinic");
    EXPECT_EQ(clinic.store->auditHead().length, 2);
    EXPECT_TRUE(clinic.store->verify().has_value());
}

TEST(Store, UnsyncedWritesAreAllThereOnceTheyHaveEnded) {
    TempClinic clinic;
    ASSERT_TRUE(clinic.store->beginUnsyncedWrites().has_value());
    for (const char* name : {"First Clinic", "Second Clinic"}) {
        ASSERT_TRUE(
            clinic.store
                ->write(TempClinic::line(),
                        [&](Connection& connection) { return rename(connection, QString::fromLatin1(name)); })
                .has_value());
    }
    ASSERT_TRUE(clinic.store->endUnsyncedWrites().has_value());
    EXPECT_EQ(QFile(clinic.file("clinic.db-wal")).size(), 0) << "all of it is in the one file";
    ASSERT_TRUE(clinic.reopen().has_value());
    EXPECT_EQ(nameIn(*clinic.store), "Second Clinic");
    EXPECT_EQ(clinic.store->auditHead().length, 3);
}

TEST(Store, UnsyncedWritesEndWithTheFirstThatFails) {
    TempClinic clinic;
    ASSERT_TRUE(clinic.store->beginUnsyncedWrites().has_value());
    const auto named = [&](const char* name) {
        return clinic.store->write(TempClinic::line(), [&](Connection& connection) {
            return rename(connection, QString::fromLatin1(name));
        });
    };
    ASSERT_TRUE(named("First Clinic").has_value());
    const auto refused = clinic.store->write(
        TempClinic::line(), [](Connection&) -> Result<void> { return fail(ErrorCode::WrongState); });
    EXPECT_EQ(refused.error().code, ErrorCode::WrongState);
    EXPECT_EQ(named("Second Clinic").error().code, ErrorCode::Internal);
    EXPECT_FALSE(clinic.store->endUnsyncedWrites().has_value());
}

TEST(Store, theWorkCompletesItsAuditEntry) {
    TempClinic clinic;
    const auto written =
        clinic.store->write(TempClinic::line(), [](Connection&, AuditLine& line) -> Result<void> {
            line.entityId = QStringLiteral("made-on-the-way");
            line.version = 3;
            return {};
        });
    ASSERT_TRUE(written.has_value());
    const auto last =
        clinic.store->read([](Connection& connection) { return AuditLog::last(connection, 1); });
    ASSERT_TRUE(last.has_value() && last->size() == 1);
    EXPECT_EQ(last->front().line.entityId, "made-on-the-way");
    EXPECT_EQ(last->front().line.version, 3);
}

TEST(Store, aWorkThatFailsLeavesNothing) {
    TempClinic clinic;
    const AuditHead before = clinic.store->auditHead();
    const auto written = clinic.store->write(TempClinic::line(), [](Connection& connection) -> Result<void> {
        (void)rename(connection, QStringLiteral("Never"));
        return fail(ErrorCode::WrongState);
    });
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, ErrorCode::WrongState);
    EXPECT_EQ(nameIn(*clinic.store), "Seaside Clinic");
    EXPECT_EQ(clinic.store->auditHead(), before);
    EXPECT_TRUE(
        clinic.store->write(TempClinic::line(), [](Connection&) -> Result<void> { return {}; }).has_value());
    EXPECT_EQ(clinic.store->auditHead().length, before.length + 1);
}

TEST(Store, aSecondInstanceIsRefusedWhileTheFirstLives) {
    TempClinic clinic;
    const auto second = ClinicFolder::open(clinic.path());
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, ErrorCode::AlreadyOpen);
    clinic.close();
    EXPECT_TRUE(ClinicFolder::open(clinic.path()).has_value());
}

TEST(Store, withoutAMarkNothingIsOpenedAndNoneIsMadeInSilence) {
    TempClinic clinic;
    clinic.close();
    for (const char* mark : {"mark.a", "mark.b"}) {
        QFile::remove(clinic.file(mark));
    }
    const auto refused = clinic.reopen();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::NotFound, QStringLiteral("mark"), {}}));
    clinic.close();
    {
        const auto folder = ClinicFolder::open(clinic.path()).value();
        auto opened = Store::open(folder, clinic.key(), clinic.clock, MissingMark::ForRecovery);
        ASSERT_TRUE(opened.has_value());
        EXPECT_TRUE((*opened)->isMarkMissing());
        ASSERT_TRUE((*opened)->write(TempClinic::line(), [](Connection&) -> Result<void> { return {}; }));
        ASSERT_TRUE((*opened)->close().has_value());
    }
    EXPECT_FALSE(QFile::exists(clinic.file("mark.a")) || QFile::exists(clinic.file("mark.b")));
}

TEST(Store, aRenewedMarkOpensTheClinicAgain) {
    TempClinic clinic;
    clinic.close();
    for (const char* mark : {"mark.a", "mark.b"}) {
        QFile::remove(clinic.file(mark));
    }
    {
        const auto folder = ClinicFolder::open(clinic.path()).value();
        auto opened = Store::open(folder, clinic.key(), clinic.clock, MissingMark::ForRecovery);
        ASSERT_TRUE(opened.has_value());
        ASSERT_TRUE((*opened)->renewMark().has_value());
    }
    EXPECT_TRUE(clinic.reopen().has_value());
}

TEST(Store, itsClockIsInTheClinicsZoneWhateverTheMachinesIs) {
    TempClinic clinic;
    clinic.clock.setZone("Asia/Kolkata");
    ASSERT_TRUE(clinic.reopen().has_value());
    EXPECT_EQ(clinic.store->clock().zone(), "Europe/Berlin");
    EXPECT_EQ(clinic.store->clock().now(), clinic.clock.now());
    ASSERT_TRUE(clinic.store->write(TempClinic::line(), [](Connection&) -> Result<void> { return {}; }));
    const auto last =
        clinic.store->read([](Connection& connection) { return AuditLog::last(connection, 1); });
    ASSERT_TRUE(last.has_value() && last->size() == 1);
    EXPECT_EQ(last->front().zone, "Europe/Berlin");
}

TEST(Store, filesAreForTheirOwnerOnly) {
    TempClinic clinic;
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    for (const char* name : {"clinic.db", "clinic.lock", "mark.a"}) {
        const auto others =
            QFile::permissions(clinic.file(name)) & ~(owner | QFile::ReadUser | QFile::WriteUser);
        EXPECT_EQ(others, QFile::Permissions()) << name;
    }
    EXPECT_FALSE(QFile::permissions(clinic.path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther));
}

TEST(Store, closingLeavesOneFileAndNoLog) {
    TempClinic clinic;
    ASSERT_TRUE(clinic.store->close().has_value());
    clinic.close();
    EXPECT_FALSE(QFile::exists(clinic.file("clinic.db-wal")));
}

} // namespace
} // namespace tidemark::storage
