// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and drill from outside, as cron and a bad day have them.
#include "system/Program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr auto password = "seven herons under the pier";

/// A clinic of one administrator and a folder for backups, made anew for each test.
class CtlBackup : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(
            in(m_clinic, {u"create"_s, u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s, u"Robin"_s})
                .exitCode,
            0);
        ASSERT_TRUE(QDir().mkpath(m_stick));
    }
    [[nodiscard]] static Ended in(const QString& clinic, const QStringList& command) {
        return ctl(QStringList{u"--clinic"_s, clinic, u"--user"_s, u"robin"_s, u"--json"_s} + command,
                   password);
    }
    [[nodiscard]] Ended backUp() const { return in(m_clinic, {u"backup"_s, u"--to"_s, m_stick}); }
    /// Backs up and returns the file's path.
    [[nodiscard]] QString backedUp() const {
        const QJsonObject made = backUp().json().value("backups"_L1).toArray().at(0).toObject();
        return m_stick + u'/' + made.value("file"_L1).toString();
    }
    static std::string said(const Ended& ended) { return ended.sentences().join('\n').toStdString(); }

    QTemporaryDir m_folder;
    QString m_clinic = m_folder.filePath(u"clinic"_s);
    QString m_stick = m_folder.filePath(u"stick"_s);
    QString m_restored = m_folder.filePath(u"restored"_s);
};

TEST_F(CtlBackup, LeavesAVerifiedFileAndSaysHowFarItGoes) {
    const Ended made = backUp();
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    const QJsonObject backup = made.json().value("backups"_L1).toArray().at(0).toObject();
    EXPECT_TRUE(backup.value("verified"_L1).toBool());
    EXPECT_GT(backup.value("auditLength"_L1).toInt(), 1);
    EXPECT_EQ(backup.value("auditHead"_L1).toString().size(), 64);
    EXPECT_EQ(QDir(m_stick).entryList(QDir::Files), QStringList{backup.value("file"_L1).toString()});
}

TEST_F(CtlBackup, OfADayWithNobodyNoPaperSheetsAreWritten) {
    const Ended saved = in(m_clinic, {u"sheets"_s, u"--out"_s, m_stick});
    EXPECT_EQ(saved.exitCode, 0) << saved.errors.constData();
    EXPECT_EQ(saved.json().value("patients"_L1).toInt(-1), 0);
    EXPECT_TRUE(saved.json().value("file"_L1).isNull());
    EXPECT_TRUE(QDir(m_stick).isEmpty());
}

TEST_F(CtlBackup, WithoutAFolderSaysSo) {
    const Ended none = in(m_clinic, {u"backup"_s});
    EXPECT_EQ(none.exitCode, 2);
    EXPECT_EQ(none.json().value("error"_L1).toString(), u"NoBackupFolder"_s);
    const Ended away = in(m_clinic, {u"backup"_s, u"--to"_s, m_folder.filePath(u"drawer"_s)});
    EXPECT_EQ(away.exitCode, 4);
    EXPECT_EQ(away.json().value("error"_L1).toString(), u"BackupTargetMissing"_s);
    const Ended inside = in(m_clinic, {u"backup"_s, u"--to"_s, m_clinic});
    EXPECT_EQ(inside.exitCode, 4);
    EXPECT_EQ(inside.json().value("error"_L1).toString(), u"BackupTargetInside"_s);
}

TEST_F(CtlBackup, ComesBackInANewFolderThatOpensAndIsIntact) {
    const Ended restored = in(m_restored, {u"restore"_s, u"--from"_s, backedUp(), u"--accept-missing"_s});
    ASSERT_EQ(restored.exitCode, 0) << restored.errors.constData();
    EXPECT_TRUE(restored.json().value("missing"_L1).isNull()) << "nobody said where the clinic was";
    const Ended verified = in(m_restored, {u"audit"_s, u"verify"_s});
    EXPECT_EQ(verified.exitCode, 0) << verified.errors.constData();
    EXPECT_GT(verified.json().value("length"_L1).toInt(), restored.json().value("auditLength"_L1).toInt());
}

TEST_F(CtlBackup, RestoreSaysFirstWhatWillBeMissing) {
    const QString backup = backedUp();
    ASSERT_EQ(in(m_clinic, {u"status"_s}).exitCode, 0);
    const QStringList restore{u"restore"_s, u"--from"_s, backup, u"--old"_s, m_clinic};
    const Ended refused = in(m_restored, restore);
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_EQ(refused.json().value("error"_L1).toString(), u"BackupEntriesMissing"_s);
    EXPECT_THAT(said(refused), HasSubstr("--accept-missing"));
    EXPECT_FALSE(QDir(m_restored).exists());
    const Ended accepted = in(m_restored, restore + QStringList{u"--accept-missing"_s});
    EXPECT_EQ(accepted.exitCode, 0) << accepted.errors.constData();
    EXPECT_EQ(accepted.json().value("missing"_L1).toInt(),
              refused.json().value("detail"_L1).toString().toInt());
}

TEST_F(CtlBackup, RestoreAsksWhereNobodyCanSayWhatWillBeMissing) {
    const QString backup = backedUp();
    for (const QStringList& old : {QStringList(), QStringList{u"--old"_s, m_folder.filePath(u"drawer"_s)}}) {
        const Ended asked = in(m_restored, QStringList{u"restore"_s, u"--from"_s, backup} + old);
        EXPECT_EQ(asked.exitCode, 3);
        EXPECT_EQ(asked.json().value("error"_L1).toString(), u"BackupEntriesMissing"_s);
        EXPECT_GT(asked.json().value("auditLength"_L1).toInt(), 1) << "what the backup is";
        EXPECT_FALSE(QDir(m_restored).exists());
    }
}

TEST_F(CtlBackup, RestoreTouchesNoFolderThatExists) {
    ASSERT_TRUE(QDir().mkpath(m_restored));
    const Ended refused = in(m_restored, {u"restore"_s, u"--from"_s, backedUp(), u"--accept-missing"_s});
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_EQ(refused.json().value("error"_L1).toString(), u"RestorePlaceTaken"_s);
    EXPECT_TRUE(QDir(m_restored).isEmpty());
}

TEST_F(CtlBackup, ADamagedBackupIsFoundWrongByRestoreAndDrill) {
    const QString backup = backedUp();
    QFile file(backup);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(file.size() / 2));
    file.write("xxxxxxxx");
    file.close();
    const Ended restored = in(m_restored, {u"restore"_s, u"--from"_s, backup, u"--accept-missing"_s});
    EXPECT_EQ(restored.exitCode, 1);
    EXPECT_EQ(restored.json().value("error"_L1).toString(), u"BackupDamaged"_s);
    EXPECT_FALSE(QDir(m_restored).exists());
    const Ended drill = in(m_clinic, {u"drill"_s, u"--from"_s, m_stick});
    EXPECT_EQ(drill.exitCode, 1);
    EXPECT_FALSE(drill.json().value("restorable"_L1).toBool(true));
}

TEST_F(CtlBackup, ADrillProvesTheNewestBackup) {
    const QString backup = backedUp();
    const Ended drill = in(m_clinic, {u"drill"_s, u"--from"_s, m_stick});
    ASSERT_EQ(drill.exitCode, 0) << drill.errors.constData();
    EXPECT_TRUE(drill.json().value("restorable"_L1).toBool());
    EXPECT_EQ(drill.json().value("file"_L1).toString(), backup);
    EXPECT_TRUE(QDir(m_clinic).entryList({u"backup-work*"_s}).isEmpty());
}

TEST(CtlBackupUsage, RestoreWantsAFile) {
    const Ended ended = ctl({u"--clinic"_s, u"/tmp/none"_s, u"--user"_s, u"robin"_s, u"restore"_s}, password);
    EXPECT_EQ(ended.exitCode, 2);
    EXPECT_THAT(ended.sentences().join('\n').toStdString(), HasSubstr("--from FILE"));
}

TEST(CtlBackupUsage, AnOptionOfAnotherCommandIsNotIgnored) {
    for (const QStringList& command :
         {QStringList{u"backup"_s, u"--from"_s, u"x"_s}, QStringList{u"drill"_s, u"--accept-missing"_s},
          QStringList{u"drill"_s, u"--to"_s, u"x"_s}, QStringList{u"backup"_s, u"--old"_s, u"x"_s},
          QStringList{u"status"_s, u"--recovery-code"_s}}) {
        const Ended ended =
            ctl(QStringList{u"--clinic"_s, u"/tmp/none"_s, u"--user"_s, u"robin"_s} + command, password);
        EXPECT_EQ(ended.exitCode, 2) << command.join(' ').toStdString();
        EXPECT_THAT(ended.sentences().join('\n').toStdString(), HasSubstr("belongs to"));
    }
}

} // namespace
} // namespace tidemark::tests
