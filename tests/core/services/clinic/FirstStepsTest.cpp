// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/FirstSteps.h"

#include "services/clinic/FormContacts.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using testing::Contains;
using testing::Not;

std::vector<FirstStepKind> open(OpenClinic& clinic, const Actor& actor) {
    std::vector<FirstStepKind> kinds;
    const auto steps = firstSteps(clinic, actor).value();
    for (const FirstStep& step : steps) {
        if (!step.done) {
            kinds.push_back(step.kind);
        }
    }
    return kinds;
}

TEST(FirstSteps, areDoneOneByOneAndGoneWithTheFirstSession) {
    test::SignedInClinic clinic;
    EXPECT_THAT(open(clinic.open(), clinic.nurse), Not(Contains(FirstStepKind::AddNurse))) << "there is one";
    EXPECT_THAT(open(clinic.open(), clinic.nurse), Contains(FirstStepKind::EnterAddress));
    EXPECT_THAT(open(clinic.open(), clinic.nurse), Contains(FirstStepKind::AddPatient));
    ASSERT_TRUE(FormContacts(clinic.open(), clinic.administrator)
                    .setAddress({QStringLiteral("1 Pier Road"), {}, QStringLiteral("Westhaven"), {}, {}}));
    const Patient patient = clinic.orderedPatient();
    for (const FirstStepKind done :
         {FirstStepKind::EnterAddress, FirstStepKind::AddPatient, FirstStepKind::WriteOrder}) {
        EXPECT_THAT(open(clinic.open(), clinic.nurse), Not(Contains(done)));
    }
    EXPECT_THAT(open(clinic.open(), clinic.nurse), Contains(FirstStepKind::PlanSession));
    (void)SessionPlanning(clinic.open(), clinic.nurse)
        .plan({patient.id, clinic.clock.now(), {}, QStringLiteral("As agreed")})
        .value();
    EXPECT_TRUE(firstSteps(clinic.open(), clinic.nurse).value().empty());
}

TEST(FirstSteps, leadOnlyToWhatThePersonMayDo) {
    test::SignedInClinic clinic;
    const auto mine = [&](const Actor& actor, FirstStepKind kind) {
        const auto steps = firstSteps(clinic.open(), actor).value();
        return std::ranges::any_of(steps,
                                   [&](const FirstStep& step) { return step.kind == kind && step.mine; });
    };
    EXPECT_TRUE(mine(clinic.administrator, FirstStepKind::AddRooms));
    EXPECT_FALSE(mine(clinic.nurse, FirstStepKind::AddRooms));
    EXPECT_TRUE(mine(clinic.psychiatrist, FirstStepKind::WriteOrder));
    EXPECT_FALSE(mine(clinic.nurse, FirstStepKind::WriteOrder));
    EXPECT_TRUE(mine(clinic.nurse, FirstStepKind::PlanSession));
    EXPECT_FALSE(mine(clinic.administrator, FirstStepKind::PlanSession));
}

} // namespace
} // namespace tidemark::services
