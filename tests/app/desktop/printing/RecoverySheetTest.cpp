// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/PaperTools.h"

#include "desktop/printing/RecoverySheet.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

class RecoveryPaper : public ::testing::Test {
protected:
    RecoverySheet m_sheet{u"Seaside Clinic"_s, u"ABCDE-FGHJK-MNPQR-STVWX"_s, QDate(2026, 3, 2)};
    QTemporaryDir m_folder;
};

TEST_F(RecoveryPaper, ThePdfIsOnePageOfTextWithTheCodeTheClinicAndTheDay) {
    const QString file = m_folder.filePath(u"sheet.pdf"_s);
    ASSERT_TRUE(saveRecoverySheet(m_sheet, file));

    const QString text = test::pdfText(file).simplified();
    EXPECT_TRUE(text.contains(u"Recovery sheet of Seaside Clinic"_s)) << text.toStdString();
    for (const QString& group : recoveryCodeGroups(m_sheet.code)) {
        EXPECT_TRUE(text.contains(group)) << group.toStdString();
    }
    EXPECT_TRUE(text.contains(u"Made on 2026-03-02."_s)) << text.toStdString();
    EXPECT_EQ(test::pdfPages(file), 1);
    EXPECT_EQ(test::pdfImages(file), 0);
}

TEST_F(RecoveryPaper, AnotherNameThanPdfIsPlainTextWithTheSameWords) {
    const QString path = m_folder.filePath(u"sheet.txt"_s);
    ASSERT_TRUE(saveRecoverySheet(m_sheet, path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("ABCDE-FGHJK-MNPQR-STVWX"));
    EXPECT_TRUE(text.contains("Seaside Clinic"));
}

TEST_F(RecoveryPaper, OnlyItsOwnerReadsIt) {
    for (const QString& name : {u"sheet.pdf"_s, u"sheet.txt"_s}) {
        const QString path = m_folder.filePath(name);
        // An older file of that name, open to all, gets no chance to stay so.
        QFile older(path);
        ASSERT_TRUE(older.open(QIODevice::WriteOnly));
        ASSERT_TRUE(older.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        older.close();
        ASSERT_TRUE(saveRecoverySheet(m_sheet, path));
        EXPECT_FALSE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) << name.toStdString();
    }
}

TEST_F(RecoveryPaper, AFolderThatIsNoneIsRefused) {
    const auto saved = saveRecoverySheet(m_sheet, m_folder.filePath(u"no/such/sheet.pdf"_s));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::FolderNotWritable);
}

TEST_F(RecoveryPaper, GroupsAreReadWithAnyGaps) {
    const QStringList groups{u"ABCDE"_s, u"FGHJK"_s};
    EXPECT_EQ(recoveryCodeGroups(u"ABCDE-FGHJK"_s), groups);
    EXPECT_EQ(recoveryCodeGroups(u" ABCDE  FGHJK\n"_s), groups);
}

} // namespace
} // namespace tidemark::app
