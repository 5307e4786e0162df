// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/AuditLog.h"

#include "storage/audit/AuditHash.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "support/TempClinic.h"

#include <QFile>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

using test::TempClinic;

AuditEntry exampleEntry() {
    AuditEntry entry;
    entry.sequence = 1;
    entry.at = fromMilliseconds(1'772'442'000'000);
    entry.zone = "Europe/Berlin";
    entry.bootId = QStringLiteral("boot-1");
    entry.sinceBoot = Duration{18'000'000};
    entry.device = QStringLiteral("room-2");
    entry.line = {StaffId(QStringLiteral("staff-1")),
                  QStringLiteral("nurse"),
                  QStringLiteral("vitals.record"),
                  QStringLiteral("session"),
                  QStringLiteral("session-1"),
                  1,
                  std::nullopt,
                  QByteArray("142/88")};
    entry.previousHash = QByteArray(32, '\0');
    return entry;
}

// Computed by a second program from the description in AuditHash.h.
TEST(AuditHash, matchesThePublishedVectors) {
    AuditEntry entry = exampleEntry();
    EXPECT_EQ(auditHash(entry).toHex(), "88788df11b3207e6680b727fafbb6285e41f44c4bad0a18776261c86f6dc9999");
    entry.line.reason = QString();
    EXPECT_EQ(auditHash(entry).toHex(), "ba7e8dd5c032ffda83da8d7fae7c2b87676751b6914d422093f8415669627581")
        << "an empty reason is not an absent one";
    entry.line.reason = QString::fromUtf16(u"Zoe\u0308");
    EXPECT_EQ(auditHash(entry).toHex(), "9a0412a6fb2b565c33501fedc043038b41a90ba3b88b2ec734e4015d60f2959d");
    entry.line.reason = QString::fromUtf16(u"Zo\u00EB");
    EXPECT_EQ(auditHash(entry).toHex(), "9a0412a6fb2b565c33501fedc043038b41a90ba3b88b2ec734e4015d60f2959d")
        << "composed and decomposed are the same text";
}

TEST(AuditHash, movesWithEveryField) {
    const QByteArray before = auditHash(exampleEntry());
    using Change = void (*)(AuditEntry&);
    const Change changes[] = {
        [](AuditEntry& e) { e.sequence = 2; },
        [](AuditEntry& e) { e.at += Duration{1}; },
        [](AuditEntry& e) { e.zone = "UTC"; },
        [](AuditEntry& e) { e.bootId += u'x'; },
        [](AuditEntry& e) { e.sinceBoot += Duration{1}; },
        [](AuditEntry& e) { e.device += u'x'; },
        [](AuditEntry& e) { e.line.actor = StaffId(); },
        [](AuditEntry& e) { e.line.role += u'x'; },
        [](AuditEntry& e) { e.line.action += u'x'; },
        [](AuditEntry& e) { e.line.entity += u'x'; },
        [](AuditEntry& e) { e.line.entityId += u'x'; },
        [](AuditEntry& e) { e.line.version = 2; },
        [](AuditEntry& e) { e.line.reason = QStringLiteral("x"); },
        [](AuditEntry& e) { e.line.body += 'x'; },
        [](AuditEntry& e) { e.previousHash[31] = 1; },
        // The same letters, cut elsewhere.
        [](AuditEntry& e) {
            e.line.role = QStringLiteral("nurser");
            e.device = QStringLiteral("oom-2");
        },
    };
    for (const Change change : changes) {
        AuditEntry entry = exampleEntry();
        change(entry);
        EXPECT_NE(auditHash(entry), before);
    }
}

/// Somebody who has the key and his own program: no authorizer, no defensive mode, no triggers.
class AuditLogTamperTest : public testing::Test {
public:
    void SetUp() override {
        for (int i = 0; i < 8; ++i) {
            write();
        }
    }
    void write() {
        ASSERT_TRUE(clinic.store->write(TempClinic::line(), [](Connection&) -> Result<void> { return {}; }));
    }
    [[nodiscard]] std::unique_ptr<Connection> attacker() const {
        return openDatabaseFile(clinic.file("clinic.db"), clinic.key().databaseKey(),
                                {OpenPlan::File::MustExist, newestSchema(), false})
            .value();
    }
    void tamper(std::string_view script) {
        clinic.close();
        const auto connection = attacker();
        ASSERT_TRUE(
            connection->execute("DROP TRIGGER audit_event_appends; DROP TRIGGER audit_event_keeps_rows;"
                                "DROP TRIGGER audit_event_loses_none"));
        ASSERT_TRUE(connection->execute(script));
    }
    /// The first bad sequence number that the whole check finds.
    [[nodiscard]] QString firstBad() const {
        const auto connection = attacker();
        const auto verified = AuditLog::verify(*connection);
        return verified ? QString() : verified.error().detail;
    }
    [[nodiscard]] ErrorCode refusal() {
        const auto opened = clinic.reopen();
        return opened ? ErrorCode{-1} : opened.error().code;
    }

    TempClinic clinic;
};

TEST_F(AuditLogTamperTest, anUntouchedAuditLogHolds) {
    tamper("SELECT 1");
    EXPECT_EQ(firstBad(), QString());
    EXPECT_TRUE(clinic.reopen().has_value());
}

TEST_F(AuditLogTamperTest, everyClassOfTamperingIsFoundAtItsPlace) {
    const std::pair<std::string_view, const char*> classes[] = {
        {"UPDATE audit_event SET body = x'6F' WHERE seq = 4", "4"},
        {"UPDATE audit_event SET at_utc = at_utc + 1 WHERE seq = 9", "9"},
        {"UPDATE audit_event SET reason = '' WHERE seq = 2", "2"},
        {"UPDATE audit_event SET actor_id = NULL WHERE seq = 5", "5"},
        {"DELETE FROM audit_event WHERE seq = 6", "6"},
        {"UPDATE audit_event SET seq = seq + 100 WHERE seq >= 5;"
         "INSERT INTO audit_event SELECT 5, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, "
         "action, entity, "
         "entity_id, version, reason, body, prev_hash, hash FROM audit_event WHERE seq = 4;"
         "UPDATE audit_event SET seq = seq - 99 WHERE seq > 100",
         "5"},
        {"UPDATE audit_event SET seq = 1000 WHERE seq = 3; UPDATE audit_event SET seq = 3 WHERE seq = 4;"
         "UPDATE audit_event SET seq = 4 WHERE seq = 1000",
         "3"}};
    for (const auto& [script, place] : classes) {
        clinic.close();
        QFile::remove(clinic.file("kept"));
        ASSERT_TRUE(QFile::copy(clinic.file("clinic.db"), clinic.file("kept")));
        tamper(script);
        EXPECT_EQ(firstBad(), place) << script;
        EXPECT_EQ(refusal(), ErrorCode::AuditLogBroken) << script;
        QFile::remove(clinic.file("clinic.db"));
        ASSERT_TRUE(QFile::rename(clinic.file("kept"), clinic.file("clinic.db")));
        ASSERT_TRUE(clinic.reopen().has_value());
    }
}

TEST_F(AuditLogTamperTest, aCutTailIsFoundByTheMark) {
    tamper("DELETE FROM audit_event WHERE seq >= 8");
    EXPECT_EQ(firstBad(), QString()) << "a shorter chain holds in itself";
    EXPECT_EQ(refusal(), ErrorCode::AuditLogRolledBack);
}

TEST_F(AuditLogTamperTest, aRecomputedChainIsFoundByTheMark) {
    tamper("UPDATE audit_event SET body = x'6F' WHERE seq = 9");
    {
        const auto connection = attacker();
        AuditEntry last = AuditLog::last(*connection, 1).value().front();
        last.hash = auditHash(last);
        ASSERT_TRUE(connection->prepare("UPDATE audit_event SET hash = :hash WHERE seq = 9")
                        .bind(":hash", last.hash)
                        .run());
    }
    EXPECT_EQ(firstBad(), QString());
    EXPECT_EQ(refusal(), ErrorCode::AuditLogRolledBack);
}

TEST_F(AuditLogTamperTest, anOlderCopyOfTheDatabaseIsFoundByTheMark) {
    clinic.close();
    ASSERT_TRUE(QFile::copy(clinic.file("clinic.db"), clinic.file("older")));
    ASSERT_TRUE(clinic.reopen().has_value());
    write();
    clinic.close();
    QFile::remove(clinic.file("clinic.db"));
    ASSERT_TRUE(QFile::rename(clinic.file("older"), clinic.file("clinic.db")));
    EXPECT_EQ(refusal(), ErrorCode::AuditLogRolledBack);
}

TEST_F(AuditLogTamperTest, oneDamagedMarkIsBorneAndAForgedOneIsNot) {
    ASSERT_TRUE(clinic.store->sealMark());
    write();
    clinic.close();
    QFile(clinic.file("mark.a")).resize(5);
    ASSERT_TRUE(clinic.reopen().has_value());
    clinic.close();
    for (const char* mark : {"mark.a", "mark.b"}) {
        QFile file(clinic.file(mark));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(23);
        file.write("\x01", 1);
    }
    EXPECT_EQ(refusal(), ErrorCode::NotFound);
}

TEST_F(AuditLogTamperTest, theOpenConnectionRefusesInsertsOutOfSequence) {
    const auto written = clinic.store->read([](Connection& connection) {
        return connection
            .prepare("INSERT INTO audit_event SELECT 99, at_utc, zone, boot_id, boot_ms, actor_id, "
                     "actor_role, device, "
                     "action, entity, entity_id, version, reason, body, prev_hash, hash FROM audit_event "
                     "WHERE seq = 1")
            .run();
    });
    EXPECT_FALSE(written.has_value());
    EXPECT_TRUE(clinic.store->verify().has_value());
}

} // namespace
} // namespace tidemark::storage
