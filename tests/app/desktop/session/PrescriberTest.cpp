// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/PrescriberViewModel.h"

#include "desktop/session/RecordLines.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

/// A running infusion whose severe pressure was confirmed at 10:20.
class Prescriber : public ::testing::Test {
protected:
    Prescriber() {
        m_desk.bringToDosing();
        m_desk.wait(10);
        m_desk.vitals("185/95 80 97 14");
        m_desk.wait(5);
        m_desk.vitals("184/94 80 97 14");
    }
    [[nodiscard]] app::PrescriberViewModel& word() { return *m_desk.session.prescriber(); }
    [[nodiscard]] bool isInRecord(const QString& words, const QString& detail = {}) {
        app::OpenSession shown(m_desk.desk);
        static_cast<void>(shown.open(m_desk.id));
        for (const app::RecordLineRow& line : app::recordLines(shown)) {
            if (line.words == words && line.detail == detail) {
                return true;
            }
        }
        return false;
    }

    SessionDesk m_desk;
};

TEST_F(Prescriber, IsAskedForByASeverePressureThatCounts) {
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Urgent);
    EXPECT_EQ(word().question(), u"184/94 at 10:20 counts as severe: the prescriber decides."_s);
    EXPECT_EQ(word().people().value(word().person()), u"Dr Pia Sand"_s);
}

TEST_F(Prescriber, TheWordStandsInTheRecordWithItsRemarkAndBothTimes) {
    ASSERT_TRUE(word().ask());
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Asked);
    m_desk.wait(5);
    word().setRemark(u"no symptoms"_s);
    word().setAt(u"10:22"_s);
    ASSERT_TRUE(word().decide(app::release_decision::Code::Proceed));
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Answered);
    EXPECT_TRUE(word().remark().isEmpty());
    EXPECT_TRUE(word().at().isEmpty());
    EXPECT_TRUE(isInRecord(u"Asked Dr Pia Sand about 184/94"_s));
    EXPECT_TRUE(isInRecord(u"Dr Pia Sand on 184/94: proceed"_s, u"no symptoms · typed 10:25, taken 10:22"_s));
}

TEST_F(Prescriber, AHalfTypedRemarkStaysThroughALock) {
    word().setRemark(u"no sym"_s);
    m_desk.seat("nora");
    EXPECT_EQ(word().remark(), u"no sym"_s);
}

TEST_F(Prescriber, UndoBringsTheQuestionBack) {
    ASSERT_TRUE(word().decide(app::release_decision::Code::Hold));
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Held);
    EXPECT_TRUE(word().pumpRuns());
    m_desk.takeBack();
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Urgent);
}

TEST_F(Prescriber, WhoeverReadsAlongMayNotWriteItDownButThePrescriberDecides) {
    m_desk.seat("pia");
    EXPECT_FALSE(word().mayAsk());
    EXPECT_TRUE(word().mayDecide());
    ASSERT_TRUE(word().recheck(5));
    EXPECT_EQ(word().mode(), app::prescriber_mode::Code::Recheck);
    EXPECT_TRUE(word().standing().endsWith(u"due 10:25"_s)) << word().standing().toStdString();
}

} // namespace
} // namespace tidemark::test
