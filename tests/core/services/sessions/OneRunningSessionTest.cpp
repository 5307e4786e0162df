// SPDX-License-Identifier: GPL-3.0-or-later
// Two pumps at one patient were possible: a patient has one running session.
#include "services/sessions/Discharge.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

struct OneRunningSessionTest : testing::Test {
    test::SessionClinic clinic;
    Result<void> arriveFor(const SessionId& session) {
        return clinic.run<CheckIn>(clinic.nurse()).arrive(session);
    }
};

TEST_F(OneRunningSessionTest, nobodyArrivesForASecondOneWhileTheFirstRuns) {
    const SessionId second = clinic.plan();
    clinic.arrived();
    EXPECT_EQ(arriveFor(second).error().code, ErrorCode::PatientInSession);
    clinic.checked().vitals("124/78 72 98 14");
    clinic.wait(5);
    test::must(clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    EXPECT_EQ(arriveFor(second).error().code, ErrorCode::PatientInSession);
    test::must(clinic.run<Discharge>(clinic.nurse())
                   .recordEarly(clinic.session, DischargeKind::AgainstAdvice, QStringLiteral("wants to go")));
    EXPECT_TRUE(arriveFor(second).has_value()) << "it is over";
}

TEST_F(OneRunningSessionTest, anArrivalOfYesterdayThatCameToNothingKeepsNobodyOut) {
    clinic.arrived();
    clinic.wait(24 * 60);
    EXPECT_TRUE(arriveFor(clinic.plan()).has_value());
}

TEST_F(OneRunningSessionTest, noDoseIsStartedBesideOneThatIsGivenOrWatched) {
    clinic.arrived();
    const SessionId first = clinic.session;
    clinic.wait(24 * 60);
    clinic.session = clinic.plan();
    clinic.started();
    clinic.session = first;
    clinic.checked().vitals("124/78 72 98 14");
    EXPECT_EQ(clinic.run<SessionPump>(clinic.nurse()).start(first, test::startedAlone()).error().code,
              ErrorCode::PatientInSession);
}

TEST_F(OneRunningSessionTest, anotherPatientsSessionIsNoHindrance) {
    clinic.started();
    const Patient other = clinic.clinic.orderedPatient();
    const SessionId theirs = SessionPlanning(clinic.clinic.open(), clinic.nurse())
                                 .plan({other.id, clinic.clinic.clock.now(), QStringLiteral("Room 2")})
                                 .value()
                                 .id;
    EXPECT_TRUE(arriveFor(theirs).has_value());
}

TEST_F(OneRunningSessionTest, aDoseNearerToTheLastOneThanTheProtocolAllowsNeedsAReasonOfItsOwn) {
    clinic.started();
    test::must(clinic.run<Discharge>(clinic.nurse())
                   .recordEarly(clinic.session, DischargeKind::AgainstAdvice, QStringLiteral("wants to go")));
    const QDate first = clinic.clinic.open().today();
    clinic.wait(60);
    clinic.session = clinic.plan();
    clinic.arrived().checked().vitals("124/78 72 98 14");
    services::PumpSetting setting{QStringLiteral("150"),
                                  {{ErrorCode::SyringeUnread, QStringLiteral("Nobody else in the house")}}};
    EXPECT_EQ(clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, setting).error(),
              (Error{ErrorCode::DoseTooNear, QStringLiteral("reason"), first.toString(Qt::ISODate)}))
        << "the day on which it was given counts, whatever was planned";
    setting.reasons.push_back({ErrorCode::DoseTooNear, QStringLiteral("The first bag was hardly begun")});
    EXPECT_TRUE(clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, setting));
}

} // namespace
} // namespace tidemark::services
