// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/AmendViewModel.h"
#include "desktop/session/CannulaViewModel.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/DischargeViewModel.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/ReleaseViewModel.h"
#include "desktop/session/SessionGraphViewModel.h"
#include "desktop/session/SessionHeaderViewModel.h"
#include "desktop/session/SessionRows.h"
#include "desktop/session/SignViewModel.h"
#include "desktop/session/StartViewModel.h"
#include "services/patients/ChartEntries.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class SessionFlow : public ::testing::Test {
protected:
    SessionDesk m_desk;
    test::ShownSession& m_session = m_desk.session;
};

TEST_F(SessionFlow, ShowsWhoItIsAndTheArithmeticInFull) {
    m_session.checkIn()->arrive();

    EXPECT_EQ(m_session.header()->patientName(), QStringLiteral("Brandt, Ida"));
    EXPECT_EQ(m_session.header()->birthLine(), QStringLiteral("1984-03-12 · 41 y"));
    EXPECT_EQ(m_session.header()->orderBefore(), QStringLiteral("ketamine IV 0.5 mg/kg × 70.0 kg = "));
    EXPECT_EQ(m_session.header()->dose(), QStringLiteral("35 mg"));
    EXPECT_EQ(m_session.header()->orderAfter(),
              QStringLiteral(" over 40 min · 0.7 mL of 50 mg/mL in 100 mL · 150 mL/h"));
}

TEST_F(SessionFlow, SaysInTheHeaderWhatThePumpDoesNow) {
    m_desk.bringToStart();
    // The first press is refused: a reason is asked for.
    m_session.starting()->start(QStringLiteral("150"), QString());
    m_session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else here"));
    EXPECT_EQ(m_session.header()->pumpNow(), QString()) << "as ordered";
    m_desk.wait(10);
    ASSERT_TRUE(m_session.infusion()->changeRate(QStringLiteral("75"), QStringLiteral("Nausea")));
    EXPECT_EQ(m_session.header()->pumpNow(), QStringLiteral("now 75 mL/h"));
    ASSERT_TRUE(m_session.infusion()->pause(QStringLiteral("Toilet")));
    m_desk.wait(4);
    EXPECT_EQ(m_session.header()->pumpNow(), QStringLiteral("paused 4 min: Toilet"));
    EXPECT_EQ(m_session.infusion()->endText(), QStringLiteral("paused 4 min"));
    ASSERT_TRUE(m_session.infusion()->resume());
    EXPECT_EQ(m_session.header()->pumpNow(), QStringLiteral("now 75 mL/h"));
    ASSERT_TRUE(m_session.infusion()->stopEarly(QStringLiteral("Patient's wish")));
    EXPECT_EQ(m_session.header()->pumpNow(), QString());
}

TEST_F(SessionFlow, RunsFromArrivalToSignature) {
    ASSERT_TRUE(m_session.checkIn()->canArrive());
    m_desk.bringToStart();
    ASSERT_TRUE(m_session.starting()->isReady());
    // The first press is refused: a reason is asked for.
    m_session.starting()->start(QStringLiteral("150"), QString());
    m_session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else here"));
    ASSERT_EQ(m_session.state(), app::session_state::Code::Dosing);

    m_desk.wait(10);
    ASSERT_TRUE(m_desk.vitals("139/87 78 97 14"));
    m_desk.wait(30);
    ASSERT_TRUE(m_session.infusion()->bagEmpty());
    ASSERT_TRUE(m_session.infusion()->complete());
    EXPECT_EQ(m_session.infusion()->given(), QStringLiteral("35.0"));
    m_desk.wait(61);
    ASSERT_TRUE(m_desk.vitals("122/76 70 98 14 s0 d0"));
    m_session.discharge()->confirm(QStringLiteral("steady"));
    EXPECT_FALSE(m_session.discharge()->isReady());
    m_session.discharge()->confirm(QStringLiteral("escort"));
    ASSERT_TRUE(m_session.discharge()->isReady());
    m_session.discharge()->discharge();
    ASSERT_TRUE(m_session.signing()->isDue());

    m_session.signing()->sign(QStringLiteral("not the password"));
    EXPECT_FALSE(m_session.signing()->error().isEmpty());
    m_session.signing()->sign(SignedInClinic::passphrase);
    EXPECT_FALSE(m_session.signing()->isDue());
    ASSERT_EQ(m_session.signing()->signatures()->count(), 1);
    const auto signature = m_session.signing()->signatures()->rowAs<app::SignatureRow>(0);
    EXPECT_EQ(signature.printedName, QStringLiteral("Nora Nye, RN"));
    EXPECT_TRUE(signature.valid);
}

TEST_F(SessionFlow, NamesWhatStillStandsBeforeStartInOrderWithItsPlace) {
    m_session.checkIn()->arrive();
    const int questions = m_session.starting()->blockers()->count() - 1;
    EXPECT_EQ(questions, m_session.checkIn()->openQuestions());
    EXPECT_EQ(m_session.starting()->blockers()->rowAs<app::BlockerRow>(questions).place,
              app::blocker_place::Code::Vitals);

    m_desk.answerAll();

    ASSERT_EQ(m_session.starting()->blockers()->count(), 1);
    EXPECT_FALSE(m_session.starting()->isReady());
}

TEST_F(SessionFlow, AConcerningAnswerStaysOpenUntilItsNoteIsGiven) {
    m_desk.bringToStart();
    m_session.checkIn()->answer(QStringLiteral("substances"), true);
    EXPECT_EQ(m_session.checkIn()->openQuestions(), 1);

    m_session.checkIn()->explain(QStringLiteral("substances"), QStringLiteral("one beer, 20 hours ago"));

    EXPECT_EQ(m_session.checkIn()->openQuestions(), 0);
    EXPECT_TRUE(m_session.starting()->isReady());
}

TEST_F(SessionFlow, AboveTheLimitThePrescriberDecidesWithAReason) {
    m_desk.bringToStart("152/94 80 98 14");
    ASSERT_TRUE(m_session.release()->isNeeded());
    EXPECT_TRUE(m_session.release()->canAsk());
    EXPECT_FALSE(m_session.release()->canDecide());
    m_session.release()->ask();
    EXPECT_FALSE(m_session.release()->canAsk());

    m_desk.seat("pia");
    ASSERT_TRUE(m_session.release()->canDecide());
    EXPECT_FALSE(m_session.release()->decide(app::release_decision::Code::Proceed, QString()));
    EXPECT_FALSE(m_session.release()->error().isEmpty());
    ASSERT_TRUE(
        m_session.release()->decide(app::release_decision::Code::Proceed, QStringLiteral("known, treated")));

    EXPECT_TRUE(m_session.release()->isReleased());
    EXPECT_TRUE(m_session.starting()->isReady());
}

TEST_F(SessionFlow, ANoteStartsNothingThatOnlyAPrescriberLifts) {
    m_desk.bringToStart();
    m_session.checkIn()->answer(QStringLiteral("pregnancy"), true);
    m_session.checkIn()->explain(QStringLiteral("pregnancy"), QStringLiteral("test negative"));
    EXPECT_EQ(m_session.checkIn()->openQuestions(), 0);
    ASSERT_TRUE(m_session.release()->isNeeded());
    EXPECT_EQ(m_session.release()->reasons(), QStringList{QStringLiteral("Possible pregnancy")});
    EXPECT_FALSE(m_session.starting()->isReady());
    EXPECT_EQ(m_session.starting()->blockers()->rowAs<app::BlockerRow>(0).words,
              QStringLiteral("The prescriber decides: possible pregnancy"));
    // The first press is refused: a reason is asked for.
    m_session.starting()->start(QStringLiteral("150"), QString());
    m_session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else here"));
    EXPECT_EQ(m_session.state(), app::session_state::Code::Arrived);
    EXPECT_FALSE(m_session.starting()->error().isEmpty());
}

TEST_F(SessionFlow, WhatTheNurseWasToldLetsTheDoseStart) {
    m_desk.bringToStart("152/94 80 98 14");
    ASSERT_TRUE(m_session.release()->canWriteDown());
    EXPECT_EQ(m_session.release()->people(), QStringList{QStringLiteral("Dr Pia Sand")});
    const auto proceed = app::release_decision::Code::Proceed;
    EXPECT_FALSE(m_session.release()->writeDown(proceed, QString(), QString()));
    EXPECT_FALSE(m_session.release()->error().isEmpty());
    EXPECT_FALSE(m_session.release()->writeDown(proceed, QStringLiteral("usual"), QStringLiteral("soon")));
    ASSERT_TRUE(m_session.release()->writeDown(proceed, QStringLiteral("usual for him"), QString()));
    EXPECT_TRUE(m_session.release()->isReleased());
    EXPECT_TRUE(m_session.release()->standing().contains(QStringLiteral("Dr Pia Sand, as told")))
        << m_session.release()->standing().toStdString();
    EXPECT_TRUE(m_session.starting()->isReady());
    m_desk.seat("pia");
    EXPECT_FALSE(m_session.release()->canWriteDown()) << "a prescriber decides in her own name";
}

TEST_F(SessionFlow, TheHeaderSaysWhatStandsAgainstTheTreatmentAndWhatWasNotAsked) {
    EXPECT_EQ(m_session.header()->allergyAnswer(), QStringLiteral("No known allergies"));
    EXPECT_TRUE(m_session.header()->areAllergiesAsked());
    EXPECT_TRUE(m_session.header()->contraindications().isEmpty());
    services::ChartEntries chart(m_desk.desk.clinic(), m_desk.desk.actor());
    ASSERT_TRUE(chart.answerRisk(m_desk.patientId, {QStringLiteral("aneurysmal-disease"), true, {}}));
    ASSERT_TRUE(chart.answerRisk(m_desk.patientId, {QStringLiteral("sleep-apnoea"), true, {}}));
    m_desk.desk.tellPatientChanged(m_desk.patientId);
    EXPECT_EQ(m_session.header()->contraindications(),
              QStringList{QStringLiteral("Aneurysm of the aorta, the brain or the limbs")});
    EXPECT_EQ(m_session.header()->cautions(),
              QStringList{QStringLiteral("Sleep apnoea with high body weight")});
}

TEST_F(SessionFlow, ClocksMoveWithTheTickAndReadNothing) {
    m_desk.bringToDosing();
    m_desk.wait(4, 30);

    EXPECT_EQ(m_session.infusion()->elapsedSeconds(), 270);
    EXPECT_EQ(m_session.infusion()->nextReadingSeconds(), 330);
    EXPECT_FALSE(m_session.infusion()->readingLate());
    m_desk.wait(11);
    EXPECT_TRUE(m_session.infusion()->readingLate());
    EXPECT_LT(m_session.infusion()->nextReadingSeconds(), 0);
}

TEST_F(SessionFlow, APauseStopsTheGivenDose) {
    m_desk.bringToDosing();
    m_desk.wait(20);
    EXPECT_EQ(m_session.infusion()->given(), QStringLiteral("17.5"));
    ASSERT_TRUE(m_session.infusion()->pause(QStringLiteral("toilet")));
    m_desk.wait(5);
    EXPECT_EQ(m_session.infusion()->given(), QStringLiteral("17.5"));
    EXPECT_EQ(m_session.infusion()->pump(), app::pump_state::Code::Paused);
    ASSERT_TRUE(m_session.infusion()->resume());
    m_desk.wait(4);
    EXPECT_EQ(m_session.infusion()->given(), QStringLiteral("21.0"));
}

TEST_F(SessionFlow, ARateThatIsNoNumberIsRefused) {
    m_desk.bringToDosing();

    EXPECT_FALSE(m_session.infusion()->changeRate(QStringLiteral("fast"), QStringLiteral("nausea")));

    EXPECT_FALSE(m_session.infusion()->error().isEmpty());
    EXPECT_EQ(m_session.infusion()->rate(), QStringLiteral("150 mL/h"));
}

TEST_F(SessionFlow, AChipGoesMildModerateSevereEndedAndUndoTakesTheLastBack) {
    m_desk.bringToDosing();
    const auto nausea = [this] {
        return SessionDesk::keyed<app::EffectRow>(m_session.effects()->chips(), "nausea").level;
    };
    using enum app::EffectLevel;
    for (const app::EffectLevel level : {Mild, Moderate, Severe, Ended}) {
        m_desk.wait(1);
        m_session.effects()->tap(QStringLiteral("nausea"));
        EXPECT_EQ(nausea(), level);
    }
    ASSERT_TRUE(m_desk.canTakeBack());
    m_desk.takeBack();
    EXPECT_EQ(nausea(), Severe);
    EXPECT_FALSE(m_desk.canTakeBack());
}

TEST_F(SessionFlow, TheUndoOfferEndsAfterTenSeconds) {
    m_desk.bringToDosing();
    m_session.effects()->tap(QStringLiteral("headache"));
    m_desk.wait(0, 10);
    EXPECT_TRUE(m_desk.canTakeBack());
    m_desk.wait(0, 1);
    EXPECT_FALSE(m_desk.canTakeBack());
}

TEST_F(SessionFlow, AnUnmetPointNeedsAReason) {
    m_desk.bringToDosing();
    m_session.infusion()->stopEarly(QStringLiteral("patient's wish"));

    EXPECT_FALSE(m_session.discharge()->passOver(QStringLiteral("stay"), QString()));
    ASSERT_TRUE(
        m_session.discharge()->passOver(QStringLiteral("stay"), QStringLiteral("leaves against advice")));

    EXPECT_EQ(SessionDesk::keyed<app::ReadinessRow>(m_session.discharge()->points(), "stay").state,
              rules::PointState::PassedOver);
}

TEST_F(SessionFlow, AnAmendmentKeepsTheOldValueInSight) {
    m_desk.bringToLeft();
    m_session.signing()->sign(SignedInClinic::passphrase);
    const QString entry = m_session.graph()->column(0).entry;

    EXPECT_FALSE(m_session.amending()->amendVitals(entry, QStringLiteral("128/78"), QString()));
    ASSERT_TRUE(m_session.amending()->amendVitals(entry, QStringLiteral("128/78 72 98 14"),
                                                  QStringLiteral("misread")));

    EXPECT_EQ(m_session.graph()->column(0).values.front(), QStringLiteral("128/78"));
    EXPECT_EQ(m_session.graph()->column(0).earlier,
              QStringList{QStringLiteral("124/78 72 98 14 s0 d0 — misread")});
    EXPECT_EQ(m_session.amending()->versions()->count(), 2);
    EXPECT_TRUE(m_session.signing()->isDue());
}

TEST(CannulaChips, recordWithTheSecondTapAndAreChosenAnewAfterwards) {
    SessionDesk desk;
    app::CannulaViewModel& cannula = *desk.session.cannula();
    EXPECT_FALSE(cannula.isOffered()) << "nobody has arrived";
    desk.session.checkIn()->arrive();
    EXPECT_TRUE(cannula.isOffered());
    cannula.chooseSite(QStringLiteral("left-forearm"));
    EXPECT_TRUE(cannula.placed().isEmpty()) << "the gauge is missing";
    cannula.chooseSite(QStringLiteral("right-hand"));
    cannula.chooseGauge(24);
    EXPECT_TRUE(cannula.placed().startsWith(QStringLiteral("right hand, 24 G")))
        << cannula.placed().toStdString();
    EXPECT_TRUE(cannula.sites()->rowAs<app::CannulaSiteRow>(5).chosen);
    cannula.chooseGauge(22);
    EXPECT_TRUE(cannula.placed().startsWith(QStringLiteral("right hand, 24 G")))
        << "a second one is chosen whole";
    cannula.chooseSite(QStringLiteral("left-hand"));
    EXPECT_TRUE(cannula.placed().startsWith(QStringLiteral("left hand, 22 G")));
}

} // namespace
} // namespace tidemark::test
