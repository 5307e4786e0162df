// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/PatientOutlooks.h"

#include "support/SessionClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

struct PatientOutlooksTest : testing::Test {
    test::SessionClinic clinic;
    PatientOutlook outlook() {
        return PatientOutlooks(clinic.clinic.open(), clinic.nurse()).of(clinic.patient.id).value();
    }
};

TEST_F(PatientOutlooksTest, sayTheOrderInForceAndTheNextPlannedSession) {
    ASSERT_TRUE(outlook().order);
    EXPECT_EQ(outlook().order->route, Route::Intravenous);
    ASSERT_TRUE(outlook().session);
    EXPECT_EQ(outlook().session->id, clinic.session);
    const Patient other = clinic.clinic.patient(QStringLiteral("Novak"), QStringLiteral("Petra"));
    const std::vector<Patient> both{other, clinic.patient};
    const auto outlooks = PatientOutlooks(clinic.clinic.open(), clinic.nurse()).of(both).value();
    ASSERT_EQ(outlooks.size(), 2U);
    EXPECT_FALSE(outlooks[0].order);
    EXPECT_FALSE(outlooks[0].session);
    EXPECT_EQ(outlooks[1].session->id, clinic.session);
}

TEST_F(PatientOutlooksTest, nameTheSessionThatRunsBeforeThePlannedOne) {
    (void)SessionPlanning(clinic.clinic.open(), clinic.nurse())
        .plan({clinic.patient.id,
               clinic.clinic.clock.now() + std::chrono::hours(24 * 7),
               {},
               QStringLiteral("As agreed")})
        .value();
    clinic.arrived();
    EXPECT_EQ(outlook().session->state, SessionState::Arrived);
    EXPECT_EQ(outlook().session->id, clinic.session);
}

TEST_F(PatientOutlooksTest, forgetAPlanThatHasGoneBy) {
    clinic.wait(60 * 24);
    EXPECT_FALSE(outlook().session);
}

} // namespace
} // namespace tidemark::services
