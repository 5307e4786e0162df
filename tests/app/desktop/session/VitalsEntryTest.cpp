// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/CareViewModel.h"
#include "desktop/session/SessionGraphViewModel.h"
#include "desktop/session/SessionRows.h"
#include "desktop/session/VitalsEntryViewModel.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class VitalsEntry : public ::testing::Test {
protected:
    VitalsEntry() { m_desk.bringToDosing(); }

    [[nodiscard]] int taken() {
        int count = 0;
        const app::SessionGraphViewModel& graph = *m_desk.session.graph();
        for (int column = 0; column < m_desk.session.graph()->columns()->count(); ++column) {
            count += graph.column(column).state == rules::ColumnState::Taken ? 1 : 0;
        }
        return count;
    }

    SessionDesk m_desk;
    app::VitalsEntryViewModel& m_line = *m_desk.session.vitals();
};

class RefusedLine : public VitalsEntry, public ::testing::WithParamInterface<const char*> {};

TEST_P(RefusedLine, StaysAsTypedWithASentenceAndRecordsNothing) {
    EXPECT_FALSE(m_desk.vitals(GetParam()));

    EXPECT_EQ(m_line.text(), QLatin1String(GetParam()));
    EXPECT_FALSE(m_line.error().isEmpty());
    EXPECT_TRUE(m_line.question().isEmpty());
    EXPECT_EQ(taken(), 1);
}

INSTANTIATE_TEST_SUITE_P(Impossible, RefusedLine,
                         ::testing::Values("", "abc", "142", "80/120", "142/88 76 101", "142/88 76 98 14 s6",
                                           "142/88 76 98 14 x2"));

TEST_F(VitalsEntry, ALineFillsTheDueColumnAndLeavesTheLineEmpty) {
    m_desk.wait(10);
    EXPECT_EQ(m_line.answers(), QStringLiteral("Reading for +10"));

    ASSERT_TRUE(m_desk.vitals("142/88 76 98 14 s1 d2"));

    EXPECT_EQ(m_desk.session.graph()->column(1).values,
              (QStringList{QStringLiteral("142/88"), QStringLiteral("76"), QStringLiteral("98"),
                           QStringLiteral("14"), QStringLiteral("1"), QStringLiteral("2")}));
    EXPECT_TRUE(m_line.text().isEmpty());
}

TEST_F(VitalsEntry, TheCadssIsInTheGridBesideTheDissociation) {
    m_desk.wait(10);
    ASSERT_TRUE(m_desk.vitals("142/88 76 98 14 s1 d2 c9"));
    EXPECT_EQ(m_desk.session.graph()->column(1).values.last(), QStringLiteral("2 c9"));
}

TEST_F(VitalsEntry, ThePressureAloneIsASet) {
    m_desk.wait(10);
    EXPECT_TRUE(m_desk.vitals("142/88"));
}

TEST_F(VitalsEntry, AnImplausibleValueIsAskedAndASecondEnterKeepsIt) {
    EXPECT_FALSE(m_desk.vitals("142/88 225"));
    EXPECT_FALSE(m_line.question().isEmpty());
    EXPECT_EQ(taken(), 1);

    EXPECT_TRUE(m_line.submit());

    EXPECT_TRUE(m_line.question().isEmpty());
    EXPECT_EQ(taken(), 2);
}

TEST_F(VitalsEntry, AChangedLineIsAskedAgain) {
    EXPECT_FALSE(m_desk.vitals("142/88 225"));
    EXPECT_FALSE(m_desk.vitals("142/88 226"));
    EXPECT_FALSE(m_line.question().isEmpty());
    EXPECT_EQ(taken(), 1);
}

TEST_F(VitalsEntry, GoingBackKeepsTheTextAndAsksAgain) {
    EXPECT_FALSE(m_desk.vitals("142/88 225"));
    m_line.backToEditing();
    EXPECT_TRUE(m_line.question().isEmpty());
    EXPECT_EQ(m_line.text(), QStringLiteral("142/88 225"));
    EXPECT_FALSE(m_line.submit());
}

TEST_F(VitalsEntry, FlagsStandMostSevereFirst) {
    m_desk.wait(10);
    ASSERT_TRUE(m_desk.vitals("182/98 76 93"));

    ASSERT_GE(m_line.flags()->count(), 2);
    EXPECT_EQ(m_line.flags()->rowAs<app::FlagRow>(0).tone, app::Tone::Bad);
    EXPECT_EQ(m_line.flags()->rowAs<app::FlagRow>(m_line.flags()->count() - 1).tone, app::Tone::Warn);
}

TEST_F(VitalsEntry, NotObtainedNeedsAReasonAndFillsTheColumn) {
    m_desk.wait(10);
    EXPECT_FALSE(m_line.notObtained(QString()));
    ASSERT_TRUE(m_line.notObtained(QStringLiteral("cuff failed")));
    EXPECT_EQ(m_desk.session.graph()->column(1).state, rules::ColumnState::NotObtained);
}

TEST_F(VitalsEntry, ALateEntryShowsBothTimes) {
    // Started at 10:05 in Berlin.
    m_desk.wait(16);
    m_line.setAt(QStringLiteral("10:15"));
    ASSERT_TRUE(m_desk.vitals("139/87"));

    const app::ReadingColumnRow column = m_desk.session.graph()->column(1);
    EXPECT_EQ(column.subtitle, QStringLiteral("10:15"));
    EXPECT_EQ(column.late, QStringLiteral("typed 10:21, taken 10:15"));
    EXPECT_TRUE(m_line.at().isEmpty());
}

TEST_F(VitalsEntry, ATimeThatIsNoneIsRefusedBesideItsField) {
    for (const char* at : {"25:00", "soon", "23:59", "08:00"}) {
        m_line.setAt(QLatin1String(at));
        EXPECT_FALSE(m_desk.vitals("139/87")) << at;
        EXPECT_FALSE(m_line.atError().isEmpty()) << at;
        EXPECT_EQ(m_line.text(), QStringLiteral("139/87"));
    }
}

TEST_F(VitalsEntry, TheSedationScaleWritesOnTheLine) {
    m_line.setText(QStringLiteral("142/88 76 98 14"));
    m_line.typeSedation(1);
    EXPECT_EQ(m_line.text(), QStringLiteral("142/88 76 98 14 s1"));
    m_line.typeDissociation(2);
    m_line.typeSedation(3);
    EXPECT_EQ(m_line.text(), QStringLiteral("142/88 76 98 14 s3 d2"));
    EXPECT_EQ(m_line.sedation(), 3);
}

TEST_F(VitalsEntry, AHalfTypedLineComesBackAfterLeavingTheDesk) {
    m_line.setText(QStringLiteral("142/8"));
    m_desk.session.care()->setNote(QStringLiteral("Music and eye"));

    m_desk.seat("pia");

    EXPECT_EQ(m_line.text(), QStringLiteral("142/8"));
    EXPECT_EQ(m_desk.session.care()->note(), QStringLiteral("Music and eye"));
}

TEST_F(VitalsEntry, ALineThatWasBegunLongAgoIsAskedAboutBeforeItIsOfNow) {
    m_line.setText(QStringLiteral("146/8"));
    m_desk.wait(4);
    m_desk.seat("nora");
    m_line.setText(QStringLiteral("146/88 76 98"));
    m_desk.wait(2);
    EXPECT_FALSE(m_line.submit());
    EXPECT_TRUE(m_line.question().contains(QStringLiteral("begun at"))) << qPrintable(m_line.question());
    EXPECT_EQ(taken(), 1);
    EXPECT_TRUE(m_line.submit()) << "said once more";
    EXPECT_EQ(taken(), 2);
    // The next line begins anew.
    m_line.setText(QStringLiteral("140/84 74 98"));
    EXPECT_TRUE(m_line.submit());
}

TEST_F(VitalsEntry, ARecordedLineLeavesNoDraft) {
    m_line.setText(QStringLiteral("142/88"));
    ASSERT_TRUE(m_line.submit());
    m_desk.seat("nora");
    EXPECT_TRUE(m_line.text().isEmpty());
}

} // namespace
} // namespace tidemark::test
