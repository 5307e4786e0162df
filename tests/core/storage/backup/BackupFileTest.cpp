// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupFile.h"

#include "services/patients/Patients.h"
#include "storage/backup/BackupFolder.h"
#include "storage/engine/sqlcipher/DatabaseCopy.h"
#include "storage/migration/Migrator.h"
#include "storage/vault/Vault.h"
#include "support/BackupStand.h"
#include "support/FileSizeLimit.h"
#include "support/FolderBytes.h"
#include "support/OnlyReadFolder.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

using namespace Qt::StringLiterals;
using test::BackupStand;

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Takes a snapshot of the clinic as it is and writes it into a folder.
Result<QString> written(BackupStand& stand, const QString& folder) {
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work).value();
    return writeBackup(snapshot, source, folder, work);
}

TEST(BackupFile, isOneFileThatOnlyItsOwnerReads) {
    BackupStand stand;
    const QString path = written(stand, stand.target()).value();
    EXPECT_EQ(filesIn(stand.target()), QStringList{QFileInfo(path).fileName()});
    EXPECT_EQ(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(stand.verdictOn(path), test::whole);
    EXPECT_TRUE(stand.workFolders().isEmpty()) << "nothing is left beside";
}

TEST(BackupFile, hasNothingInClear) {
    BackupStand stand;
    const QByteArray bytes = test::bytesOf(written(stand, stand.target()).value());
    for (const char* marker : {"Seaside", "Brandt", "Nora", "admin", "SQLite format 3", "depression"}) {
        EXPECT_FALSE(bytes.contains(marker)) << marker;
    }
}

TEST(BackupFile, saysInClearWhenItWasMadeAndHowFarItGoes) {
    BackupStand stand;
    const BackupHead head = headOfBackup(written(stand, stand.target()).value()).value();
    EXPECT_EQ(head.manifest.clinicId, stand.clinicId());
    EXPECT_EQ(head.manifest.madeAt, stand.clinic().clock.now());
    EXPECT_EQ(head.manifest.audit, stand.clinic().store().auditHead());
    EXPECT_EQ(head.manifest.schema, newestSchema());
    EXPECT_EQ(head.manifest.epoch, 1U);
}

TEST(BackupFile, isOfOneMomentWhileTheClinicIsWrittenTo) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work).value();
    (void)stand.clinic().patient(u"Later"_s, u"Lou"_s);
    const QString path = writeBackup(snapshot, source, stand.target(), work).value();
    EXPECT_LT(headOfBackup(path).value().manifest.audit.length, stand.clinic().store().auditHead().length);
    EXPECT_EQ(stand.verdictOn(path), test::whole);
}

TEST(BackupFile, ofAClinicThatIsOnlyReadIsTakenWithoutWritingBesideIt) {
    BackupStand stand;
    test::must(stand.clinic().signOut());
    const QTemporaryDir elsewhere;
    ASSERT_TRUE(QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777)));
    const test::FolderBytes before = test::bytesIn(stand.clinic().folder());
    {
        const test::OnlyReadFolder medium(stand.clinic().folder());
        ASSERT_TRUE(stand.clinic().signInAs(u"admin"_s).has_value());
        ASSERT_TRUE(stand.clinic().store().isOnlyRead());
        BackupSource source = stand.source();
        source.workFolder = elsewhere.filePath(u"work"_s);
        const WorkFolder work(source.workFolder);
        test::must(work.make());
        const auto snapshot = takeSnapshot(source, work);
        ASSERT_TRUE(snapshot.has_value()) << errorName(snapshot.error().code).toStdString();
        EXPECT_EQ(snapshot->manifest.audit, stand.clinic().store().auditHead());
        test::must(stand.clinic().signOut());
    }
    EXPECT_EQ(test::bytesIn(stand.clinic().folder()), before);
}

TEST(BackupFile, theSnapshotHasNoLogBesideIt) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work).value();
    EXPECT_EQ(filesIn(QFileInfo(snapshot.database).absolutePath()), QStringList{u"snapshot.db"_s});
    EXPECT_FALSE(test::bytesOf(snapshot.database).startsWith("SQLite format 3"));
}

TEST(BackupFile, anOpenedCopyIsNotChangedByTheOpening) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work).value();
    const QByteArray before = test::bytesOf(snapshot.database);
    {
        const auto connection = openDatabaseFile(snapshot.database, source.key.databaseKey(),
                                                 {OpenPlan::File::Unchanged, newestSchema(), true})
                                    .value();
        EXPECT_TRUE(connection->verifyPages().has_value());
        EXPECT_TRUE(connection->verifyReferences().has_value());
        EXPECT_FALSE(connection->execute("CREATE TABLE more (i INTEGER)").has_value());
    }
    EXPECT_EQ(test::bytesOf(snapshot.database), before);
    EXPECT_EQ(filesIn(QFileInfo(snapshot.database).absolutePath()), QStringList{u"snapshot.db"_s});
}

TEST(BackupFile, aDamagedClinicIsNotBackedUpAsIfItWereWhole) {
    BackupStand stand;
    const BackupSource source = stand.source();
    test::must(stand.clinic().signOut());
    QByteArray bytes = test::bytesOf(source.database);
    bytes.replace(bytes.size() / 8192 * 4096 + 1500, 64, QByteArray(64, 'x'));
    test::writeBytes(source.database, bytes);
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work);
    ASSERT_FALSE(snapshot.has_value());
    EXPECT_EQ(snapshot.error().code, ErrorCode::DatabaseDamaged);
    EXPECT_TRUE(filesIn(work.path()).isEmpty()) << "nothing is left of the copy";
}

TEST(BackupTarget, thatIsNotThereIsSaid) {
    BackupStand stand;
    EXPECT_EQ(written(stand, stand.place(u"drawer"_s)).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_FALSE(QFileInfo::exists(stand.place(u"drawer"_s))) << "nobody makes the folder of a stick";
}

TEST(BackupTarget, thatIsFullIsSaidAndLeavesNothing) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    const auto snapshot = takeSnapshot(source, work).value();
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{100}, rlim_t{5'000}, rlim_t{200'000}}) {
        const test::FileSizeLimit limit(bytes);
        const auto refused = writeBackup(snapshot, source, stand.target(), work);
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().code, ErrorCode::BackupTargetFull) << bytes;
        EXPECT_TRUE(filesIn(stand.target()).isEmpty());
    }
    EXPECT_TRUE(writeBackup(snapshot, source, stand.target(), work).has_value()) << "with room again";
}

TEST(BackupTarget, thatNobodyMayWriteToIsSaid) {
    BackupStand stand;
    // Nobody writes there, not even the system's administrator, whom the rights of a folder do not stop.
    EXPECT_EQ(written(stand, u"/sys"_s).error().code, ErrorCode::FolderNotWritable);
}

TEST(BackupTarget, aBackupThatAnInterruptedRunBeganIsRemovedByTheNext) {
    BackupStand stand;
    const QString path = written(stand, stand.target()).value();
    const QString begun = QString(path).replace(u"Z-"_s, u"Z-9"_s) + u".part"_s;
    const QString somebodyElses =
        stand.target() + u"/tidemark-12345678-20260101T000000Z-1.tidemark-backup.part"_s;
    test::writeBytes(begun, "half");
    test::writeBytes(somebodyElses, "half");
    stand.clinic().clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(written(stand, stand.target()).has_value());
    EXPECT_FALSE(QFileInfo::exists(begun));
    EXPECT_TRUE(QFileInfo::exists(somebodyElses));
}

TEST(BackupFile, carriesTheKeyringOfTheMomentOfItsDatabase) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder work(source.workFolder);
    test::must(work.make());
    test::must(stand.clinic().open().vault().changePassword(u"admin"_s, test::SignedInClinic::passphrase,
                                                            u"seven other herons on the pier"_s));
    const QByteArray now = test::bytesOf(source.keyringFiles[0]);
    const QByteArray other = test::bytesOf(source.keyringFiles[1]);
    const auto snapshot = takeSnapshot(source, work).value();
    EXPECT_NE(snapshot.keyring, toBytes(source.keyring)) << "the one of when the backup was asked for";
    EXPECT_TRUE(snapshot.keyring == now || snapshot.keyring == other);
}

TEST(BackupWork, ofTwoAtOnceIsInFoldersOfTheirOwn) {
    BackupStand stand;
    const BackupSource source = stand.source();
    const WorkFolder first(source.workFolder);
    test::must(first.make());
    test::writeBytes(first.file("snapshot.db"), "half");
    {
        const WorkFolder second(source.workFolder);
        test::must(second.make());
        EXPECT_NE(first.path(), second.path());
    }
    EXPECT_EQ(test::bytesOf(first.file("snapshot.db")), "half") << "the end of one is not that of the other";
}

TEST(BackupWork, thatAKilledProgramLeftGoesWhenTheClinicIsOpened) {
    BackupStand stand;
    const QString left = stand.clinic().folder() + u"/backup-work-abc123"_s;
    ASSERT_TRUE(QDir().mkpath(left));
    test::writeBytes(left + u"/snapshot.db"_s, "half");
    test::must(stand.clinic().signOut());
    ASSERT_TRUE(stand.clinic().signInAs(u"admin"_s).has_value());
    EXPECT_TRUE(stand.workFolders().isEmpty());
}

TEST(BackupsInFolder, areListedNewestFirstWithoutOthersFiles) {
    BackupStand stand;
    const QString first = written(stand, stand.target()).value();
    stand.clinic().clock.advance(std::chrono::hours(1));
    const QString second = written(stand, stand.target()).value();
    test::writeBytes(stand.target() + u"/letter.txt"_s, "Dear all");
    test::writeBytes(stand.target() + u"/other.tidemark-backup"_s, "Dear all");
    const auto in = backupsIn(stand.target(), stand.clinicId()).value();
    ASSERT_EQ(in.whole.size(), 2U);
    EXPECT_EQ(in.whole[0].path, second);
    EXPECT_EQ(in.whole[1].path, first);
    EXPECT_TRUE(in.unreadable.empty());
    EXPECT_TRUE(backupsIn(stand.target(), u"another"_s).value().whole.empty());
    EXPECT_EQ(backupsIn(stand.place(u"drawer"_s), stand.clinicId()).error().code,
              ErrorCode::BackupTargetMissing);
}

TEST(BackupsInFolder, theLongerAuditLogIsTheNewerWhateverTheClockSaid) {
    BackupStand stand;
    const Instant now = stand.clinic().clock.now();
    stand.clinic().clock.set(now + std::chrono::hours(3));
    const QString fast = written(stand, stand.target()).value();
    stand.clinic().clock.set(now + std::chrono::hours(2));
    (void)stand.clinic().patient(u"Later"_s, u"Lou"_s);
    const QString right = written(stand, stand.target()).value();
    EXPECT_EQ(backupsIn(stand.target(), stand.clinicId()).value().whole[0].path, right);
    EXPECT_NE(fast, right);
}

TEST(BackupsInFolder, oneThatIsCutOrDamagedIsNamedWithItsFault) {
    BackupStand stand;
    const QString cut = written(stand, stand.target()).value();
    ASSERT_TRUE(QFile::resize(cut, QFileInfo(cut).size() - 1));
    stand.clinic().clock.advance(std::chrono::hours(1));
    const QString headless = written(stand, stand.target()).value();
    ASSERT_TRUE(QFile::resize(headless, 0));
    const auto in = backupsIn(stand.target(), stand.clinicId()).value();
    EXPECT_TRUE(in.whole.empty());
    ASSERT_EQ(in.unreadable.size(), 2U);
    EXPECT_EQ(in.unreadable[0].path, cut);
    EXPECT_EQ(in.unreadable[0].fault.code, ErrorCode::BackupDamaged);
    EXPECT_EQ(in.unreadable[1].path, headless);
}

} // namespace
} // namespace tidemark::storage
