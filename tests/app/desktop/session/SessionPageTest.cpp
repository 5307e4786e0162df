// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"

#include "desktop/session/SessionPageViewModel.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class Paper : public ::testing::Test {
protected:
    Paper() {
        m_desk.bringToLeft();
        QObject::connect(&m_page, &app::SessionPageViewModel::saved, &m_page, [this] { ++m_saved; });
    }

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
    int m_saved = 0;
};

TEST_F(Paper, IsNamedByNumberAndDayNeverByAName) {
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    ASSERT_EQ(m_saved, 1) << m_page.error().toStdString();

    EXPECT_EQ(files(), QStringList{u"session-%1-2026-03-02.pdf"_s.arg(number())});
    EXPECT_TRUE(m_page.told().contains(files().front()));
    EXPECT_TRUE(m_page.told().contains(u"contains patient data"_s));
    EXPECT_TRUE(m_page.error().isEmpty());
}

TEST_F(Paper, IsReadableByItsOwnerOnly) {
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    ASSERT_EQ(m_saved, 1) << m_page.error().toStdString();
    const QFile file(m_folder.filePath(files().front()));
    EXPECT_FALSE(file.permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
}

TEST_F(Paper, TheFolderUsedLastIsOfferedAgain) {
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    ASSERT_EQ(m_saved, 1) << m_page.error().toStdString();
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

/// The page is painted and written beside the window, as in the program.
struct PaperBesideTheWindow : public Paper {
    PaperBesideTheWindow() { m_desk.desk.workIn(&beside); }
    ~PaperBesideTheWindow() override { m_desk.desk.workIn(nullptr); }

    void letItEnd() {
        beside.join();
        QCoreApplication::processEvents();
    }

    app::Background beside{app::Background::Mode::Threaded};
};

TEST_F(PaperBesideTheWindow, IsSaidToBeSavedOnlyOnceItIs) {
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    EXPECT_EQ(m_page.told(), u"Saving…"_s);
    letItEnd();
    EXPECT_EQ(m_saved, 1);
    EXPECT_TRUE(m_page.told().startsWith(u"Saved as"_s));
    EXPECT_GT(QFileInfo(m_folder.filePath(files().front())).size(), 10'000);
}

TEST_F(PaperBesideTheWindow, IsNotToldUnderThePageOfTheNextPatient) {
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    m_page.forget(); // Another session is shown.
    letItEnd();
    EXPECT_EQ(files().size(), 1) << "it is there all the same";
    EXPECT_TRUE(m_page.told().isEmpty());
    EXPECT_EQ(m_saved, 0);
}

TEST_F(PaperBesideTheWindow, ThatCouldNotBeWrittenIsNamedAlsoUnderAnotherPage) {
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"session-%1-2026-03-02.pdf"_s.arg(number())));
    m_page.saveSession(m_desk.id.text(), m_folder.path());
    m_page.forget();
    letItEnd();
    EXPECT_TRUE(m_page.error().contains(u"session-%1-2026-03-02.pdf"_s.arg(number())))
        << m_page.error().toStdString();
}

class RefusedFolder : public Paper, public ::testing::WithParamInterface<const char*> {};

TEST_P(RefusedFolder, IsNamedInTheSentenceAndTheOldOneStays) {
    const QString offered = m_page.folder();

    m_page.saveSession(m_desk.id.text(), QLatin1String(GetParam()));
    EXPECT_EQ(m_saved, 0);

    EXPECT_TRUE(m_page.error().contains(u"There is no folder"_s));
    EXPECT_TRUE(m_page.told().isEmpty());
    EXPECT_EQ(m_page.folder(), offered);
}

INSTANTIATE_TEST_SUITE_P(Folders, RefusedFolder, ::testing::Values("", "  ", "/no/such/folder"));

TEST_F(Paper, WhatCannotBeWrittenIsSaidAndLeavesNoPiece) {
    // Where the file should go stands a folder.
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"session-%1-2026-03-02.pdf"_s.arg(number())));

    m_page.saveSession(m_desk.id.text(), m_folder.path());
    EXPECT_EQ(m_saved, 0);

    EXPECT_FALSE(m_page.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ASessionThatIsNotThereIsSaid) {
    m_page.saveSession(u"no-such-session"_s, m_folder.path());
    EXPECT_EQ(m_saved, 0);
    EXPECT_FALSE(m_page.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Paper, ForgettingClearsWhatWasSaid) {
    m_page.saveSession(m_desk.id.text(), {});
    EXPECT_EQ(m_saved, 0);
    m_page.forget();
    EXPECT_TRUE(m_page.error().isEmpty());
    EXPECT_TRUE(m_page.told().isEmpty());
}

} // namespace
} // namespace tidemark::test
