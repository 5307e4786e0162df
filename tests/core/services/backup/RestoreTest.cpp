// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Restore.h"

#include "services/clinic/Staff.h"
#include "services/patients/Patients.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/audit/AuditLog.h"
#include "storage/backup/RestoreStaging.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/vault/Vault.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

#include <map>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::BackupStand;

struct RestoreTest : testing::Test {
    BackupStand stand;
    QString backup = BackupStand::pathOf(stand.backUp());
    RestoreForm form = stand.restoreForm(backup);

    ErrorCode refusal() {
        const auto restored = stand.restore(form);
        EXPECT_FALSE(QFileInfo::exists(form.newFolder + u".restoring"_s));
        return restored ? test::whole : restored.error().code;
    }
    Result<SignedIn> opened() {
        return signIn(form.newFolder, u"admin"_s, test::SignedInClinic::passphrase, stand.clinic().clock,
                      test::cheapKdf);
    }
};

TEST_F(RestoreTest, givesBackTheClinicWithItsSignatures) {
    const auto restored = stand.restore(form);
    ASSERT_TRUE(restored.has_value()) << errorName(restored.error().code).toStdString();
    const auto signedIn = opened();
    ASSERT_TRUE(signedIn.has_value());
    EXPECT_TRUE(verifyAuditLog(*signedIn->clinic, signedIn->actor).has_value());
    const auto record = signedIn->clinic->store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::loadRecord(connection, stand.sessions.session);
    });
    ASSERT_TRUE(record.has_value());
    EXPECT_EQ(record->signatures.size(), 1U);
    EXPECT_EQ(QFileInfo(form.newFolder).permissions() & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
}

TEST_F(RestoreTest, canBeLookedAtFirstAndLeavesNothingWhereItIsNotKept) {
    test::must(stand.clinic().store().sealMark());
    form.oldFolder = stand.clinic().folder();
    form.acceptMissing = false;
    {
        const auto prepared = prepareRestore(form, stand.clinic().clock, test::cheapKdf);
        ASSERT_TRUE(prepared.has_value()) << errorName(prepared.error().code).toStdString();
        EXPECT_EQ(prepared->backup().auditHead, readBackupFacts(backup).value().auditHead);
        EXPECT_GT(prepared->missing().value_or(0), 0) << "that the backup was made is a later entry";
        EXPECT_FALSE(QFileInfo::exists(form.newFolder));
    }
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
    EXPECT_FALSE(QFileInfo::exists(form.newFolder + u".restoring"_s));
    auto prepared = prepareRestore(form, stand.clinic().clock, test::cheapKdf).value();
    EXPECT_EQ(prepared.keep().value().folder, QFileInfo(form.newFolder).absoluteFilePath());
    EXPECT_TRUE(opened().has_value());
}

TEST_F(RestoreTest, isAnEntryThatNamesTheHeadOfTheBackup) {
    const auto restored = stand.restore(form).value();
    auto signedIn = opened().value();
    const auto last =
        signedIn.clinic->store()
            .read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 10); })
            .value();
    const auto entry = std::ranges::find_if(last, [](const storage::AuditEntry& each) {
        return each.line.action == QString(actions::backupRestore);
    });
    ASSERT_NE(entry, last.end());
    EXPECT_EQ(entry->sequence, restored.backup.auditLength + 1);
    EXPECT_TRUE(entry->line.body.contains(QByteArray::fromHex(restored.backup.auditHead.toLatin1())));
}

TEST_F(RestoreTest, saysFirstHowManyEntriesWillBeMissing) {
    const qint64 backedUp = readBackupFacts(backup).value().auditLength;
    (void)stand.clinic().patient(u"Later"_s, u"Lou"_s);
    test::must(stand.clinic().store().sealMark());
    form.oldFolder = stand.clinic().folder();
    form.acceptMissing = false;
    const auto refused = stand.restore(form);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::BackupEntriesMissing);
    EXPECT_EQ(refused.error().detail, QString::number(stand.clinic().store().auditHead().length - backedUp));
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
    form.acceptMissing = true;
    EXPECT_EQ(stand.restore(form).value().missing, stand.clinic().store().auditHead().length - backedUp);
}

TEST_F(RestoreTest, asksWhereTheClinicThatIsThereWasRestoredBeforeAndWentAnotherWay) {
    ASSERT_TRUE(stand.restore(form).has_value());
    ASSERT_TRUE(signOut(opened().value()).has_value());
    for (int i = 0; i < 8; ++i) {
        (void)stand.clinic().patient(u"Later"_s, u"Lou"_s, u"1984-03-%1"_s.arg(10 + i));
    }
    RestoreForm again = stand.restoreForm(BackupStand::pathOf(stand.backUp()));
    again.newFolder = stand.place(u"again"_s);
    again.oldFolder = form.newFolder;
    again.acceptMissing = false;
    const auto refused = stand.restore(again);
    ASSERT_FALSE(refused.has_value()) << "what was done since the first restore is not in this backup";
    EXPECT_EQ(refused.error(), (Error{ErrorCode::BackupEntriesMissing, {}, {}}));
}

TEST_F(RestoreTest, asksWhereNobodyCanSayWhatWillBeMissing) {
    form.acceptMissing = false;
    const auto withoutOld = stand.restore(form);
    ASSERT_FALSE(withoutOld.has_value());
    EXPECT_EQ(withoutOld.error(), (Error{ErrorCode::BackupEntriesMissing, {}, {}}));
    form.oldFolder = stand.place(u"not-there"_s);
    const auto unreadable = stand.restore(form);
    ASSERT_FALSE(unreadable.has_value());
    EXPECT_EQ(unreadable.error(), (Error{ErrorCode::BackupEntriesMissing, {}, {}}));
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
    form.acceptMissing = true;
    EXPECT_FALSE(stand.restore(form).value().missing.has_value());
}

TEST_F(RestoreTest, isAnEntryThatNamesTheHeadOfTheOldFolderToo) {
    (void)stand.clinic().patient(u"Later"_s, u"Lou"_s);
    test::must(stand.clinic().store().sealMark());
    form.oldFolder = stand.clinic().folder();
    ASSERT_TRUE(stand.restore(form).has_value());
    auto signedIn = opened().value();
    const auto last =
        signedIn.clinic->store()
            .read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 10); })
            .value();
    const QByteArray old = stand.clinic().store().auditHead().hash;
    EXPECT_TRUE(std::ranges::any_of(last, [&](const storage::AuditEntry& each) {
        return each.line.action == QString(actions::backupRestore) && each.line.body.contains(old);
    }));
}

TEST_F(RestoreTest, leavesTheOldClinicAsItIs) {
    form.oldFolder = stand.clinic().folder();
    test::must(stand.clinic().signOut());
    const auto bytesOfAll = [&] {
        std::map<QString, QByteArray> all;
        for (const QFileInfo& file :
             QDir(form.oldFolder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot)) {
            all[file.fileName()] = test::bytesOf(file.filePath());
        }
        return all;
    };
    const auto before = bytesOfAll();
    ASSERT_GT(before.size(), 4U);
    ASSERT_TRUE(stand.restore(form).has_value());
    EXPECT_TRUE(bytesOfAll() == before);
}

TEST_F(RestoreTest, touchesNoFolderThatExists) {
    for (const bool isEmpty : {true, false}) {
        form.newFolder = stand.place(isEmpty ? u"empty"_s : u"full"_s);
        ASSERT_TRUE(QDir().mkpath(form.newFolder));
        if (!isEmpty) {
            test::writeBytes(form.newFolder + u"/letter"_s, "Dear all");
        }
        EXPECT_EQ(refusal(), ErrorCode::RestorePlaceTaken);
        EXPECT_EQ(QDir(form.newFolder).isEmpty(), isEmpty);
    }
    form.newFolder = stand.clinic().folder();
    EXPECT_EQ(refusal(), ErrorCode::RestorePlaceTaken);
}

TEST_F(RestoreTest, leavesSomebodyElsesFolderOfTheSameName) {
    const QString inTheWay = form.newFolder + u".restoring"_s;
    ASSERT_TRUE(QDir().mkpath(inTheWay));
    test::writeBytes(inTheWay + u"/letter"_s, "Dear all");
    const auto refused = stand.restore(form);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::RestorePlaceTaken);
    EXPECT_EQ(test::bytesOf(inTheWay + u"/letter"_s), "Dear all");
}

TEST_F(RestoreTest, leavesAClinicWhoseFolderHasSuchAName) {
    // A clinic like any other, but for its name.
    const QString namesake = form.newFolder + u".restoring"_s;
    RestoreForm other = form;
    other.newFolder = stand.place(u"other"_s);
    ASSERT_TRUE(stand.restore(other).has_value());
    ASSERT_TRUE(QDir().rename(other.newFolder, namesake));
    const auto refused = stand.restore(form);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::RestorePlaceTaken);
    EXPECT_TRUE(
        signIn(namesake, u"admin"_s, test::SignedInClinic::passphrase, stand.clinic().clock, test::cheapKdf)
            .has_value());
}

TEST_F(RestoreTest, ofTwoIntoOnePlaceTheSecondIsRefusedFromTheBeginning) {
    auto first = storage::RestoreStaging::begin(form.newFolder, storage::networkFileSystemOf);
    ASSERT_TRUE(first.has_value());
    const auto second = stand.restore(form);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, ErrorCode::AlreadyOpen);
    EXPECT_TRUE(first->takeOut(backup).has_value()) << "nobody took its folder away";
    EXPECT_EQ(stand.restore(form).error().code, ErrorCode::AlreadyOpen);
}

TEST_F(RestoreTest, clearsUpWhatAnInterruptedOneLeft) {
    const QString staging = form.newFolder + u".restoring"_s;
    ASSERT_TRUE(QDir().mkpath(staging));
    test::writeBytes(staging + u"/restore.begun"_s, "Tidemark");
    test::writeBytes(staging + u"/clinic.db.part"_s, "half");
    EXPECT_TRUE(stand.restore(form).has_value());
    EXPECT_FALSE(QFileInfo::exists(form.newFolder + u"/restore.begun"_s));
    EXPECT_FALSE(QFileInfo::exists(staging));
}

TEST_F(RestoreTest, isTheAdministratorsWithTheRightPassphrase) {
    form.signInName = u"nora"_s;
    EXPECT_EQ(refusal(), ErrorCode::NotPermitted);
    form.signInName = u"nobody"_s;
    EXPECT_EQ(refusal(), ErrorCode::WrongPassword);
    form.signInName = u"admin"_s;
    form.password = u"another passphrase altogether"_s;
    EXPECT_EQ(refusal(), ErrorCode::WrongPassword);
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
}

TEST_F(RestoreTest, takesTheRecoverySheetForAnAdministrator) {
    form.byRecoveryCode = true;
    form.password = u"not the code"_s;
    EXPECT_EQ(refusal(), ErrorCode::RecoveryCodeWrong);
    form.password = stand.clinic().recoveryCode;
    form.signInName = u"nora"_s;
    EXPECT_EQ(refusal(), ErrorCode::NotPermitted);
    form.signInName = u"nobody"_s;
    EXPECT_EQ(refusal(), ErrorCode::NotPermitted);
    form.signInName = u"admin"_s;
    ASSERT_TRUE(stand.restore(form).has_value());
    EXPECT_TRUE(opened().has_value());
}

TEST_F(RestoreTest, aDamagedBackupMakesNoFolder) {
    QByteArray bytes = test::bytesOf(backup);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    test::writeBytes(backup, bytes);
    EXPECT_EQ(refusal(), ErrorCode::BackupDamaged);
    test::writeBytes(backup, "A letter to somebody, which is longer than a head.");
    EXPECT_EQ(refusal(), ErrorCode::BackupForeign);
    form.file = stand.place(u"nowhere"_s);
    EXPECT_EQ(refusal(), ErrorCode::BackupTargetMissing);
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
}

TEST_F(RestoreTest, takesThePassphraseOfTheTimeOfTheBackup) {
    ASSERT_TRUE(
        stand.clinic()
            .open()
            .vault()
            .changePassword(u"admin"_s, test::SignedInClinic::passphrase, u"seven other herons on the pier"_s)
            .has_value());
    EXPECT_TRUE(stand.restore(form).has_value());
}

TEST_F(RestoreTest, factsAreReadWithoutAnyPassphrase) {
    const BackupFacts facts = readBackupFacts(backup).value();
    EXPECT_EQ(facts.madeAt, stand.clinic().clock.now());
    EXPECT_GT(facts.auditLength, 20);
    EXPECT_EQ(facts.auditHead.size(), 64);
}

} // namespace
} // namespace tidemark::services
