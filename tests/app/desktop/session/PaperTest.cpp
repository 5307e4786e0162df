// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"

#include "desktop/session/PaperViewModel.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class Paper : public ::testing::Test {
protected:
    Paper() { m_desk.bringToLeft(); }

    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    [[nodiscard]] QString number() {
        return services::Patients(m_desk.desk.clinic(), m_desk.desk.actor())
            .chart(m_desk.patientId)
            .value()
            .patient.number;
    }

    SessionDesk m_desk;
    QTemporaryDir m_folder;
    app::PaperViewModel m_paper{m_desk.desk};
};

TEST_F(Paper, IsNamedByNumberAndDayNeverByAName) {
    ASSERT_TRUE(m_paper.saveSession(m_desk.id.text(), m_folder.path()));

    EXPECT_EQ(files(), QStringList{u"session-%1-2026-03-02.pdf"_s.arg(number())});
    EXPECT_TRUE(m_paper.told().contains(files().front()));
    EXPECT_TRUE(m_paper.told().contains(u"holds patient data"_s));
    EXPECT_TRUE(m_paper.error().isEmpty());
}

TEST_F(Paper, IsReadableByItsOwnerOnly) {
    ASSERT_TRUE(m_paper.saveSession(m_desk.id.text(), m_folder.path()));
    const QFile file(m_folder.filePath(files().front()));
    EXPECT_FALSE(file.permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
}

TEST_F(Paper, TheFolderUsedLastIsOfferedAgain) {
    ASSERT_TRUE(m_paper.saveSession(m_desk.id.text(), m_folder.path()));
    EXPECT_EQ(m_paper.folder(), m_folder.path());
}

class RefusedFolder : public Paper, public ::testing::WithParamInterface<const char*> {};

TEST_P(RefusedFolder, IsNamedInTheSentenceAndTheOldOneStays) {
    const QString offered = m_paper.folder();

    EXPECT_FALSE(m_paper.saveSession(m_desk.id.text(), QLatin1String(GetParam())));

    EXPECT_TRUE(m_paper.error().contains(u"There is no folder"_s));
    EXPECT_TRUE(m_paper.told().isEmpty());
    EXPECT_EQ(m_paper.folder(), offered);
}

INSTANTIATE_TEST_SUITE_P(Folders, RefusedFolder, ::testing::Values("", "  ", "/no/such/folder"));

TEST_F(Paper, WhatCannotBeWrittenIsSaidAndLeavesNoPiece) {
    // Where the file should go stands a folder.
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"session-%1-2026-03-02.pdf"_s.arg(number())));

    EXPECT_FALSE(m_paper.saveSession(m_desk.id.text(), m_folder.path()));

    EXPECT_FALSE(m_paper.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ASessionThatIsNotThereIsSaid) {
    EXPECT_FALSE(m_paper.saveSession(u"no-such-session"_s, m_folder.path()));
    EXPECT_FALSE(m_paper.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ForgettingClearsWhatWasSaid) {
    EXPECT_FALSE(m_paper.saveSession(m_desk.id.text(), {}));
    m_paper.forget();
    EXPECT_TRUE(m_paper.error().isEmpty());
    EXPECT_TRUE(m_paper.told().isEmpty());
}

} // namespace
} // namespace tidemark::test
