// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand backups that are not what they should be, no two of them the same: each is refused, and for its
// own reason.
#include "storage/backup/BackupManifest.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/vault/KeySlots.h"
#include "support/BackupStand.h"

#include <QBuffer>
#include <QCryptographicHash>

#include <gmock/gmock.h>

#include <random>

namespace tidemark::storage {
namespace {

using test::BackupStand;

/// A backup taken apart in memory.
struct Parts {
    BackupHead head;
    QByteArray headBytes;
    QByteArray keyring;
    QByteArray database;

    [[nodiscard]] QByteArray whole() const { return headBytes + keyring + database; }
};

Parts partsOf(const QString& file) {
    Parts parts;
    QByteArray bytes = test::bytesOf(file);
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::ReadOnly);
    parts.head = readHead(buffer).value();
    parts.headBytes = bytes.first(parts.head.size);
    parts.keyring = bytes.sliced(parts.head.size, parts.head.manifest.keyring.size);
    parts.database = bytes.sliced(parts.head.size + parts.head.manifest.keyring.size);
    return parts;
}

BackupPart partOf(const QByteArray& bytes) {
    return {bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

/// Sizes and hashes are made to fit, and the head is sealed with `key`.
QByteArray putTogether(Parts parts, const MasterKey& key, quint16 format = backupFormat) {
    parts.head.manifest.keyring = partOf(parts.keyring);
    parts.head.manifest.database = partOf(parts.database);
    parts.headBytes = headOf(parts.head.manifest, key, format);
    return parts.whole();
}

/// The same clinic at two times, and another clinic.
class DamagedBackups : public testing::Test {
protected:
    static void SetUpTestSuite() {
        stand = std::make_unique<BackupStand>();
        early = partsOf(BackupStand::pathOf(stand->backUp()));
        (void)stand->clinic().patient(QStringLiteral("Later"), QStringLiteral("Lou"));
        late = partsOf(BackupStand::pathOf(stand->backUp()));
        BackupStand neighbour;
        other = partsOf(BackupStand::pathOf(neighbour.backUp()));
        otherKey = std::make_unique<MasterKey>(neighbour.clinic().open().key().copy());
    }
    static void TearDownTestSuite() {
        stand.reset();
        otherKey.reset();
    }

    static const MasterKey& key() { return stand->clinic().open().key(); }
    static MasterKey keyOfEpoch(quint32 epoch) {
        return {SecretBytes::copyOf(key().key().span()), key().databaseSalt(), epoch};
    }
    /// The later one with a database that somebody with the key has changed, sealed anew.
    static QByteArray changed(const char* sql) {
        const QString file = stand->place(QStringLiteral("changed.db"));
        test::writeBytes(file, late.database);
        {
            const auto connection =
                openDatabaseFile(file, key().databaseKey(), {OpenPlan::File::MustExist, 9999, false}).value();
            test::must(connection->execute(sql));
            test::must(connection->execute("PRAGMA journal_mode = DELETE"));
        }
        Parts parts = late;
        parts.database = test::bytesOf(file);
        return putTogether(parts, key());
    }
    static ErrorCode verdict(const QByteArray& bytes) {
        const QString file = stand->place(QStringLiteral("damaged"));
        test::writeBytes(file, bytes);
        return stand->verdictOn(file);
    }
    std::size_t below(qsizetype end) {
        return std::uniform_int_distribution<std::size_t>(0, static_cast<std::size_t>(end) - 1)(m_random);
    }

    static inline std::unique_ptr<BackupStand> stand;
    static inline Parts early;
    static inline Parts late;
    static inline Parts other;
    static inline std::unique_ptr<MasterKey> otherKey;

private:
    std::mt19937 m_random{20261130};
};

TEST_F(DamagedBackups, theWholeOnesAreAccepted) {
    EXPECT_EQ(verdict(early.whole()), test::whole);
    EXPECT_EQ(verdict(late.whole()), test::whole);
    EXPECT_EQ(verdict(putTogether(late, key())), test::whole) << "what takes apart and puts together";
}

TEST_F(DamagedBackups, sevenHundredFlippedBitsAreFound) {
    const QByteArray whole = late.whole();
    for (int i = 0; i < 700; ++i) {
        // Every second in the head and the keyring, which are small.
        const auto place = below(i % 2 == 0 ? late.head.size + late.keyring.size() : whole.size());
        QByteArray flipped = whole;
        const auto at = static_cast<qsizetype>(place);
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << below(8)));
        EXPECT_EQ(verdict(flipped), at < 8 ? ErrorCode::BackupForeign : ErrorCode::BackupDamaged)
            << "at byte " << at;
    }
}

TEST_F(DamagedBackups, twoHundredCutsAndTailsAreFound) {
    const QByteArray whole = late.whole();
    for (int i = 0; i < 150; ++i) {
        const auto size = static_cast<qsizetype>(below(i < 30 ? late.head.size + 1 : whole.size()));
        EXPECT_EQ(verdict(whole.first(size)), ErrorCode::BackupDamaged) << size << " bytes left";
    }
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(verdict(whole + QByteArray(static_cast<qsizetype>(1 + below(9000)), 'x')),
                  ErrorCode::BackupDamaged);
    }
}

TEST_F(DamagedBackups, swappedPartsAreFound) {
    Parts keyringOfOther = late;
    keyringOfOther.keyring = other.keyring;
    Parts databaseOfBefore = late;
    databaseOfBefore.database = early.database;
    Parts databaseOfAfter = early;
    databaseOfAfter.database = late.database;
    EXPECT_EQ(verdict(keyringOfOther.whole()), ErrorCode::BackupDamaged) << "the head still tells of its own";
    EXPECT_EQ(verdict(databaseOfBefore.whole()), ErrorCode::BackupDamaged);
    // Whoever does not have the key can make everything fit but the seal.
    EXPECT_EQ(verdict(putTogether(databaseOfBefore, MasterKey::random(key().epoch()))),
              ErrorCode::BackupMixed);
    // Whoever has it can seal, but the database does not end with the entry that the head names.
    EXPECT_EQ(verdict(putTogether(databaseOfBefore, key())), ErrorCode::BackupMixed);
    EXPECT_EQ(verdict(putTogether(databaseOfAfter, key())), ErrorCode::BackupMixed);
    EXPECT_EQ(verdict(putTogether(keyringOfOther, key())), ErrorCode::BackupMixed)
        << "another clinic's keyring";
}

TEST_F(DamagedBackups, oneOfAnotherClinicIsToldFromDamage) {
    EXPECT_EQ(verdict(other.whole()), ErrorCode::BackupOtherClinic);
    Parts renamed = other;
    renamed.head.manifest.clinicId = late.head.manifest.clinicId;
    EXPECT_EQ(verdict(putTogether(renamed, *otherKey)), ErrorCode::BackupMixed) << "under a false name";
}

TEST_F(DamagedBackups, fiftyOfAnotherKeyAreToldFromDamage) {
    for (quint32 i = 0; i < 50; ++i) {
        const quint32 epoch = key().epoch() + 1 + i;
        Parts rotated = late;
        rotated.head.manifest.epoch = epoch;
        EXPECT_EQ(verdict(putTogether(rotated, keyOfEpoch(epoch))), ErrorCode::BackupOtherEpoch);
    }
}

TEST_F(DamagedBackups, fiftyOfANewerVersionAreNotCalledDamaged) {
    for (int i = 0; i < 50; ++i) {
        const auto format = static_cast<quint16>(backupFormat + 1 + i * 1000);
        EXPECT_EQ(verdict(putTogether(late, key(), format)), ErrorCode::BackupNewer) << format;
    }
}

TEST_F(DamagedBackups, fiftyOfANewerSchemaOrAFalseOneAreRefused) {
    for (qint32 i = 1; i <= 50; ++i) {
        Parts raised = late;
        raised.head.manifest.schema += i;
        EXPECT_EQ(verdict(putTogether(raised, key())), ErrorCode::BackupMixed);
    }
}

// Whoever has the key can seal anything: what is inside is looked at all the same.

TEST_F(DamagedBackups, eachPageThatDoesNotFitItsCheckValueIsFound) {
    constexpr qsizetype pageSize = 4096;
    ASSERT_EQ(late.database.size() % pageSize, 0);
    for (qsizetype page = 0; page * pageSize < late.database.size(); ++page) {
        Parts flipped = late;
        const qsizetype at = page * pageSize + 2000;
        flipped.database[at] = static_cast<char>(flipped.database[at] ^ 4);
        EXPECT_EQ(verdict(putTogether(flipped, key())), ErrorCode::BackupDamaged) << "page " << page + 1;
    }
}

TEST_F(DamagedBackups, aRowWithoutTheOneThatItNamesIsFound) {
    EXPECT_EQ(verdict(changed("PRAGMA foreign_keys = OFF; DELETE FROM patient;")), ErrorCode::BackupDamaged);
}

TEST_F(DamagedBackups, aChangedEntryOfTheAuditLogIsFound) {
    EXPECT_EQ(verdict(changed(
                  "DROP TRIGGER audit_event_keeps_rows; UPDATE audit_event SET body = x'00' WHERE seq = 3;")),
              ErrorCode::AuditLogBroken);
}

TEST_F(DamagedBackups, aDatabaseOfANewerSchemaIsNotCalledDamaged) {
    EXPECT_EQ(verdict(changed("PRAGMA user_version = 9000;")), ErrorCode::SchemaNewer);
}

TEST_F(DamagedBackups, aRestoreRefusesEachForTheSameReason) {
    const QByteArray whole = late.whole();
    QByteArray flipped = whole;
    flipped[whole.size() - 5000] = static_cast<char>(flipped[whole.size() - 5000] ^ 4);
    Parts page = late;
    page.database[page.database.size() - 2000] =
        static_cast<char>(page.database[page.database.size() - 2000] ^ 4);
    Parts mixed = late;
    mixed.database = early.database;
    Parts renamed = late;
    renamed.keyring = other.keyring;
    const std::vector<std::pair<QByteArray, ErrorCode>> cases{
        {flipped, ErrorCode::BackupDamaged},
        {whole.first(whole.size() - 1), ErrorCode::BackupDamaged},
        {putTogether(page, key()), ErrorCode::BackupDamaged},
        {putTogether(mixed, key()), ErrorCode::BackupMixed},
        {putTogether(mixed, MasterKey::random(key().epoch())), ErrorCode::BackupMixed},
        {putTogether(late, key(), backupFormat + 1), ErrorCode::BackupNewer},
        {changed("PRAGMA foreign_keys = OFF; DELETE FROM patient;"), ErrorCode::BackupDamaged},
        {changed("DROP TRIGGER audit_event_keeps_rows; UPDATE audit_event SET body = x'00' WHERE seq = 3;"),
         ErrorCode::AuditLogBroken},
        {changed("PRAGMA user_version = 9000;"), ErrorCode::SchemaNewer},
    };
    const QString file = stand->place(QStringLiteral("damaged"));
    const services::RestoreForm form = stand->restoreForm(file);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        test::writeBytes(file, cases[i].first);
        const auto restored = stand->restore(form);
        ASSERT_FALSE(restored.has_value()) << i;
        EXPECT_EQ(restored.error().code, cases[i].second)
            << i << errorName(restored.error().code).toStdString();
        EXPECT_FALSE(QDir(form.newFolder).exists());
        EXPECT_FALSE(QDir(form.newFolder + QStringLiteral(".restoring")).exists());
    }
}

TEST_F(DamagedBackups, numbersThatCannotBeAreRefusedBeforeAnythingIsReadForThem) {
    BackupManifest vast = late.head.manifest;
    vast.keyring.size = qint64{5} << 20;
    EXPECT_EQ(verdict(headOf(vast, key()) + late.keyring + late.database), ErrorCode::BackupDamaged);
    BackupManifest negative = late.head.manifest;
    negative.audit.length = -1;
    EXPECT_EQ(verdict(headOf(negative, key()) + late.keyring + late.database), ErrorCode::BackupDamaged);
    EXPECT_EQ(verdict(putTogether(late, key(), 0)), ErrorCode::BackupDamaged);
}

TEST_F(DamagedBackups, anotherFileIsNotABackup) {
    EXPECT_EQ(verdict("A letter to somebody, which is longer than a head."), ErrorCode::BackupForeign);
    EXPECT_EQ(verdict(late.database), ErrorCode::BackupForeign);
}

} // namespace
} // namespace tidemark::storage
