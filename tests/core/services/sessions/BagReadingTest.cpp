// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/Attention.h"
#include "rules/protocols/Protocols.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/BagChecks.h"
#include "rules/sessions/InterventionDetails.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// 150 mL/h out of 100 mL: 75 mL are left after ten minutes.
struct BagReadingTest : testing::Test {
    test::SessionClinic clinic;

    BagReadingTest() {
        clinic.started();
        clinic.wait(10);
    }
    SessionPump pump() { return clinic.run<SessionPump>(clinic.nurse()); }
    std::optional<rules::BagCheck> latest() {
        const auto counted = rules::current(clinic.record().interventions);
        return counted.empty() ? std::nullopt : rules::bagCheckOf(counted.back());
    }
    bool isAttended() {
        const auto all =
            rules::runningAttention(clinic.record(), rules::ivKetamineProtocol(), clinic.clinic.clock.now());
        return std::ranges::none_of(all, [](const rules::RunningAttention& each) {
            return each.attention.kind == rules::AttentionKind::BagDiffers;
        });
    }
};

TEST_F(BagReadingTest, isKeptBesideWhatShouldBeLeft) {
    ASSERT_TRUE(pump().readBag(clinic.session, u"73"_s));
    EXPECT_EQ(latest(), (rules::BagCheck{{73}, {75}, {100}}));
    EXPECT_TRUE(isAttended());
}

TEST_F(BagReadingTest, standsInTheVitalsLineAsWell) {
    const auto length = clinic.auditLength();
    clinic.vitals("138/84 76 98 14 b75");
    EXPECT_EQ(clinic.auditLength(), length + 1) << "one entry of the audit log";
    EXPECT_EQ(latest(), (rules::BagCheck{{75}, {75}, {100}}));
    EXPECT_EQ(clinic.record().readings.back().systolic, 138);
}

TEST_F(BagReadingTest, ofAnotherVolumeNeedsSomebodyUntilSomebodySaysWhy) {
    ASSERT_TRUE(pump().readBag(clinic.session, u"50"_s)) << "what was seen is kept";
    EXPECT_FALSE(isAttended());
    EXPECT_EQ(pump().explainBag(clinic.session, u" "_s).error().code, ErrorCode::ReasonRequired);
    ASSERT_TRUE(pump().explainBag(clinic.session, u"Rate was keyed wrong, set right"_s));
    EXPECT_TRUE(isAttended());
    EXPECT_EQ(latest(), (rules::BagCheck{{50}, {75}, {100}}));
    EXPECT_EQ(pump().explainBag(clinic.session, u"again"_s).error().code, ErrorCode::NotFound);
}

TEST_F(BagReadingTest, withMoreLeftThanThereShouldBeKeepsTheWholeDoseFromBeingGivenOnPaper) {
    clinic.wait(29);
    ASSERT_TRUE(pump().readBag(clinic.session, u"40"_s));
    const auto refused = pump().completeInfusion(clinic.session);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ReasonRequired);
    EXPECT_EQ(refused.error().field, u"bag-left"_s);
    EXPECT_EQ(clinic.record().session.state, SessionState::Dosing);
    ASSERT_TRUE(pump().readBag(clinic.session, u"2"_s)) << "a later look that agrees";
    EXPECT_TRUE(pump().completeInfusion(clinic.session));
}

TEST_F(BagReadingTest, withLessLeftThanThereShouldBeLetsTheInfusionEnd) {
    clinic.wait(27);
    ASSERT_TRUE(pump().readBag(clinic.session, u"0"_s));
    EXPECT_TRUE(pump().completeInfusion(clinic.session));
}

TEST_F(BagReadingTest, isAQuestionUntilItIsAnsweredAlsoAfterTheInfusionWasStopped) {
    ASSERT_TRUE(pump().readBag(clinic.session, u"95"_s));
    test::must(pump().stopEarly(clinic.session, u"Nausea"_s));
    EXPECT_FALSE(isAttended()) << "a stop is never held up, and answers nothing";
    ASSERT_TRUE(pump().explainBag(clinic.session, u"Line was clamped for eight minutes"_s));
    EXPECT_TRUE(isAttended());
}

TEST_F(BagReadingTest, isRefusedWhereItCannotBe) {
    EXPECT_EQ(pump().readBag(clinic.session, u"much"_s).error().code, ErrorCode::NotANumber);
    EXPECT_EQ(pump().readBag(clinic.session, u"126"_s).error().code, ErrorCode::Impossible);
    EXPECT_EQ(
        clinic.run<SessionPump>(clinic.clinic.administrator).readBag(clinic.session, u"75"_s).error().code,
        ErrorCode::NotPermitted);
    clinic.wait(30);
    test::must(pump().completeInfusion(clinic.session));
    EXPECT_EQ(pump().readBag(clinic.session, u"0"_s).error().code, ErrorCode::WrongState);
    const auto refused =
        clinic.run<SessionVitals>(clinic.nurse()).recordVitals(clinic.session, u"138/84 b0"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, u"bag-left"_s);
    EXPECT_EQ(clinic.record().readings.size(), 1U) << "neither is kept";
}

} // namespace
} // namespace tidemark::services
