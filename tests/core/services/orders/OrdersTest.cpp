// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/orders/Orders.h"
#include "services/board/SessionBoard.h"
#include "services/courses/SessionPlanning.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;

Error error(ErrorCode code, const char* field = "") {
    return {code, QLatin1String(field), {}};
}

struct OrdersTest : testing::Test {
    SignedInClinic clinic;
    const Patient patient = clinic.askedPatient();

    Orders orders(const Actor& actor) { return {clinic.open(), actor}; }
    Order order(const OrderForm& form = {}) {
        return orders(clinic.psychiatrist).write(patient.id, form).value();
    }
    Result<Session> plan(int inDays) {
        return SessionPlanning(clinic.open(), clinic.nurse)
            .plan({patient.id, clinic.clock.now() + std::chrono::days(inDays), QStringLiteral("2")});
    }
    std::vector<Session> sessions() {
        return SessionBoard(clinic.open(), clinic.nurse).ofPatient(patient.id).value();
    }
};

TEST_F(OrdersTest, keepsAnOrderAsTypedAndValidForNinetyDays) {
    const Order written = order();
    const Order read = orders(clinic.nurse).byId(written.id).value();
    EXPECT_EQ(read.dosePerKilogram.value, 0.5);
    EXPECT_EQ(read.duration.value, 40);
    EXPECT_EQ(read.vialStrength.value, 50);
    EXPECT_EQ(read.bagVolume.value, 100);
    EXPECT_EQ(read.prescriberName, clinic.psychiatrist.displayName);
    EXPECT_EQ(read.validUntil, clinic.open().today().addDays(90));
    EXPECT_FALSE(read.revoked);
}

TEST_F(OrdersTest, namesEveryFaultOfAnOrder) {
    OrderForm form;
    form.dosePerKilogram = QStringLiteral("half");
    form.durationMinutes.clear();
    form.bagVolume = QStringLiteral("0");
    form.validUntil = QStringLiteral("2026-03-01");
    EXPECT_THAT(orders(clinic.psychiatrist).check(form),
                testing::ElementsAre(error(ErrorCode::NotANumber, "dose-per-kilogram"),
                                     error(ErrorCode::Empty, "duration"),
                                     error(ErrorCode::Impossible, "bag-volume"),
                                     error(ErrorCode::InvalidDate, "valid-until")));
}

TEST_F(OrdersTest, asksForAReasonFarAboveTheUsualDose) {
    OrderForm form;
    form.dosePerKilogram = QStringLiteral("1.1");
    EXPECT_EQ(orders(clinic.psychiatrist).write(patient.id, form).error(),
              error(ErrorCode::ReasonRequired, "reason"));
    form.reason = QStringLiteral("No response at 1.0");
    EXPECT_TRUE(orders(clinic.psychiatrist).write(patient.id, form).has_value());
}

TEST_F(OrdersTest, putsANewOrderInThePlaceOfTheOneBeforeAlsoForPlannedSessions) {
    const Order first = order();
    ASSERT_TRUE(plan(1).has_value());
    const Order second = order();
    EXPECT_TRUE(orders(clinic.nurse).byId(first.id).value().revoked);
    EXPECT_EQ(orders(clinic.nurse).inForce(patient.id).value()->id, second.id);
    EXPECT_EQ(sessions().front().order, second.id);
}

TEST_F(OrdersTest, endsAnOrderByItsDayOrByRevokingIt) {
    OrderForm form;
    form.validUntil = QStringLiteral("2026-03-03");
    const Order shortOne = order(form);
    clinic.clock.advance(std::chrono::days(1));
    EXPECT_TRUE(orders(clinic.nurse).inForce(patient.id).value().has_value());
    clinic.clock.advance(std::chrono::days(1));
    EXPECT_FALSE(orders(clinic.nurse).inForce(patient.id).value().has_value());
    const Order next = order();
    EXPECT_EQ(orders(clinic.psychiatrist).revoke(next.id, QStringLiteral(" ")).error(),
              error(ErrorCode::ReasonRequired, "reason"));
    ASSERT_TRUE(orders(clinic.psychiatrist).revoke(next.id, QStringLiteral("New arrhythmia")).has_value());
    EXPECT_FALSE(orders(clinic.nurse).inForce(patient.id).value().has_value());
    EXPECT_EQ(orders(clinic.psychiatrist).revoke(next.id, QStringLiteral("again")).error(),
              error(ErrorCode::WrongState));
    EXPECT_EQ(orders(clinic.psychiatrist).revoke(shortOne.id, QStringLiteral("again")).error(),
              error(ErrorCode::WrongState));
}

} // namespace
} // namespace tidemark::services
