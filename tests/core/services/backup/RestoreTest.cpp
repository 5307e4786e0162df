// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Restore.h"

#include "services/clinic/Staff.h"
#include "services/patients/Patients.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/audit/AuditLog.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/vault/Vault.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

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
    const auto refused = stand.restore(form);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::BackupEntriesMissing);
    EXPECT_EQ(refused.error().detail, QString::number(stand.clinic().store().auditHead().length - backedUp));
    EXPECT_FALSE(QFileInfo::exists(form.newFolder));
    form.acceptMissing = true;
    EXPECT_EQ(stand.restore(form).value().missing, stand.clinic().store().auditHead().length - backedUp);
}

TEST_F(RestoreTest, leavesTheOldClinicAsItIs) {
    form.oldFolder = stand.clinic().folder();
    form.acceptMissing = true;
    const qint64 before = stand.clinic().store().auditHead().length;
    ASSERT_TRUE(stand.restore(form).has_value());
    EXPECT_EQ(stand.clinic().store().auditHead().length, before);
    EXPECT_TRUE(stand.clinic().store().verify().has_value());
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
