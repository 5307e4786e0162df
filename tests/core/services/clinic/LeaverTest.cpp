// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who was removed kept the keyring, and the clinic's file as it was, and knows a passphrase of then.
#include "services/backup/Restore.h"
#include "services/clinic/Staff.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/vault/Vault.h"
#include "support/BackupStand.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using storage::OpenPlan;
using test::SignedInClinic;

constexpr qsizetype pageSize = 4096;

/// Nora was removed, and something was written after that.
class Leaver : public testing::Test {
public:
    void SetUp() override {
        test::must(clinic().signOut());
        keptKeyring = test::bytesOf(place("keyring.a"));
        keptDatabase = test::bytesOf(place("clinic.db"));
        signInAs("admin");
        staffPage = clinic().store().read([](storage::Connection& connection) {
            auto row = connection.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'staff'");
            return row.step().value() ? row.integer(0) : 0;
        });
        backupBefore = BackupStand::pathOf(stand.backUp());
        test::must(Staff(clinic().open(), clinic().administrator).remove(clinic().nurse.id));
        signInAs("admin");
        (void)clinic().patient(u"Later"_s, u"Lou"_s);
        stand.sessions.clinic.clock.advance(std::chrono::minutes(1));
        backupAfter = BackupStand::pathOf(stand.backUp());
        test::must(clinic().signOut());
    }

    using BackupStand = test::BackupStand;
    void signInAs(const char* name) {
        if (const auto actor = clinic().signInAs(QLatin1String(name)); !actor) {
            throw std::runtime_error(errorName(actor.error().code).toStdString());
        }
    }
    [[nodiscard]] SignedInClinic& clinic() { return stand.clinic(); }
    [[nodiscard]] QString place(const char* name) { return clinic().folder() + u'/' + QLatin1String(name); }
    void putOldKeyringBack() {
        test::writeBytes(place("keyring.a"), keptKeyring);
        test::writeBytes(place("keyring.b"), keptKeyring);
    }
    /// The key that the kept keyring gives for the passphrase of then.
    [[nodiscard]] storage::MasterKey oldKey() {
        const QString folder = stand.place(u"kept"_s);
        const auto held = storage::ClinicFolder::createNew(folder).value();
        for (const char copy : {'a', 'b'}) {
            test::writeBytes(held->keyringFile(copy), keptKeyring);
        }
        auto vault = storage::Vault::open(held, clinic().clock, test::cheapKdf).value();
        return std::move(vault.unlock(u"nora"_s, SignedInClinic::passphrase).value().key);
    }
    [[nodiscard]] static bool opens(const QString& database, const storage::MasterKey& key) {
        return storage::openDatabaseFile(database, key.databaseKey(),
                                         {OpenPlan::File::Unchanged, storage::newestSchema(), true})
            .has_value();
    }

    BackupStand stand;
    QByteArray keptKeyring;
    QByteArray keptDatabase;
    qint64 staffPage = 0;
    QString backupBefore;
    QString backupAfter;
};

TEST_F(Leaver, opensNoFileThatWasWrittenLater) {
    EXPECT_FALSE(opens(place("clinic.db"), oldKey()));
}

TEST_F(Leaver, opensTheFileOfThen) {
    const QString kept = stand.place(u"kept.db"_s);
    test::writeBytes(kept, keptDatabase);
    EXPECT_TRUE(opens(kept, oldKey())) << "else the test above proves nothing";
}

TEST_F(Leaver, isNotLetInByTheOldKeyringAndTheOldPageOfTheStaff) {
    ASSERT_GT(staffPage, 0);
    putOldKeyringBack();
    QByteArray bytes = test::bytesOf(place("clinic.db"));
    const qsizetype at = (staffPage - 1) * pageSize;
    bytes.replace(at, pageSize, keptDatabase.mid(at, pageSize));
    test::writeBytes(place("clinic.db"), bytes);
    EXPECT_FALSE(clinic().signInAs(u"nora"_s).has_value());
}

TEST_F(Leaver, isNotLetInByTheOldKeyringAlone) {
    putOldKeyringBack();
    EXPECT_FALSE(clinic().signInAs(u"nora"_s).has_value());
}

TEST_F(Leaver, opensNoBackupThatWasMadeLater) {
    const auto key = oldKey();
    const auto extracted = storage::extractBackup(backupAfter, stand.place(u"taken.db"_s)).value();
    EXPECT_FALSE(storage::checkSeal(storage::headOfBackup(backupAfter).value(), key).has_value());
    EXPECT_FALSE(opens(extracted.database, key));
    EXPECT_FALSE(opens(extracted.database, storage::keyOfBackup(extracted, key)));
}

TEST_F(Leaver, leavesTheBackupsOfThenToTheAdministrator) {
    const auto restored = stand.restore(stand.restoreForm(backupBefore));
    ASSERT_TRUE(restored.has_value()) << errorName(restored.error().code).toStdString();
}

TEST_F(Leaver, isNotMissedByAnybodyElse) {
    for (const char* name : {"pia", "admin"}) {
        const auto signedIn = clinic().signInAs(QLatin1String(name));
        ASSERT_TRUE(signedIn.has_value()) << name;
    }
    EXPECT_TRUE(clinic().store().verify().has_value());
    EXPECT_EQ(Patients(clinic().open(), clinic().nurse).find(u"Later"_s).value().size(), 1U);
}

} // namespace
} // namespace tidemark::services
