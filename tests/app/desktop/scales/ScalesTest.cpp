// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"

#include "desktop/scales/ScalesViewModel.h"
#include "services/scales/Scales.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class ScaleAtTheDesk : public ::testing::Test {
protected:
    void open(const char* scale) { m_scales.open(QLatin1String(scale), m_desk.patientId.text(), {}); }
    /// The first items 3, one what is left, the rest 0.
    void answerTotal(int total) {
        for (int item = 0; item < m_scales.items().size(); ++item) {
            const int choice = std::min(total, 3);
            m_scales.answer(item, choice);
            total -= choice;
        }
    }
    [[nodiscard]] std::vector<services::ScoredResult> recorded() {
        return services::Scales(m_desk.desk.clinic(), m_desk.desk.actor())
            .ofPatient(m_desk.patientId)
            .value();
    }

    SessionDesk m_desk;
    app::ScalesViewModel m_scales{m_desk.desk};
};

TEST_F(ScaleAtTheDesk, ShowsTheWordingOfThePublication) {
    open("phq9");
    EXPECT_EQ(m_scales.patientName(), u"Brandt, Ida"_s);
    EXPECT_EQ(m_scales.items().size(), 9);
    EXPECT_EQ(m_scales.items().front(), u"Little interest or pleasure in doing things"_s);
    EXPECT_EQ(m_scales.choices(), (QStringList{u"Not at all"_s, u"Several days"_s,
                                               u"More than half the days"_s, u"Nearly every day"_s}));
    EXPECT_FALSE(m_scales.functionItem().isEmpty());
    open("gad7");
    EXPECT_EQ(m_scales.items().size(), 7);
    EXPECT_EQ(m_scales.items().front(), u"Feeling nervous, anxious or on edge"_s);
}

struct BandCase {
    const char* scale;
    int total;
    const char* result;
    app::Tone tone;
};
class ScaleBand : public ScaleAtTheDesk, public ::testing::WithParamInterface<BandCase> {};

// Bands: Kroenke et al. 2001 (PHQ-9), Spitzer et al. 2006 (GAD-7); each at its limit and one below.
TEST_P(ScaleBand, TellsTotalAndBand) {
    open(GetParam().scale);
    answerTotal(GetParam().total);

    ASSERT_TRUE(m_scales.finish(false));

    EXPECT_EQ(m_scales.result(), QLatin1String(GetParam().result));
    EXPECT_EQ(m_scales.resultTone(), GetParam().tone);
}

INSTANTIATE_TEST_SUITE_P(
    Limits, ScaleBand,
    ::testing::Values(BandCase{"phq9", 0, "PHQ-9: 0 of 27, minimal", app::Tone::Good},
                      BandCase{"phq9", 4, "PHQ-9: 4 of 27, minimal", app::Tone::Good},
                      BandCase{"phq9", 5, "PHQ-9: 5 of 27, mild", app::Tone::Good},
                      BandCase{"phq9", 9, "PHQ-9: 9 of 27, mild", app::Tone::Good},
                      BandCase{"phq9", 10, "PHQ-9: 10 of 27, moderate", app::Tone::Warn},
                      BandCase{"phq9", 14, "PHQ-9: 14 of 27, moderate", app::Tone::Warn},
                      BandCase{"phq9", 15, "PHQ-9: 15 of 27, mod. severe", app::Tone::Bad},
                      BandCase{"phq9", 19, "PHQ-9: 19 of 27, mod. severe", app::Tone::Bad},
                      BandCase{"phq9", 20, "PHQ-9: 20 of 27, severe", app::Tone::Bad},
                      BandCase{"phq9", 27, "PHQ-9: 27 of 27, severe", app::Tone::Bad},
                      BandCase{"gad7", 4, "GAD-7: 4 of 21, minimal", app::Tone::Good},
                      BandCase{"gad7", 5, "GAD-7: 5 of 21, mild", app::Tone::Good},
                      BandCase{"gad7", 9, "GAD-7: 9 of 21, mild", app::Tone::Good},
                      BandCase{"gad7", 10, "GAD-7: 10 of 21, moderate", app::Tone::Warn},
                      BandCase{"gad7", 14, "GAD-7: 14 of 21, moderate", app::Tone::Warn},
                      BandCase{"gad7", 15, "GAD-7: 15 of 21, severe", app::Tone::Bad},
                      BandCase{"gad7", 21, "GAD-7: 21 of 21, severe", app::Tone::Bad}));

TEST_F(ScaleAtTheDesk, TheSameAnswerAgainTakesItBack) {
    open("gad7");
    m_scales.answer(2, 1);
    EXPECT_EQ(m_scales.answered(), 1);
    m_scales.answer(2, 3);
    EXPECT_EQ(m_scales.answers().at(2), 3);
    m_scales.answer(2, 3);
    EXPECT_EQ(m_scales.answered(), 0);
    EXPECT_EQ(m_scales.answers().at(2), -1);
}

TEST_F(ScaleAtTheDesk, AnAnswerThatIsNoneChangesNothing) {
    open("gad7");
    for (const auto& [item, choice] : {std::pair{-1, 0}, {7, 0}, {0, -1}, {0, 4}}) {
        m_scales.answer(item, choice);
    }
    EXPECT_EQ(m_scales.answered(), 0);
}

TEST_F(ScaleAtTheDesk, MissingAnswersAreNamedAndNothingIsRecorded) {
    open("phq9");
    answerTotal(12);
    m_scales.answer(1, 3);
    m_scales.answer(8, 0);

    EXPECT_FALSE(m_scales.finish(false));

    EXPECT_TRUE(m_scales.error().contains(u"2, 9"_s)) << m_scales.error().toStdString();
    EXPECT_FALSE(m_scales.isFinished());
    EXPECT_TRUE(recorded().empty());
}

TEST_F(ScaleAtTheDesk, AnIncompleteOneIsKeptWithoutATotal) {
    open("phq9");
    m_scales.answer(0, 3);

    ASSERT_TRUE(m_scales.finish(true));

    EXPECT_EQ(m_scales.result(), u"PHQ-9: incomplete, no total"_s);
    ASSERT_EQ(recorded().size(), 1U);
    EXPECT_FALSE(recorded().front().score.total.has_value());
    EXPECT_EQ(recorded().front().score.missing.size(), 8U);
}

TEST_F(ScaleAtTheDesk, TheQuestionOnFunctionDoesNotCount) {
    open("phq9");
    answerTotal(6);
    m_scales.answerFunction(3);
    ASSERT_TRUE(m_scales.finish(false));
    EXPECT_EQ(m_scales.result(), u"PHQ-9: 6 of 27, mild"_s);
    EXPECT_EQ(recorded().front().result.functionAnswer, 3);
}

TEST_F(ScaleAtTheDesk, WhatIsRecordedTakesNoFurtherAnswerAndNoSecondRecord) {
    open("gad7");
    answerTotal(5);
    ASSERT_TRUE(m_scales.finish(false));
    m_scales.answer(0, 0);
    ASSERT_TRUE(m_scales.finish(false));
    EXPECT_EQ(m_scales.answers().at(0), 3);
    EXPECT_EQ(recorded().size(), 1U);
}

struct Item9Case {
    int answer;
    bool asks;
};
class Item9 : public ScaleAtTheDesk, public ::testing::WithParamInterface<Item9Case> {};

// At any total: an answer above 0 asks for somebody to look at it.
TEST_P(Item9, AboveZeroAsksForAnAcknowledgement) {
    open("phq9");
    answerTotal(0);
    m_scales.answer(8, 0);
    m_scales.answer(8, GetParam().answer);
    ASSERT_TRUE(m_scales.finish(false));

    EXPECT_EQ(m_scales.isItem9Open(), GetParam().asks);
    EXPECT_EQ(m_scales.item9Line().contains(u"Ask about suicide risk now"_s), GetParam().asks);
}

INSTANTIATE_TEST_SUITE_P(Answers, Item9,
                         ::testing::Values(Item9Case{0, false}, Item9Case{1, true}, Item9Case{3, true}));

TEST_F(ScaleAtTheDesk, TheSeventhItemOfTheGad7AsksNothing) {
    open("gad7");
    answerTotal(21);
    ASSERT_TRUE(m_scales.finish(false));
    EXPECT_FALSE(m_scales.isItem9Open());
}

TEST_F(ScaleAtTheDesk, TheAcknowledgementNeedsWordsAndKeepsWhoAndWhen) {
    open("phq9");
    answerTotal(27);
    ASSERT_TRUE(m_scales.finish(false));
    m_desk.wait(7);

    m_scales.acknowledge(u"  "_s);
    EXPECT_TRUE(m_scales.isItem9Open());
    EXPECT_FALSE(m_scales.error().isEmpty());

    m_scales.acknowledge(u"Dr Sand told, safety plan agreed"_s);
    EXPECT_FALSE(m_scales.isItem9Open());
    EXPECT_EQ(m_scales.item9Line(), u"Acknowledged by Nora Nye, RN, Mon 2 Mar 2026 · 10:07."_s);
    const ScaleResult kept = recorded().front().result;
    EXPECT_EQ(kept.acknowledgedBy, m_desk.desk.actor().id);
    EXPECT_EQ(kept.acknowledgedAt, m_desk.clinic.clock.now());
    EXPECT_EQ(kept.acknowledgement, u"Dr Sand told, safety plan agreed"_s);
}

TEST_F(ScaleAtTheDesk, TheNextQuestionnaireStartsEmpty) {
    open("phq9");
    answerTotal(27);
    ASSERT_TRUE(m_scales.finish(false));
    open("phq9");
    EXPECT_EQ(m_scales.answered(), 0);
    EXPECT_FALSE(m_scales.isFinished());
    EXPECT_TRUE(m_scales.item9Line().isEmpty());
}

} // namespace
} // namespace tidemark::test
