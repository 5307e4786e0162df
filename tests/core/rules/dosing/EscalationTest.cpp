// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Escalation.h"

#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::DoubleEq;
using testing::Optional;

Instant onDay(int day) {
    return Instant{} + std::chrono::days(day);
}

Order ordered(double perKilogram) {
    Order order;
    order.dosePerKilogram = {perKilogram};
    return order;
}

DoseRule iv() {
    return ivKetamineProtocol().dose;
}

/// Sessions at these doses, a day apart from day 0.
std::vector<OrderedDose> doses(std::initializer_list<double> amounts) {
    std::vector<OrderedDose> given;
    for (const double amount : amounts) {
        given.push_back({onDay(static_cast<int>(given.size())), amount});
    }
    return given;
}

std::optional<Escalation> proposal(const std::vector<OrderedDose>& given, int latest, int scoreDay = 5,
                                   double present = 0.5) {
    const std::vector<ScorePoint> scores{{onDay(-3), 20}, {onDay(scoreDay), latest}};
    return proposeEscalation(ordered(present), iv(), given, scores.front(), scores);
}

TEST(NextStep, goesUpTheNumbersOfTheProtocol) {
    EXPECT_THAT(nextStep(iv(), 0.4), Optional(DoubleEq(0.5)));
    EXPECT_THAT(nextStep(iv(), 0.5), Optional(DoubleEq(0.75)));
    EXPECT_THAT(nextStep(iv(), 0.74), Optional(DoubleEq(0.75)));
    EXPECT_THAT(nextStep(iv(), 0.75), Optional(DoubleEq(1.0)));
    EXPECT_FALSE(nextStep(iv(), 1.0));
    EXPECT_FALSE(nextStep(iv(), 1.2));
    DoseRule own = iv();
    own.warnAbove = {0.6};
    EXPECT_THAT(nextStep(own, 0.5), Optional(DoubleEq(0.6))) << "another version, another step";
    const DoseRule devices = newestProtocol(QStringLiteral("esketamine-trd")).value().dose;
    EXPECT_THAT(nextStep(devices, 56), Optional(DoubleEq(84)));
    EXPECT_FALSE(nextStep(devices, 84));
    const DoseRule pain = newestProtocol(QStringLiteral("pain-infusion")).value().dose;
    EXPECT_THAT(nextStep(pain, 22), Optional(DoubleEq(40)));
}

TEST(Escalation, isProposedAfterThreeSessionsWithoutResponse) {
    EXPECT_FALSE(proposal(doses({0.5, 0.5}), 18));
    const auto found = proposal(doses({0.5, 0.5, 0.5}), 18);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (Escalation{DoseKind::PerKilogram, 0.5, 0.75, 3, 20, 18, onDay(5), 10,
                                  QStringLiteral("PHQ-9")}));
    EXPECT_EQ(proposal(doses({0.5, 0.5, 0.5, 0.5}), 18)->sessionsAtDose, 4);
}

TEST(Escalation, endsWhereTheResponseBegins) {
    EXPECT_FALSE(proposal(doses({0.5, 0.5, 0.5}), 9));
    EXPECT_FALSE(proposal(doses({0.5, 0.5, 0.5}), 10)) << "half of 20 is a response";
    EXPECT_TRUE(proposal(doses({0.5, 0.5, 0.5}), 11));
}

TEST(Escalation, countsOnlySessionsAtThePresentDose) {
    EXPECT_FALSE(proposal(doses({0.5, 0.5, 0.75, 0.75}), 18, 5, 0.75));
    EXPECT_EQ(proposal(doses({0.5, 0.75, 0.75, 0.75}), 18, 5, 0.75)->next, 1.0);
    EXPECT_FALSE(proposal(doses({0.5, 0.5, 0.5}), 18, 5, 0.75)) << "the new dose has not been given yet";
    EXPECT_FALSE(proposal(doses({1.0, 1.0, 1.0}), 18, 5, 1.0)) << "the top";
}

TEST(Escalation, needsAScoreFromAfterTheSecondLastSession) {
    EXPECT_FALSE(proposal(doses({0.5, 0.5, 0.5}), 18, 1)) << "taken with the second last, before its dose";
    EXPECT_TRUE(proposal(doses({0.5, 0.5, 0.5}), 18, 2)) << "taken with the last";
    const auto given = doses({0.5, 0.5, 0.5});
    const std::vector<ScorePoint> scores{{onDay(5), 18}};
    EXPECT_FALSE(proposeEscalation(ordered(0.5), iv(), given, {}, scores));
    EXPECT_FALSE(proposeEscalation(ordered(0.5), iv(), given, ScorePoint{onDay(-3), 20}, {}));
    EXPECT_FALSE(proposeEscalation(ordered(0.5), iv(), given, ScorePoint{onDay(-3), 0}, scores));
}

TEST(Escalation, isNotForAResponseThatWoreOff) {
    const auto given = doses({0.5, 0.5, 0.5});
    const std::vector<ScorePoint> scores{{onDay(-3), 20}, {onDay(2), 9}, {onDay(30), 18}};
    EXPECT_FALSE(proposeEscalation(ordered(0.5), iv(), given, scores.front(), scores));
}

} // namespace
} // namespace tidemark::rules
