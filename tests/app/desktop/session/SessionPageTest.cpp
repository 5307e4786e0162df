// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"

#include "desktop/session/SessionPageViewModel.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
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
    app::SessionPageViewModel m_page{m_desk.desk};
};

TEST_F(Paper, IsNamedByNumberAndDayNeverByAName) {
    ASSERT_TRUE(m_page.saveSession(m_desk.id.text(), m_folder.path()));

    EXPECT_EQ(files(), QStringList{u"session-%1-2026-03-02.pdf"_s.arg(number())});
    EXPECT_TRUE(m_page.told().contains(files().front()));
    EXPECT_TRUE(m_page.told().contains(u"contains patient data"_s));
    EXPECT_TRUE(m_page.error().isEmpty());
}

TEST_F(Paper, IsReadableByItsOwnerOnly) {
    ASSERT_TRUE(m_page.saveSession(m_desk.id.text(), m_folder.path()));
    const QFile file(m_folder.filePath(files().front()));
    EXPECT_FALSE(file.permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
}

TEST_F(Paper, TheFolderUsedLastIsOfferedAgain) {
    ASSERT_TRUE(m_page.saveSession(m_desk.id.text(), m_folder.path()));
    EXPECT_EQ(m_page.folder(), m_folder.path());
}

TEST_F(Paper, IsOfferedAFolderThatIsThereOnAFreshHome) {
    const QByteArray home = qgetenv("HOME");
    const QTemporaryDir fresh;
    qputenv("HOME", fresh.path().toUtf8());
    const QString offered = app::proposedFolder();
    qputenv("HOME", home);
    EXPECT_EQ(offered, fresh.path());
}

TEST_F(Paper, GoesToAPrinterAsTheSamePage) {
    EXPECT_FALSE(m_page.isPrintable()) << "without a printer none is offered";
    const QString file = m_folder.filePath(u"printed.pdf"_s);
    m_page.use(
        [&](const app::PaintPage& paint) -> Result<bool> {
            QPdfWriter paper(file);
            return paint(paper);
        },
        {});
    m_page.printSession(m_desk.id.text());
    EXPECT_TRUE(m_page.told().contains(u"printer"_s)) << m_page.error().toStdString();
    EXPECT_GT(QFileInfo(file).size(), 10'000);
}

TEST_F(Paper, SaysWhatToDoWhereThePrinterTookNothing) {
    m_page.use([](const app::PaintPage&) -> Result<bool> { return fail(ErrorCode::WriteFailed); }, {});
    m_page.printSession(m_desk.id.text());
    EXPECT_TRUE(m_page.error().contains(u"printer"_s));
    m_page.use([](const app::PaintPage&) -> Result<bool> { return false; }, {});
    m_page.forget();
    m_page.printSession(m_desk.id.text());
    EXPECT_TRUE(m_page.error().isEmpty() && m_page.told().isEmpty()) << "the person changed their mind";
}

class RefusedFolder : public Paper, public ::testing::WithParamInterface<const char*> {};

TEST_P(RefusedFolder, IsNamedInTheSentenceAndTheOldOneStays) {
    const QString offered = m_page.folder();

    EXPECT_FALSE(m_page.saveSession(m_desk.id.text(), QLatin1String(GetParam())));

    EXPECT_TRUE(m_page.error().contains(u"There is no folder"_s));
    EXPECT_TRUE(m_page.told().isEmpty());
    EXPECT_EQ(m_page.folder(), offered);
}

INSTANTIATE_TEST_SUITE_P(Folders, RefusedFolder, ::testing::Values("", "  ", "/no/such/folder"));

TEST_F(Paper, WhatCannotBeWrittenIsSaidAndLeavesNoPiece) {
    // Where the file should go stands a folder.
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"session-%1-2026-03-02.pdf"_s.arg(number())));

    EXPECT_FALSE(m_page.saveSession(m_desk.id.text(), m_folder.path()));

    EXPECT_FALSE(m_page.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ASessionThatIsNotThereIsSaid) {
    EXPECT_FALSE(m_page.saveSession(u"no-such-session"_s, m_folder.path()));
    EXPECT_FALSE(m_page.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ForgettingClearsWhatWasSaid) {
    EXPECT_FALSE(m_page.saveSession(m_desk.id.text(), {}));
    m_page.forget();
    EXPECT_TRUE(m_page.error().isEmpty());
    EXPECT_TRUE(m_page.told().isEmpty());
}

} // namespace
} // namespace tidemark::test
