// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/InfusionViewModel.h"

#include "rules/scales/Cssrs.h"
#include "rules/scales/Phq9.h"

#include "desktop/patient/PatientPageViewModel.h"
#include "services/patients/ChartEntries.h"
#include "services/scales/Scales.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

#include <cmath>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class PatientPage : public ::testing::Test {
protected:
    void open() { m_page.open(m_desk.patientId.text()); }
    /// Of the first scale's line.
    [[nodiscard]] QList<app::PlotPoint> points() const {
        return m_page.scores().isEmpty() ? QList<app::PlotPoint>() : m_page.scores().front().points;
    }

    /// A PHQ-9 of this total at the present time, item 9 as said.
    void phq9(int total, int item9 = 0) {
        std::vector<std::optional<int>> answers(9, 0);
        answers[8] = item9;
        int rest = total - item9;
        for (std::size_t item = 0; item < 8; ++item) {
            answers[item] = std::min(rest, 3);
            rest -= *answers[item];
        }
        (void)services::Scales(m_desk.desk.clinic(), m_desk.desk.actor())
            .record(m_desk.patientId, {}, rules::phq9().id, answers)
            .value();
        m_desk.desk.tellPatientChanged(m_desk.patientId);
    }
    /// Baseline PHQ-9 of 20, one infusion with nausea and a peak of 148, a PHQ-9 of 9 eight days later.
    void treat() {
        phq9(20);
        m_desk.bringToDosing();
        m_desk.wait(10);
        ASSERT_TRUE(m_desk.vitals("148/90 80 97 14"));
        m_desk.session.effects()->tap(u"nausea"_s);
        m_desk.wait(30);
        ASSERT_TRUE(m_desk.session.infusion()->complete());
        m_desk.wait(8 * 24 * 60);
        phq9(9);
    }
    [[nodiscard]] app::TrendTile tile(const QString& label) const {
        for (const app::TrendTile& tile : m_page.tiles()) {
            if (tile.label == label) {
                return tile;
            }
        }
        return {};
    }
    [[nodiscard]] qint64 auditLength() { return m_desk.desk.clinic().store().auditHead().length; }

    SessionDesk m_desk;
    app::PatientPageViewModel m_page{m_desk.desk};
};

TEST_F(PatientPage, SaysWhoItIs) {
    must(services::ChartEntries(m_desk.desk.clinic(), m_desk.desk.actor())
             .setAllergies(m_desk.patientId, {{u"ondansetron"_s, u"rash"_s}}));
    open();
    ASSERT_TRUE(m_page.isShown());
    EXPECT_EQ(m_page.name(), u"Brandt, Ida"_s);
    EXPECT_EQ(m_page.identity(), u"1984-03-12 · 41 y"_s);
    EXPECT_EQ(m_page.course(), u"Treatment-resistant depression · induction 0 of 6"_s);
    EXPECT_EQ(m_page.allergies(), QStringList{u"Allergy: ondansetron"_s});
}

TEST_F(PatientPage, TurnsAYearOlderOnTheBirthday) {
    open();
    m_desk.wait(9 * 24 * 60);
    EXPECT_EQ(m_page.identity().section(u" · "_s, 1, 1), u"41 y"_s);
    m_desk.wait(24 * 60); // 12 March
    EXPECT_EQ(m_page.identity().section(u" · "_s, 1, 1), u"42 y"_s);
}

TEST_F(PatientPage, BeforeTheFirstSessionNothingIsInvented) {
    open();
    EXPECT_EQ(tile(u"PHQ-9"_s).value, u"–"_s);
    EXPECT_EQ(tile(u"Given in all"_s).value, u"0"_s);
    EXPECT_TRUE(std::isnan(m_page.responseLevel()));
    EXPECT_TRUE(points().isEmpty());
    EXPECT_TRUE(m_page.infusions().isEmpty());
    EXPECT_TRUE(m_page.panels().isEmpty());
    EXPECT_TRUE(m_page.effectRows().isEmpty());
}

TEST_F(PatientPage, ShowsTheScoresWithTheTreatmentOnThem) {
    treat();
    open();

    ASSERT_EQ(points().size(), 2);
    EXPECT_EQ(points().at(0).y, 20);
    EXPECT_EQ(points().at(1).y, 9);
    EXPECT_EQ(m_page.scores().front().labels.at(1), u"Tue 10 Mar 2026: 9, mild"_s);
    EXPECT_EQ(m_page.responseLevel(), 10);
    ASSERT_EQ(m_page.infusions().size(), 1);
    EXPECT_TRUE(m_page.boosters().isEmpty());
    const double mark = m_page.infusions().at(0).x;
    EXPECT_GT(mark, points().at(0).x);
    EXPECT_LT(mark, points().at(1).x);
    EXPECT_LT(m_page.fromTime(), points().at(0).x);
    EXPECT_GT(m_page.untilTime(), points().at(1).x);
}

TEST_F(PatientPage, TilesTellChangeStatusPeakAndTotal) {
    treat();
    open();
    EXPECT_EQ(tile(u"PHQ-9"_s).value, u"9"_s);
    EXPECT_EQ(tile(u"PHQ-9"_s).pill, u"−11 (−55 %) from 20"_s);
    EXPECT_EQ(tile(u"Status"_s).value, u"Response"_s);
    EXPECT_EQ(tile(u"Last session"_s).value, u"2 Mar"_s);
    EXPECT_EQ(tile(u"Peak pressure"_s).value, u"148/90"_s);
    EXPECT_EQ(tile(u"Given in all"_s).value, u"35"_s);
}

TEST_F(PatientPage, PutsAHighRiskBeforeAnItemAboveZeroAndSaysWhatIsOnlySuspected) {
    const auto screen = [this](std::vector<std::optional<int>> answers) {
        (void)services::Scales(m_desk.desk.clinic(), m_desk.desk.actor())
            .record(m_desk.patientId, {}, rules::cssrs().id, answers)
            .value();
        m_desk.desk.tellPatientChanged(m_desk.patientId);
    };
    screen({0, 0, {}, {}, {}, 1, {}});
    open();
    EXPECT_EQ(m_page.openItem9(),
              u"C-SSRS screener of Mon 2 Mar 2026: suicidal behaviour without its time, so "
              u"the risk may be high. Ask now."_s);
    phq9(9, 1);
    screen({1, 1, 1, 1, 0, 0, {}});
    open();
    EXPECT_EQ(m_page.openItem9(), u"C-SSRS screener of Mon 2 Mar 2026: high risk. Act now."_s);
    m_page.acknowledgeItem9(u"Stays with us until the psychiatrist has seen her"_s);
    EXPECT_TRUE(m_page.openItem9().contains(u"item 9"_s)) << m_page.openItem9().toStdString();
}

TEST_F(PatientPage, ShowsPressureAndSideEffectsBySession) {
    treat();
    open();
    ASSERT_EQ(m_page.panels().size(), 1);
    EXPECT_EQ(m_page.panels().at(0).points, (QList<app::PlotPoint>{{-5, 124}, {10, 148}}));
    EXPECT_EQ(m_page.panels().at(0).sessionId, m_desk.id.text());
    EXPECT_EQ(m_page.effectHeads(), QStringList{u"1"_s});
    ASSERT_EQ(m_page.effectRows().size(), 1);
    EXPECT_EQ(m_page.effectRows().at(0).name, u"Nausea"_s);
    EXPECT_EQ(m_page.effectRows().at(0).levels, QList{app::EffectLevel::Mild});
}

TEST_F(PatientPage, AScoreRecordedElsewhereShowsAtOnce) {
    open();
    ASSERT_TRUE(points().isEmpty());
    phq9(14);
    EXPECT_EQ(points().size(), 1);
}

TEST_F(PatientPage, AnItem9NobodyLookedAtStandsUntilItIsAcknowledgedWithWords) {
    phq9(6, 1);
    open();
    EXPECT_TRUE(m_page.openItem9().contains(u"answered 1 on Mon 2 Mar 2026"_s));

    m_page.acknowledgeItem9(u" "_s);
    EXPECT_FALSE(m_page.openItem9().isEmpty());
    EXPECT_FALSE(m_page.error().isEmpty());

    m_page.acknowledgeItem9(u"Safety plan agreed"_s);
    EXPECT_TRUE(m_page.openItem9().isEmpty());
    EXPECT_TRUE(m_page.error().isEmpty());
    QStringList changes;
    for (const app::TrendChange& line : m_page.changes()) {
        changes << line.text;
    }
    EXPECT_TRUE(changes.contains(u"Item 9 answered 1, reviewed by Nora Nye, RN"_s))
        << changes.join(u", "_s).toStdString();
}

TEST_F(PatientPage, OpeningLeavesOneLineInTheAuditLogAndShowingAnewNone) {
    const qint64 before = auditLength();
    open();
    EXPECT_EQ(auditLength(), before + 1);
    m_desk.desk.tellPatientChanged(m_desk.patientId);
    EXPECT_EQ(auditLength(), before + 1);
}

TEST_F(PatientPage, RightsFollowTheRole) {
    open();
    EXPECT_FALSE(m_page.mayOrder());
    EXPECT_TRUE(m_page.mayRecordScores());
    m_desk.seat("pia");
    open();
    EXPECT_TRUE(m_page.mayOrder());
}

TEST_F(PatientPage, NothingOfThePatientStaysAfterTheDeskIsLeft) {
    treat();
    open();
    m_desk.desk.leave();
    EXPECT_FALSE(m_page.isShown());
    EXPECT_TRUE(m_page.name().isEmpty());
    EXPECT_TRUE(m_page.tiles().isEmpty());
    EXPECT_TRUE(points().isEmpty());
}

TEST_F(PatientPage, APatientThatCannotBeOpenedShowsNothingOfTheOneBefore) {
    treat();
    open();
    m_page.open(u"no-such-patient"_s);
    EXPECT_FALSE(m_page.isShown());
    EXPECT_FALSE(m_page.error().isEmpty());
    EXPECT_TRUE(points().isEmpty());
}

TEST_F(PatientPage, ReadingsGoToTheFolderThatWasTypedUnderThePatientsNumber) {
    treat();
    open();
    const QTemporaryDir folder;

    EXPECT_TRUE(m_page.exportReadings(folder.path() + u' '));

    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.front(), u"readings-%1.csv"_s.arg(m_page.number().section(u' ', -1)));
    QFile file(folder.filePath(files.front()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("148"));
    EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
    EXPECT_TRUE(m_page.told().contains(files.front()));
}

TEST_F(PatientPage, AFolderThatIsNoneIsRefusedAndNothingIsWritten) {
    open();
    const QStringList here = QDir().entryList(QDir::Files);
    const qint64 entries = auditLength();
    for (const char* folder : {"", "   ", "/no/such/folder"}) {
        EXPECT_FALSE(m_page.exportReadings(QLatin1String(folder))) << folder;
        EXPECT_TRUE(m_page.exportError().contains(QLatin1String(folder).trimmed())) << folder;
        EXPECT_FALSE(m_page.exportError().isEmpty()) << folder;
        EXPECT_TRUE(m_page.told().isEmpty()) << folder;
    }
    EXPECT_EQ(QDir().entryList(QDir::Files), here);
    EXPECT_EQ(auditLength(), entries); // Nothing left the clinic, so no export stands in the audit log.
}

} // namespace
} // namespace tidemark::test
