// SPDX-License-Identifier: GPL-3.0-or-later
// Arrived or started by mistake: there was no way back.
#include "services/sessions/MistakenSteps.h"

#include "services/board/SessionBoard.h"
#include "services/courses/Courses.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionEvents.h"
#include "support/DrugClinic.h"
#include "support/PumpSettings.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

struct MistakenStepsTest : testing::Test {
    test::DrugClinic clinic;
    MistakenSteps steps() { return {clinic.clinic.open(), clinic.nurse()}; }
    SessionPlanning planning() { return {clinic.clinic.open(), clinic.nurse()}; }
    Session session() { return clinic.record().session; }
    void wait(std::chrono::seconds by) { clinic.clinic.clock.advance(by); }
};

TEST_F(MistakenStepsTest, anArrivalIsTakenBackForTenMinutes) {
    for (const bool late : {false, true}) {
        test::SessionClinic fresh;
        fresh.arrived();
        fresh.clinic.clock.advance(arrivalTakenBackWithin + std::chrono::seconds(late ? 1 : 0));
        const auto undone = MistakenSteps(fresh.clinic.open(), fresh.nurse()).undoArrival(fresh.session);
        EXPECT_EQ(undone.has_value(), !late);
        if (late) {
            EXPECT_EQ(undone.error().code, ErrorCode::UndoExpired);
            continue;
        }
        const Session planned = fresh.record().session;
        EXPECT_EQ(planned.state, SessionState::Planned);
        EXPECT_FALSE(planned.arrivedAt);
        EXPECT_FALSE(planned.weight);
        EXPECT_TRUE(planned.owner.isNull());
        fresh.arrived();
        EXPECT_EQ(fresh.record().session.state, SessionState::Arrived) << "and the patient can still come";
    }
}

TEST_F(MistakenStepsTest, anArrivalWithSomethingRecordedIsNotTakenBack) {
    clinic.arrived().vitals("124/78 72 98 14");
    EXPECT_EQ(steps().undoArrival(clinic.session).error().code, ErrorCode::WrongState);
}

TEST_F(MistakenStepsTest, anArrivalWithADrugOutOfTheSafeIsNotTakenBack) {
    clinic.arrived();
    ASSERT_TRUE(clinic.use(clinic.nurse()).draw(clinic.session, clinic.lot));
    EXPECT_EQ(steps().undoArrival(clinic.session).error().code, ErrorCode::WrongState);
}

TEST_F(MistakenStepsTest, aStartIsTakenBackForAMinute) {
    clinic.started();
    wait(startTakenBackWithin);
    ASSERT_TRUE(steps().undoStart(clinic.session));
    EXPECT_EQ(session().state, SessionState::Arrived);
    EXPECT_FALSE(session().startedAt);
    EXPECT_FALSE(session().dose);
    ASSERT_EQ(clinic.record().pump.size(), 1U) << "the line stays";
    EXPECT_TRUE(clinic.record().pump.front().stamp.undone);
    test::must(clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    EXPECT_EQ(session().startedAt, clinic.clinic.clock.now());
    wait(startTakenBackWithin + std::chrono::seconds(1));
    EXPECT_EQ(steps().undoStart(clinic.session).error().code, ErrorCode::UndoExpired);
}

TEST_F(MistakenStepsTest, aStartWithSomethingRecordedSinceIsNotTakenBack) {
    clinic.started();
    wait(std::chrono::seconds(20));
    test::must(clinic.run<SessionPump>(clinic.nurse()).pause(clinic.session));
    EXPECT_EQ(steps().undoStart(clinic.session).error().code, ErrorCode::WrongState);
}

TEST_F(MistakenStepsTest, aDeviceByMistakeIsNoTreatmentAndHasNothingToSubmit) {
    test::SprayClinic spray;
    spray.arrived();
    ASSERT_TRUE(spray.device());
    ASSERT_TRUE(MistakenSteps(spray.clinic.open(), spray.nurse()).undoStart(spray.session));
    EXPECT_EQ(spray.record().session.state, SessionState::Arrived);
    EXPECT_TRUE(SessionBoard(spray.clinic.open(), spray.nurse()).attentionOf(spray.patient.id)->empty());
    ASSERT_TRUE(spray.device()) << "the next one is the first";
    EXPECT_EQ(spray.record().doses.back().number, 1);
}

TEST_F(MistakenStepsTest, onlyWhoRunsTheSessionTakesBack) {
    clinic.arrived();
    EXPECT_EQ(MistakenSteps(clinic.clinic.open(), clinic.clinic.psychiatrist)
                  .undoArrival(clinic.session)
                  .error()
                  .code,
              ErrorCode::NotOwner);
    EXPECT_EQ(MistakenSteps(clinic.clinic.open(), clinic.clinic.administrator)
                  .undoArrival(clinic.session)
                  .error()
                  .code,
              ErrorCode::NotPermitted);
}

TEST_F(MistakenStepsTest, aSessionEnteredInErrorCountsNowhereAndKeepsWhatStandsInIt) {
    clinic.started();
    EXPECT_EQ(planning().enterInError(clinic.session, u" "_s).error().code, ErrorCode::ReasonRequired);
    ASSERT_TRUE(planning().enterInError(clinic.session, u"Started on the wrong card"_s));
    const SessionRecord kept = clinic.record();
    EXPECT_EQ(kept.session.state, SessionState::EnteredInError);
    EXPECT_EQ(kept.pump.size(), 1U);
    EXPECT_EQ(kept.readings.size(), 1U);
    EXPECT_EQ(kept.notes.back().text, u"Started on the wrong card"_s);
    EXPECT_FALSE(kept.session.startedAt) << "no list that counts doses finds it";
    Courses courses(clinic.clinic.open(), clinic.nurse());
    EXPECT_EQ(courses.ofPatient(clinic.patient.id).value()->given, 0);
    const QDate today = clinic.clinic.open().today();
    EXPECT_TRUE(courses.between(today, today).value().empty());
    clinic.session = clinic.plan();
    EXPECT_EQ(session().ordinal, 1) << "the next is the first";
    clinic.arrived();
}

TEST_F(MistakenStepsTest, aSignedSessionIsAmendedInstead) {
    clinic.isSigned();
    EXPECT_EQ(planning().enterInError(clinic.session, u"wrong"_s).error().code, ErrorCode::Signed);
}

/// A vial out of the safe is somewhere, whatever the session was.
TEST_F(MistakenStepsTest, theDrugIsSettledBeforeTheSessionIsEnteredInErrorOrCancelled) {
    clinic.arrived();
    ASSERT_TRUE(clinic.use(clinic.nurse()).draw(clinic.session, clinic.lot));
    EXPECT_EQ(planning().enterInError(clinic.session, u"wrong patient"_s).error().code,
              ErrorCode::DrugNotSettled);
    EXPECT_EQ(planning().cancel(clinic.session, u"went home"_s).error().code, ErrorCode::DrugNotSettled);
    ASSERT_TRUE(clinic.use(clinic.nurse()).record(clinic.session, rules::Remainder::Returned, {}));
    EXPECT_TRUE(planning().enterInError(clinic.session, u"wrong patient"_s));
}

TEST_F(MistakenStepsTest, whatTheDrugLedgerSaysWasGivenIsCorrectedFirst) {
    clinic.arrived();
    ASSERT_TRUE(clinic.use(clinic.nurse()).draw(clinic.session, clinic.lot));
    clinic.checked().vitals("124/78 72 98 14");
    test::must(clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    clinic.wait(4);
    test::must(clinic.run<SessionPump>(clinic.nurse()).stopEarly(clinic.session, u"No pump was running"_s));
    const auto uses = clinic.use(clinic.nurse()).record(clinic.session, rules::Remainder::Returned, {});
    ASSERT_TRUE(uses);
    ASSERT_GT(uses->front().given.value, 0);
    EXPECT_EQ(planning().enterInError(clinic.session, u"No dose"_s).error().code, ErrorCode::DrugNotSettled);
    ASSERT_TRUE(clinic.use(clinic.nurse())
                    .correct(uses->front().id, {{}, {}, uses->front().removed}, u"No dose was given"_s, {}));
    EXPECT_TRUE(planning().enterInError(clinic.session, u"No dose"_s));
}

TEST_F(MistakenStepsTest, whoArrivedAndGoesHomeIsCancelledWithAReason) {
    clinic.arrived();
    ASSERT_TRUE(planning().cancel(clinic.session, u"Fever"_s));
    EXPECT_EQ(session().state, SessionState::Cancelled);
}

} // namespace
} // namespace tidemark::services
