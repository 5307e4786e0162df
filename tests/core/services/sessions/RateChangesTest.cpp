// SPDX-License-Identifier: GPL-3.0-or-later
// A rate that is keyed during the infusion: 250 for 25, 41.7 for 4.17 (clinical reference 1.7).
#include "services/sessions/PressureDecisions.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// The order is 150 mL/h.
struct RateChanges : testing::Test {
    test::SessionClinic clinic;

    RateChanges() {
        clinic.started();
        clinic.wait(10);
    }
    Result<void> change(const QString& rate, RateRead read = RateRead::Once) {
        return clinic.run<SessionPump>(clinic.nurse()).changeRate(clinic.session, rate, u"Nausea"_s, read);
    }
    Result<EntryId> say(ReleaseDecision decision) {
        return clinic.run<PressureDecisions>(clinic.nurse())
            .record(
                clinic.session,
                {clinic.record().readings.back().stamp.id, clinic.clinic.psychiatrist.id, decision, 0, {}});
    }
};

TEST_F(RateChanges, aboveTheOrderAreReadOffThePumpTwice) {
    for (const QString slip : {u"300"_s, u"750"_s, u"200"_s, u"158.5"_s}) {
        EXPECT_EQ(change(slip).error(), (Error{ErrorCode::RateAboveOrder, u"pump-rate"_s, u"150.0"_s}))
            << slip.toStdString();
    }
    EXPECT_EQ(clinic.record().pump.size(), 1U) << "a refusal leaves nothing";
    EXPECT_TRUE(change(u"200"_s, RateRead::Again));
    EXPECT_TRUE(change(u"170"_s)) << "slower than now";
}

TEST_F(RateChanges, downAndUpToTheOrderAreTakenAtOnce) {
    EXPECT_TRUE(change(u"75"_s));
    EXPECT_TRUE(change(u"100"_s));
    EXPECT_TRUE(change(u"150"_s));
    EXPECT_TRUE(change(u"152"_s)) << "as near as a pump shows it";
}

TEST_F(RateChanges, upWaitForThePrescriberAndDownDoNot) {
    ASSERT_TRUE(change(u"100"_s));
    clinic.vitals("128/82 72 80 14 s0 d0");
    EXPECT_EQ(change(u"150"_s).error().code, ErrorCode::SevereUndecided);
    EXPECT_TRUE(change(u"50"_s));
    ASSERT_TRUE(say(ReleaseDecision::Hold));
    EXPECT_EQ(change(u"100"_s).error().code, ErrorCode::OnHold);
    EXPECT_TRUE(change(u"25"_s));
    ASSERT_TRUE(say(ReleaseDecision::Proceed));
    EXPECT_TRUE(change(u"100"_s));
}

TEST_F(RateChanges, aPauseGoesOnOnlyWhereNothingSevereWaits) {
    clinic.vitals("210/130 90 97 14 s0 d0");
    ASSERT_TRUE(clinic.run<SessionPump>(clinic.nurse()).pause(clinic.session, u"Pressure"_s));
    EXPECT_EQ(clinic.run<SessionPump>(clinic.nurse()).resume(clinic.session).error(),
              (Error{ErrorCode::SevereUndecided, u"systolic"_s, u"210"_s}));
    clinic.wait(5);
    clinic.vitals("138/84");
    EXPECT_TRUE(clinic.run<SessionPump>(clinic.nurse()).resume(clinic.session));
}

} // namespace
} // namespace tidemark::services
