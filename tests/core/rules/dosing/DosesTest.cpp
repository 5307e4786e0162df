// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Doses.h"

#include "rules/protocols/Protocols.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/StartBlockers.h"
#include "rules/vitals/Sedation.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;
using test::atMinute;
using test::SessionRecordBuilder;

Protocol spray() {
    return *protocolFor(QStringLiteral("esketamine-trd"), 1);
}

SessionRecordBuilder threeDevices() {
    return SessionRecordBuilder().spray().device(0).device(5).device(10);
}

TEST(Devices, areWholeOnesOfTwentyEightMilligrams) {
    for (const auto& [dose, devices] : {std::pair{28.0, 1}, {29.0, 2}, {56.0, 2}, {84.0, 3}, {0.0, 0}}) {
        EXPECT_EQ(devicesIn({dose}, spray().dose), devices) << dose;
    }
}

TEST(Devices, addUpToTheGivenMilligrams) {
    const auto two = SessionRecordBuilder().spray().device(0).device(5);
    EXPECT_EQ(givenDose(two.build(), {}, atMinute(6)), Milligrams{56});
    EXPECT_EQ(givenDose(threeDevices().build(), {}, atMinute(11)), Milligrams{84});
    auto undone = threeDevices();
    undone.edit().doses.back().stamp.undone = true;
    EXPECT_EQ(givenDose(undone.build(), {}, atMinute(11)), Milligrams{56});
}

TEST(Devices, waitFiveMinutesAfterTheOneBefore) {
    const auto progress = [](const SessionRecordBuilder& builder) {
        return deviceProgress(builder.build(), spray(), Milligrams{84});
    };
    const auto none = progress(SessionRecordBuilder().spray());
    EXPECT_EQ(none.planned, 3);
    EXPECT_EQ(none.nextFrom, std::nullopt) << "the first may be given at once";
    const auto second = progress(SessionRecordBuilder().spray().device(0).device(6));
    EXPECT_EQ(second.given, 2);
    EXPECT_EQ(second.nextFrom, atMinute(11));
    const auto all = progress(threeDevices());
    EXPECT_TRUE(all.allGiven());
    EXPECT_EQ(all.nextFrom, std::nullopt);
}

TEST(SprayClocks, countTheFormFromTheFirstAndTheStayFromTheLastDevice) {
    const auto clocks = sprayClocks(threeDevices().build(), spray(), atMinute(125.5));
    EXPECT_EQ(clocks.sinceFirst, minutes(125));
    EXPECT_EQ(clocks.sinceLast, minutes(115));
    EXPECT_EQ(clocks.mayLeaveFrom, atMinute(130));
    Protocol fromFirst = spray();
    fromFirst.stayClock = StayClock::FirstDose;
    EXPECT_EQ(sprayClocks(threeDevices().build(), fromFirst, atMinute(20)).mayLeaveFrom, atMinute(120));
}

TEST(SprayClocks, standStillOnceThePatientHasLeft) {
    const auto left = threeDevices().left(131);
    EXPECT_EQ(sprayClocks(left.build(), spray(), atMinute(500)).sinceFirst, minutes(131));
    EXPECT_EQ(sprayClocks(left.build(), spray(), atMinute(500)).sinceLast, minutes(121));
}

TEST(SprayClocks, haveNoEndBeforeTheLastDevice) {
    const auto two = SessionRecordBuilder().spray().device(0).device(5);
    EXPECT_EQ(sprayClocks(two.build(), spray(), atMinute(6)).mayLeaveFrom, std::nullopt);
}

TEST(Moaas, countsTheOtherWayRoundThanSedation) {
    EXPECT_EQ(sedationFromMoaas(5), 0) << "alert";
    EXPECT_EQ(sedationFromMoaas(4), 1);
    EXPECT_EQ(sedationFromMoaas(0), 5) << "no response";
    for (int sedation = 0; sedation <= 5; ++sedation) {
        EXPECT_EQ(sedationFromMoaas(moaasOf(sedation)), sedation);
    }
}

TEST(RouteSteps, belongToTheirRoute) {
    const auto allowed = [](const SessionRecordBuilder& builder, SessionStep step) {
        return allows(builder.build(), step).has_value();
    };
    const auto onSpray = SessionRecordBuilder().spray();
    const auto onInfusion = SessionRecordBuilder();
    EXPECT_TRUE(allowed(onSpray, SessionStep::GiveDevice));
    EXPECT_FALSE(allowed(onSpray, SessionStep::Start));
    EXPECT_FALSE(allowed(onSpray, SessionStep::GiveBolus));
    EXPECT_FALSE(allowed(onInfusion, SessionStep::GiveDevice));
    EXPECT_FALSE(allowed(onInfusion, SessionStep::GiveBolus));
    EXPECT_TRUE(allowed(SessionRecordBuilder().spray().device(0), SessionStep::GiveDevice));
    EXPECT_FALSE(allowed(threeDevices(), SessionStep::GiveDevice)) << "all are given";
}

struct OrderCase {
    const char* what;
    void (*change)(Order&);
    std::vector<ErrorCode> blockers;
};

TEST(OrderBlockers, holdBackWhatTheOrderDoesNotCover) {
    const QDate today(2026, 5, 12);
    const std::vector<OrderCase> cases{
        {"valid", [](Order&) {}, {}},
        {"last day", [](Order& order) { order.validUntil = QDate(2026, 5, 12); }, {}},
        {"day after", [](Order& order) { order.validUntil = QDate(2026, 5, 11); }, {ErrorCode::NoValidOrder}},
        {"revoked", [](Order& order) { order.revoked = true; }, {ErrorCode::NoValidOrder}},
        {"route", [](Order& order) { order.route = Route::Intravenous; }, {ErrorCode::NoValidOrder}},
        {"drug", [](Order& order) { order.drug = Drug::Ketamine; }, {ErrorCode::NoValidOrder}},
        {"hold", [](Order& order) { order.onHold = true; }, {ErrorCode::OrderOnHold}},
        {"first day", [](Order& order) { order.authorisedFrom = QDate(2026, 5, 12); }, {}},
        {"day before",
         [](Order& order) { order.authorisedFrom = QDate(2026, 5, 13); },
         {ErrorCode::NotAuthorised}},
        {"authorised last day", [](Order& order) { order.authorisedUntil = QDate(2026, 5, 12); }, {}},
        {"expired",
         [](Order& order) { order.authorisedUntil = QDate(2026, 5, 11); },
         {ErrorCode::NotAuthorised}},
    };
    for (const OrderCase& each : cases) {
        Order order;
        order.drug = Drug::Esketamine;
        order.route = Route::Nasal;
        order.validUntil = QDate(2026, 8, 1);
        each.change(order);
        std::vector<ErrorCode> found;
        for (const Error& error :
             orderBlockers(&order, SessionRecordBuilder().spray().build().session, today)) {
            found.push_back(error.code);
        }
        EXPECT_EQ(found, each.blockers) << each.what;
    }
    EXPECT_EQ(orderBlockers(nullptr, {}, today).front().code, ErrorCode::NoValidOrder);
}

} // namespace
} // namespace tidemark::rules
