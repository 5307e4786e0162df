// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/scales/ScalesViewModel.h"

#include "desktop/patient/PatientChartViewModel.h"
#include "desktop/scales/PatientModeViewModel.h"
#include "services/scales/Scales.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class ScoreEntry : public ::testing::Test {
protected:
    std::vector<services::ScoredResult> stored() {
        return services::Scales(m_desk.desk.clinic(), m_desk.desk.actor())
            .ofPatient(m_desk.patientId)
            .value();
    }
    void open(const char* scale) { m_scales.open(QString::fromLatin1(scale), m_desk.patientId.text(), {}); }

    SessionDesk m_desk;
    app::ScalesViewModel m_scales{m_desk.desk};
};

TEST_F(ScoreEntry, ofAScaleWithoutWordingIsByNumbersOfItsItems) {
    open("hamd17");
    ASSERT_EQ(m_scales.items().size(), 17);
    EXPECT_EQ(m_scales.items().at(3), u"Item 4"_s);
    EXPECT_TRUE(m_scales.choices().isEmpty());
    EXPECT_EQ(m_scales.highestAnswers(), (QList<int>{4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 3, 2}));
    m_scales.answer(3, 3);
    EXPECT_EQ(m_scales.answers().at(3), -1) << "item 4 has no 3";
}

TEST_F(ScoreEntry, ofATotalIsRefusedOutsideItsRangeAndKeptInIt) {
    open("madrs");
    for (const QString& wrong : {u"61"_s, u"-1"_s, u"x"_s, u""_s}) {
        EXPECT_FALSE(m_scales.finishWithTotal(wrong));
        EXPECT_EQ(m_scales.error(), u"The total is a whole number from 0 to 60."_s);
    }
    EXPECT_TRUE(m_scales.finishWithTotal(u" 27 "_s, u"0"_s));
    EXPECT_EQ(m_scales.result(), u"MADRS: 27 of 60, moderate"_s);
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().result.enteredTotal, 27);
}

TEST_F(ScoreEntry, ofATotalAsksForTheItemAboutSuicideWhichTheTotalDoesNotSay) {
    open("madrs");
    EXPECT_EQ(m_scales.safetyLabel(), u"Item 10, suicidal thoughts, 0 to 6"_s);
    for (const QString& wrong : {u""_s, u"7"_s, u"-1"_s, u"x"_s}) {
        EXPECT_FALSE(m_scales.finishWithTotal(u"58"_s, wrong));
        EXPECT_TRUE(m_scales.error().startsWith(u"Type item 10 as well, from 0 to 6"_s));
    }
    EXPECT_FALSE(m_scales.finishWithTotal(u"3"_s, u"4"_s)) << "more than the total";
    EXPECT_TRUE(stored().empty());
    ASSERT_TRUE(m_scales.finishWithTotal(u"58"_s, u"4"_s));
    EXPECT_TRUE(m_scales.isItem9Open()) << "nobody leaves before somebody has acted";
    open("pcl5");
    EXPECT_EQ(m_scales.safetyLabel(), u""_s);
}

TEST_F(ScoreEntry, ofATotalIsNotForAScaleWithWording) {
    open("phq9");
    EXPECT_FALSE(m_scales.takesTotal());
    EXPECT_FALSE(m_scales.finishWithTotal(u"9"_s));
    EXPECT_TRUE(stored().empty());
}

TEST_F(ScoreEntry, saysWhoTyped) {
    open("gad7");
    ASSERT_TRUE(m_scales.finish(true));
    EXPECT_EQ(stored().back().result.answeredBy, AnsweredBy::ReadAloud);
    EXPECT_TRUE(m_scales.answeredBy().startsWith(u"read aloud by "_s)) << m_scales.answeredBy().toStdString();
    open("cssrs");
    ASSERT_TRUE(m_scales.finish(true));
    EXPECT_EQ(stored().back().result.answeredBy, AnsweredBy::Staff);
    app::PatientModeViewModel patientMode(m_desk.desk, m_scales);
    ASSERT_TRUE(patientMode.begin(m_desk.patientId, {}));
    m_scales.answer(0, 1);
    patientMode.done(false);
    patientMode.done(true);
    EXPECT_EQ(stored().back().result.answeredBy, AnsweredBy::Patient);
}

TEST_F(ScoreEntry, takesASkippedItemForAnAnswerThatIsNoZero) {
    app::PatientModeViewModel patientMode(m_desk.desk, m_scales);
    ASSERT_TRUE(patientMode.begin(m_desk.patientId, {}));
    ASSERT_EQ(m_scales.scaleName(), u"PHQ-9"_s);
    for (int item = 0; item < 8; ++item) {
        m_scales.answer(item, 0);
    }
    m_scales.refuse(8);
    EXPECT_EQ(m_scales.refused(), QList<int>{8});
    EXPECT_EQ(m_scales.answered(), 9);
    patientMode.done(false);
    EXPECT_TRUE(patientMode.missing().isEmpty()) << "nothing was missed";
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_THAT(stored().front().result.refused, testing::ElementsAre(9));
    EXPECT_FALSE(stored().front().score.total);
}

TEST_F(ScoreEntry, takesASkipBackByAnAnswerOrASecondSkip) {
    open("gad7");
    m_scales.refuse(2);
    m_scales.refuse(2);
    EXPECT_TRUE(m_scales.refused().isEmpty());
    m_scales.refuse(2);
    m_scales.answer(2, 1);
    EXPECT_TRUE(m_scales.refused().isEmpty());
    EXPECT_EQ(m_scales.answers().at(2), 1);
    m_scales.refuse(2);
    EXPECT_EQ(m_scales.answers().at(2), -1);
}

TEST_F(ScoreEntry, ofTheScreenerAsksForAnActionWhereTheRiskIsHigh) {
    open("cssrs");
    for (const int item : {0, 1, 3}) {
        m_scales.answer(item, 1);
    }
    for (const int item : {2, 4, 5}) {
        m_scales.answer(item, 0);
    }
    ASSERT_TRUE(m_scales.finish(false)) << "the time of a behaviour that was not is not asked";
    EXPECT_EQ(m_scales.result(), u"C-SSRS screener: high"_s);
    EXPECT_TRUE(m_scales.isItem9Open());
    EXPECT_TRUE(m_scales.item9Line().contains(u"high risk"_s));
    m_scales.acknowledge(u"Stays with us, psychiatrist informed"_s);
    EXPECT_FALSE(m_scales.isItem9Open());
}

TEST_F(ScoreEntry, ofAPainInventoryHasTwoMeansAndNoTotal) {
    open("bpi");
    for (int item = 0; item < 11; ++item) {
        m_scales.answer(item, item < 4 ? 5 : 3);
    }
    ASSERT_TRUE(m_scales.finish(false));
    EXPECT_EQ(m_scales.result(), u"BPI: severity 5, interference 3"_s);
}

TEST_F(ScoreEntry, ofAnIndicationSaysByWhatTheCourseIsJudged) {
    app::PatientChartViewModel chart(m_desk.desk);
    chart.open(m_desk.patientId.text());
    chart.setShown(true);
    ASSERT_TRUE(chart.indications().contains(u"Chronic pain: fibromyalgia"_s));
    ASSERT_TRUE(chart.mayPlan());
    chart.setIndication(static_cast<int>(chart.indications().indexOf(u"Chronic pain: fibromyalgia"_s)));
    EXPECT_EQ(chart.indications().at(chart.indication()), u"Chronic pain: fibromyalgia"_s);
    EXPECT_EQ(chart.judgedBy(),
              u"Judged by Pain 0-10. Response: 30 % below baseline. Remission: no number is published."_s);
}

} // namespace
} // namespace tidemark::test
