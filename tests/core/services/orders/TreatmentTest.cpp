// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/board/SessionBoard.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;

Error error(ErrorCode code, const char* field = "") {
    return {code, QLatin1String(field), {}};
}

struct TreatmentTest : testing::Test {
    SignedInClinic clinic;
    const Patient patient = clinic.patient();

    Order order(const OrderForm& form = {}) {
        return Orders(clinic.open(), clinic.psychiatrist).write(patient.id, form).value();
    }
    Result<Session> plan(int inDays) {
        return SessionPlanning(clinic.open(), clinic.nurse)
            .plan({patient.id, clinic.clock.now() + std::chrono::days(inDays), QStringLiteral("2")});
    }
    std::vector<Session> sessions() {
        return SessionBoard(clinic.open(), clinic.nurse).ofPatient(patient.id).value();
    }
};

TEST_F(TreatmentTest, keepsAnOrderAsTypedAndValidForNinetyDays) {
    const Order written = order();
    const Order read = Orders(clinic.open(), clinic.nurse).byId(written.id).value();
    EXPECT_EQ(read.dosePerKilogram.value, 0.5);
    EXPECT_EQ(read.duration.value, 40);
    EXPECT_EQ(read.vialStrength.value, 50);
    EXPECT_EQ(read.bagVolume.value, 100);
    EXPECT_EQ(read.prescriberName, clinic.psychiatrist.displayName);
    EXPECT_EQ(read.validUntil, clinic.open().today().addDays(90));
    EXPECT_FALSE(read.revoked);
}

TEST_F(TreatmentTest, namesEveryFaultOfAnOrder) {
    OrderForm form;
    form.dosePerKilogram = QStringLiteral("half");
    form.durationMinutes.clear();
    form.bagVolume = QStringLiteral("0");
    form.validUntil = QStringLiteral("2026-03-01");
    EXPECT_THAT(Orders(clinic.open(), clinic.psychiatrist).check(form),
                testing::ElementsAre(error(ErrorCode::NotANumber, "dose-per-kilogram"),
                                     error(ErrorCode::Empty, "duration"),
                                     error(ErrorCode::Impossible, "bag-volume"),
                                     error(ErrorCode::InvalidDate, "valid-until")));
}

TEST_F(TreatmentTest, asksForAReasonFarAboveTheUsualDose) {
    OrderForm form;
    form.dosePerKilogram = QStringLiteral("1.1");
    EXPECT_EQ(Orders(clinic.open(), clinic.psychiatrist).write(patient.id, form).error(),
              error(ErrorCode::ReasonRequired, "reason"));
    form.reason = QStringLiteral("No response at 1.0");
    EXPECT_TRUE(Orders(clinic.open(), clinic.psychiatrist).write(patient.id, form).has_value());
}

TEST_F(TreatmentTest, putsANewOrderInThePlaceOfTheOneBeforeAlsoForPlannedSessions) {
    const Order first = order();
    ASSERT_TRUE(plan(1).has_value());
    const Order second = order();
    EXPECT_TRUE(Orders(clinic.open(), clinic.nurse).byId(first.id).value().revoked);
    EXPECT_EQ(Orders(clinic.open(), clinic.nurse).inForce(patient.id).value()->id, second.id);
    EXPECT_EQ(sessions().front().order, second.id);
}

TEST_F(TreatmentTest, endsAnOrderByItsDayOrByRevokingIt) {
    OrderForm form;
    form.validUntil = QStringLiteral("2026-03-03");
    const Order shortOne = order(form);
    clinic.clock.advance(std::chrono::days(1));
    EXPECT_TRUE(Orders(clinic.open(), clinic.nurse).inForce(patient.id).value().has_value());
    clinic.clock.advance(std::chrono::days(1));
    EXPECT_FALSE(Orders(clinic.open(), clinic.nurse).inForce(patient.id).value().has_value());
    const Order next = order();
    EXPECT_EQ(Orders(clinic.open(), clinic.psychiatrist).revoke(next.id, QStringLiteral(" ")).error(),
              error(ErrorCode::ReasonRequired, "reason"));
    ASSERT_TRUE(Orders(clinic.open(), clinic.psychiatrist)
                    .revoke(next.id, QStringLiteral("New arrhythmia"))
                    .has_value());
    EXPECT_FALSE(Orders(clinic.open(), clinic.nurse).inForce(patient.id).value().has_value());
    EXPECT_EQ(Orders(clinic.open(), clinic.psychiatrist).revoke(next.id, QStringLiteral("again")).error(),
              error(ErrorCode::WrongState));
    EXPECT_EQ(Orders(clinic.open(), clinic.psychiatrist).revoke(shortOne.id, QStringLiteral("again")).error(),
              error(ErrorCode::WrongState));
}

TEST_F(TreatmentTest, plansOnlyUnderAnOrderThatHoldsOnThatDay) {
    EXPECT_EQ(plan(0).error(), error(ErrorCode::NoValidOrder));
    order();
    EXPECT_TRUE(plan(90).has_value());
    EXPECT_EQ(plan(91).error(), error(ErrorCode::NoValidOrder));
}

TEST_F(TreatmentTest, opensTheCourseWithTheFirstSessionAndCountsOnToBoosters) {
    order();
    EXPECT_FALSE(Courses(clinic.open(), clinic.nurse).newest(patient.id).value().has_value());
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
    EXPECT_EQ(Courses(clinic.open(), clinic.nurse).newest(patient.id).value()->indication, patient.diagnosis);
}

TEST_F(TreatmentTest, numbersTheSessionsAnewWhenOneIsCancelledOrPutBetween) {
    order();
    const Session first = plan(1).value();
    ASSERT_TRUE(plan(5).has_value());
    EXPECT_EQ(plan(3).value().ordinal, 2);
    EXPECT_EQ(SessionPlanning(clinic.open(), clinic.nurse).cancel(first.id, {}).error(),
              error(ErrorCode::ReasonRequired, "reason"));
    ASSERT_TRUE(SessionPlanning(clinic.open(), clinic.nurse)
                    .cancel(first.id, QStringLiteral("Patient has a cold"))
                    .has_value());
    const auto after = sessions();
    ASSERT_EQ(after.size(), 3U);
    EXPECT_EQ(after[0].state, SessionState::Cancelled);
    EXPECT_EQ(after[1].ordinal, 1);
    EXPECT_EQ(after[2].ordinal, 2);
    EXPECT_EQ(
        SessionPlanning(clinic.open(), clinic.nurse).cancel(first.id, QStringLiteral("again")).error().code,
        ErrorCode::WrongState);
}

} // namespace
} // namespace tidemark::services
