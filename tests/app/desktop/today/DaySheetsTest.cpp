// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/today/DaySheetsViewModel.h"
#include "services/courses/SessionPlanning.h"
#include "services/patients/ChartEntries.h"
#include "storage/Store.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QPdfWriter>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PaperSheets : public ::testing::Test {
protected:
    PaperSheets() {
        m_sheets.setShown(false);
        m_sheets.setShown(true);
        QObject::connect(&m_sheets, &app::DaySheetsViewModel::saved, &m_sheets, [this] { ++m_saved; });
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] qint64 entries() { return m_desk.desk.clinic().store().auditHead().length; }
    void nextDay() {
        m_desk.clinic.clock.advance(24h);
        m_desk.desk.tick();
    }
    void plan() {
        const Session session =
            services::SessionPlanning(m_desk.desk.clinic(), m_desk.desk.actor())
                .plan({m_desk.patientId, m_desk.clinic.clock.now(), u"Room 1"_s, u"As agreed"_s})
                .value();
        m_desk.desk.tellSessionChanged(session.id);
    }

    SessionDesk m_desk;
    QTemporaryDir m_folder;
    app::DaySheetsViewModel m_sheets{m_desk.desk};
    int m_saved = 0;
};

TEST_F(PaperSheets, AreDueUntilTheyAreSavedAndAgainOnTheNextDayWithSessions) {
    EXPECT_TRUE(m_sheets.isDue());
    EXPECT_EQ(m_sheets.line(), u"Today's paper sheets were not printed yet."_s);
    m_sheets.save(m_folder.path());
    ASSERT_EQ(m_saved, 1) << m_sheets.error().toStdString();
    EXPECT_EQ(files(), QStringList{u"sheets-2026-03-02.pdf"_s});
    EXPECT_TRUE(m_sheets.told().contains(u"contains patient data"_s));
    EXPECT_FALSE(m_sheets.isDue());
    EXPECT_EQ(m_sheets.line(), u"Paper sheets of today, for 1 patient."_s);
    nextDay();
    EXPECT_FALSE(m_sheets.isDue()) << "nobody is planned";
    EXPECT_TRUE(m_sheets.told().isEmpty()) << "what was said was of yesterday";
    plan();
    EXPECT_TRUE(m_sheets.isDue());
}

TEST_F(PaperSheets, AreDueAgainWhenWhatTheySayHasChanged) {
    m_sheets.save(m_folder.path());
    ASSERT_FALSE(m_sheets.isDue());
    ASSERT_TRUE(services::ChartEntries(m_desk.desk.clinic(), m_desk.desk.actor())
                    .setAllergies(m_desk.patientId, {{u"ondansetron"_s, u"rash"_s}})
                    .has_value());
    m_desk.desk.tellPatientChanged(m_desk.patientId);
    EXPECT_TRUE(m_sheets.isDue());
    EXPECT_TRUE(m_sheets.told().isEmpty()) << "it is not of the sheets that are due now";
    EXPECT_TRUE(m_sheets.line().startsWith(u"Today's paper sheets are out of date for 1 patient."_s))
        << m_sheets.line().toStdString();
    m_sheets.save(m_folder.path());
    EXPECT_FALSE(m_sheets.isDue());
}

TEST_F(PaperSheets, LeaveNoPieceOfAFileWhereTheProgramEndsWhileTheyArePainted) {
    app::Background beside{app::Background::Mode::Threaded};
    m_desk.desk.workIn(&beside);
    m_sheets.save(m_folder.path());
    beside.join();
    // Here the lock would replace the process: nothing more is run, no destructor either.
    EXPECT_TRUE(files().isEmpty());
    QCoreApplication::processEvents();
    EXPECT_EQ(files().size(), 1);
    m_desk.desk.workIn(nullptr);
}

TEST_F(PaperSheets, StayMadeForWhoeverSignsInLater) {
    m_sheets.save(m_folder.path());
    ASSERT_EQ(m_saved, 1) << m_sheets.error().toStdString();
    m_desk.seat("pia");
    EXPECT_FALSE(m_sheets.isDue());
}

TEST_F(PaperSheets, GoToAPrinterAndAreNoLongerDue) {
    EXPECT_FALSE(m_sheets.isPrintable()) << "without a printer none is offered";
    const QString file = m_folder.filePath(u"printed.pdf"_s);
    m_sheets.use(
        [&](const app::PaintPage& paint) -> Result<bool> {
            QPdfWriter paper(file);
            return paint(paper);
        },
        {});
    m_sheets.print();
    EXPECT_TRUE(m_sheets.told().contains(u"printer"_s)) << m_sheets.error().toStdString();
    EXPECT_GT(QFileInfo(file).size(), 10'000);
    EXPECT_FALSE(m_sheets.isDue());
}

TEST_F(PaperSheets, ThatNoPrinterTookAreStillDueAndLeaveNoEntry) {
    const qint64 before = entries();
    m_sheets.use([](const app::PaintPage&) -> Result<bool> { return fail(ErrorCode::WriteFailed); }, {});
    m_sheets.print();
    EXPECT_TRUE(m_sheets.error().contains(u"printer"_s));
    m_sheets.use([](const app::PaintPage&) -> Result<bool> { return false; }, {});
    m_sheets.forget();
    m_sheets.print();
    EXPECT_TRUE(m_sheets.error().isEmpty() && m_sheets.told().isEmpty()) << "the person changed their mind";
    EXPECT_TRUE(m_sheets.isDue());
    EXPECT_EQ(entries(), before);
}

TEST_F(PaperSheets, ForAFolderThatIsAwaySayItAndAreStillDue) {
    const qint64 before = entries();
    for (const QString& away : {u""_s, u"  "_s, m_folder.filePath(u"stick"_s)}) {
        m_sheets.save(away);
        EXPECT_TRUE(m_sheets.error().contains(u"There is no folder"_s));
    }
    EXPECT_TRUE(m_sheets.told().isEmpty());
    EXPECT_TRUE(m_sheets.isDue());
    EXPECT_EQ(entries(), before);
}

TEST_F(PaperSheets, WhereAFolderHasTheNameOfTheFileAreStillDueAndLeaveNoPiece) {
    const qint64 before = entries();
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"sheets-2026-03-02.pdf"_s));
    m_sheets.save(m_folder.path());
    EXPECT_EQ(m_saved, 0);
    EXPECT_FALSE(m_sheets.error().isEmpty());
    EXPECT_TRUE(files().isEmpty());
    EXPECT_TRUE(m_sheets.isDue());
    EXPECT_EQ(entries(), before);
}

TEST_F(PaperSheets, OfADayWithNobodySayThatThereIsNothingToPrint) {
    nextDay();
    m_sheets.save(m_folder.path());
    EXPECT_EQ(m_sheets.told(), u"Nobody is expected today: there is nothing to print."_s);
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(PaperSheets, AreNotWrittenForSomebodyWhoHasLeftTheDesk) {
    app::Background beside{app::Background::Mode::Threaded};
    m_desk.desk.workIn(&beside);
    m_sheets.save(m_folder.path());
    EXPECT_EQ(m_sheets.told(), u"Saving…"_s);
    m_desk.desk.leave();
    beside.join();
    QCoreApplication::processEvents();
    m_desk.desk.workIn(nullptr);
    EXPECT_EQ(m_saved, 0);
    EXPECT_TRUE(files().isEmpty()) << "nothing leaves without its entry in the audit log";
}

TEST_F(PaperSheets, AreNotPrintedOnceTheProgramHasLockedBehindThePrintersDialog) {
    m_sheets.use(
        [&](const app::PaintPage& paint) -> Result<bool> {
            m_desk.desk.leave();
            QPdfWriter paper(m_folder.filePath(u"printed.pdf"_s));
            return paint(paper) ? Result<bool>(true) : fail(ErrorCode::WriteFailed);
        },
        {});
    m_sheets.print();
    EXPECT_TRUE(files().isEmpty()) << "no page leaves without its entry in the audit log";
}

} // namespace
} // namespace tidemark::test
