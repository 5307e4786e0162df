// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reports/ReportsViewModel.h"

#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/reports/ReportRows.h"
#include "storage/Store.h"

#include <QDir>
#include <QTemporaryDir>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using Screen = WorkplaceViewModel::Screen;

class ReportsTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        m_workplace = &startWithClinic();
        m_workplace->show(Screen::Reports);
    }
    ReportsViewModel& page() { return root<ReportsViewModel>(); }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    WorkplaceViewModel* m_workplace = nullptr;
    QTemporaryDir m_folder;
};

TEST_F(ReportsTest, ShowThePageOfTheFirstReportWhenTheScreenIsSeen) {
    EXPECT_EQ(page().problem(), u""_s);
    EXPECT_FALSE(page().isBusy());
    EXPECT_EQ(page().chosen(), u"open-work"_s);
    EXPECT_TRUE(page().isOfToday());
    EXPECT_FALSE(page().page().isNull());
    EXPECT_EQ(page().pages(), 1);
    EXPECT_EQ(page().reports()->count(), static_cast<int>(reports::reportCatalogue().size()));
}

TEST_F(ReportsTest, EachCanBeChosen) {
    for (const reports::ReportEntry& entry : reports::reportCatalogue()) {
        page().setChosen(code(entry.kind));
        EXPECT_EQ(page().problem(), u""_s) << qPrintable(page().title());
        EXPECT_FALSE(page().page().isNull()) << qPrintable(page().title());
        EXPECT_FALSE(page().headline().isEmpty()) << qPrintable(page().title());
    }
}

TEST_F(ReportsTest, OfOwnDaysSayWhatIsWrongBesideTheField) {
    page().setChosen(u"activity"_s);
    page().setPeriod(static_cast<int>(ReportPeriod::Own));
    page().showDays(u"2026-13-40"_s, u""_s);
    EXPECT_FALSE(page().errors().text(u"from"_s).isEmpty());
    EXPECT_FALSE(page().errors().text(u"until"_s).isEmpty());
    page().showDays(u"2026-03-31"_s, u"2026-03-01"_s);
    EXPECT_TRUE(page().errors().text(u"from"_s).isEmpty());
    EXPECT_FALSE(page().errors().text(u"until"_s).isEmpty());
    page().showDays(u"2026-03-01"_s, u"31 March 2026"_s);
    EXPECT_TRUE(page().errors().isEmpty());
    EXPECT_TRUE(page().headline().startsWith(u"1 Mar 2026 to 31 Mar 2026"_s))
        << qPrintable(page().headline());
}

TEST_F(ReportsTest, AreSavedAsOnePdfOrAFileATable) {
    int saved = 0;
    QObject::connect(&page(), &ReportsViewModel::saved, &page(), [&saved] { ++saved; });
    page().setChosen(u"activity"_s);
    page().savePdf(m_folder.path());
    EXPECT_EQ(page().error(), u""_s);
    ASSERT_EQ(files().size(), 1);
    EXPECT_TRUE(files().front().endsWith(u".pdf"_s));
    page().saveCsv(m_folder.path());
    EXPECT_EQ(files().size(), 5);
    EXPECT_EQ(saved, 2);
    EXPECT_EQ(page().runs()->count(), 2) << "both are among the last runs";
    for (const QString& name : files()) {
        EXPECT_EQ(QFile::permissions(m_folder.filePath(name)) & (QFile::ReadGroup | QFile::ReadOther), 0);
    }
}

TEST_F(ReportsTest, AreNotSavedWhereThereIsNoSuchFolder) {
    page().savePdf(m_folder.filePath(u"nowhere"_s));
    EXPECT_FALSE(page().error().isEmpty());
    EXPECT_FALSE(QDir(m_folder.filePath(u"nowhere"_s)).exists());
    EXPECT_EQ(page().runs()->count(), 0);
}

TEST_F(ReportsTest, AreGoneWithWhoeverSawThem) {
    page().setChosen(u"session-facts"_s);
    m_workplace->lock();
    EXPECT_TRUE(page().page().isNull());
    EXPECT_EQ(page().headline(), u""_s);
    EXPECT_EQ(page().chosen(), u"open-work"_s);
}

TEST(ReportPeriods, AreWholeMonthsAndYears) {
    const QDate today(2026, 3, 15);
    const auto days = [&](ReportPeriod period) { return reportDays(period, today); };
    EXPECT_EQ(days(ReportPeriod::LastMonth), (services::Period{QDate(2026, 2, 1), QDate(2026, 2, 28)}));
    EXPECT_EQ(days(ReportPeriod::ThisMonth), (services::Period{QDate(2026, 3, 1), today}));
    EXPECT_EQ(days(ReportPeriod::LastThreeMonths),
              (services::Period{QDate(2025, 12, 1), QDate(2026, 2, 28)}));
    EXPECT_EQ(days(ReportPeriod::ThisYear), (services::Period{QDate(2026, 1, 1), today}));
    EXPECT_EQ(days(ReportPeriod::LastYear), (services::Period{QDate(2025, 1, 1), QDate(2025, 12, 31)}));
    EXPECT_EQ(reportPeriodNames().size(), static_cast<int>(ReportPeriod::Own) + 1);
}

} // namespace
} // namespace tidemark::app
