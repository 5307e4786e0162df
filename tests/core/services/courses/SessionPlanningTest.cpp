// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/SessionPlanning.h"

#include "services/board/SessionBoard.h"
#include "services/courses/Courses.h"
#include "services/orders/Orders.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;

Error error(ErrorCode code, const char* field = "") {
    return {code, QLatin1String(field), {}};
}

struct SessionPlanningTest : testing::Test {
    SignedInClinic clinic;
    const Patient patient = clinic.askedPatient();

    void order() { (void)Orders(clinic.open(), clinic.psychiatrist).write(patient.id, {}).value(); }
    SessionPlanning planning() { return {clinic.open(), clinic.nurse}; }
    Result<Session> plan(int inDays) {
        return planning().plan(
            {patient.id, clinic.clock.now() + std::chrono::days(inDays), QStringLiteral("2")});
    }
    std::optional<Course> course() { return Courses(clinic.open(), clinic.nurse).newest(patient.id).value(); }
    std::vector<Session> sessions() {
        return SessionBoard(clinic.open(), clinic.nurse).ofPatient(patient.id).value();
    }
};

TEST_F(SessionPlanningTest, plansOnlyUnderAnOrderThatHoldsOnThatDay) {
    EXPECT_EQ(plan(0).error(), error(ErrorCode::NoValidOrder));
    order();
    EXPECT_TRUE(plan(90).has_value());
    EXPECT_EQ(plan(91).error(), error(ErrorCode::NoValidOrder));
}

TEST_F(SessionPlanningTest, opensTheCourseWithTheFirstSessionAndCountsOnToBoosters) {
    order();
    EXPECT_FALSE(course().has_value());
    std::vector<std::pair<CoursePhase, int>> places;
    for (int day = 0; day < 8; ++day) {
        const Session planned = plan(day).value();
        places.emplace_back(planned.phase, planned.ordinal);
    }
    using enum CoursePhase;
    EXPECT_THAT(places, testing::ElementsAre(std::pair(Induction, 1), std::pair(Induction, 2),
                                             std::pair(Induction, 3), std::pair(Induction, 4),
                                             std::pair(Induction, 5), std::pair(Induction, 6),
                                             std::pair(Booster, 1), std::pair(Booster, 2)));
    EXPECT_EQ(course()->indication, patient.diagnosis);
}

TEST_F(SessionPlanningTest, numbersTheSessionsAnewWhenOneIsCancelledOrPutBetween) {
    order();
    const Session first = plan(1).value();
    ASSERT_TRUE(plan(5).has_value());
    EXPECT_EQ(plan(3).value().ordinal, 2);
    EXPECT_EQ(planning().cancel(first.id, {}).error(), error(ErrorCode::ReasonRequired, "reason"));
    ASSERT_TRUE(planning().cancel(first.id, QStringLiteral("Patient has a cold")).has_value());
    const auto after = sessions();
    ASSERT_EQ(after.size(), 3U);
    EXPECT_EQ(after[0].state, SessionState::Cancelled);
    EXPECT_EQ(after[1].ordinal, 1);
    EXPECT_EQ(after[2].ordinal, 2);
    EXPECT_EQ(planning().cancel(first.id, QStringLiteral("again")).error().code, ErrorCode::WrongState);
}

} // namespace
} // namespace tidemark::services
