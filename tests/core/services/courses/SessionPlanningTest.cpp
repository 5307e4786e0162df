// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/SessionPlanning.h"

#include "base/CalendarDay.h"
#include "rules/protocols/Protocols.h"
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
    Result<Session> plan(int inDays, const QString& reason = QStringLiteral("As agreed")) {
        return planning().plan(
            {patient.id, clinic.clock.now() + std::chrono::days(inDays), QStringLiteral("2"), reason});
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

/// Two infusions on one day, and nearer than the protocol has them, are asked about.
TEST_F(SessionPlanningTest, asksForTheReasonOfASessionTooNearToAnother) {
    OrderForm series;
    series.protocolId = QStringLiteral("iv-induction-2x3");
    (void)Orders(clinic.open(), clinic.psychiatrist).write(patient.id, series).value();
    const Session first = plan(5, {}).value();
    const QString day = calendarDay(first.plannedAt, clinic.clock.zone()).toString(Qt::ISODate);
    const auto protocol = rules::protocolFor(series.protocolId, 1).value();
    const auto phase = std::ranges::find(protocol.phases, CoursePhase::Induction, &PhasePlan::phase);
    ASSERT_NE(phase, protocol.phases.end());
    ASSERT_EQ(phase->minimumGapDays, 2);
    for (int away = -phase->minimumGapDays; away <= phase->minimumGapDays; ++away) {
        const bool tooNear = std::abs(away) < std::max(1, phase->minimumGapDays);
        const auto planned = plan(5 + away, {});
        EXPECT_EQ(!planned, tooNear) << away << " days away";
        if (!planned) {
            EXPECT_EQ(planned.error(), (Error{ErrorCode::SessionTooNear, QStringLiteral("reason"), day}));
        } else {
            ASSERT_TRUE(planning().cancel(planned->id, QStringLiteral("tried only")).has_value());
        }
    }
    EXPECT_EQ(sessions().size() - 2, 1U) << "what was refused left nothing";
    EXPECT_TRUE(plan(5, QStringLiteral("Second half of an infusion that a power cut ended")).has_value());
}

/// A booster at 10:00 was planned at 16:24 of the same day.
TEST_F(SessionPlanningTest, asksForTheReasonOfATimeThatHasGoneBy) {
    order();
    struct Case {
        std::chrono::seconds ago;
        bool asked = false;
    };
    const Case cases[] = {
        {-std::chrono::minutes(1), false}, {std::chrono::seconds(0), false},
        {std::chrono::minutes(15), false}, {std::chrono::minutes(15) + std::chrono::seconds(1), true},
        {std::chrono::hours(6), true},     {std::chrono::hours(30), true}};
    for (const Case& each : cases) {
        SessionPlan wanted{patient.id, clinic.clock.now() - each.ago, {}, {}};
        const PlanQuestions asked = planning().questions(wanted).value();
        EXPECT_EQ(asked, each.asked ? PlanQuestions{error(ErrorCode::InThePast, "reason")} : PlanQuestions())
            << each.ago.count();
        EXPECT_EQ(planning().plan(wanted).has_value(), !each.asked);
        wanted.reason = QStringLiteral("Given on paper that morning");
        if (each.asked) {
            EXPECT_TRUE(planning().plan(wanted).has_value());
        }
        for (const Session& session : sessions()) {
            if (session.state == SessionState::Planned) {
                ASSERT_TRUE(planning().cancel(session.id, QStringLiteral("tried only")).has_value());
            }
        }
    }
}

TEST_F(SessionPlanningTest, asksAllItHasToAskAtOnce) {
    order();
    ASSERT_TRUE(plan(0, {}));
    const SessionPlan wanted{patient.id, clinic.clock.now() - std::chrono::hours(1), {}, {}};
    const PlanQuestions asked = planning().questions(wanted).value();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked.at(0).code, ErrorCode::InThePast);
    EXPECT_EQ(asked.at(1).code, ErrorCode::SessionTooNear);
    EXPECT_EQ(planning().plan(wanted).error(), asked.front());
}

TEST_F(SessionPlanningTest, aCancelledSessionKeepsNoOtherAway) {
    order();
    const Session first = plan(5, {}).value();
    ASSERT_TRUE(planning().cancel(first.id, QStringLiteral("ill")).has_value());
    EXPECT_TRUE(plan(5, {}).has_value());
}

} // namespace
} // namespace tidemark::services
