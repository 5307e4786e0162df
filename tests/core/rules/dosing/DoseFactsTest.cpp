// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/DoseFacts.h"

#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/scales/ScaleRegistry.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::DoubleEq;
using testing::Optional;

const QDate dayZero(1970, 1, 1);

Instant onDay(int day) {
    return Instant{} + std::chrono::days(day) + std::chrono::hours(12);
}

Order ordered(double perKilogram) {
    Order order;
    order.dosePerKilogram = {perKilogram};
    return order;
}

Protocol approved(const Protocol& example, std::vector<double> steps = {}) {
    Protocol protocol = example;
    protocol.status = ProtocolStatus::Approved;
    protocol.dose.steps = std::move(steps);
    return protocol;
}

/// Sessions at these doses, a day apart from day 0.
std::vector<OrderedDose> doses(std::initializer_list<double> amounts) {
    std::vector<OrderedDose> given;
    for (const double amount : amounts) {
        given.push_back({onDay(static_cast<int>(given.size())), amount});
    }
    return given;
}

/// A chart with a score of 20 before the first dose and one after it.
struct Chart {
    std::vector<OrderedDose> given = doses({0.5, 0.5, 0.5});
    std::vector<ScorePoint> scores{{onDay(-3), 20}, {onDay(5), 18}};
    std::vector<Instant> homeDoses;
    std::optional<QDate> weighedOn = dayZero;
    int openContraindications = 0;
    bool measured = true;

    [[nodiscard]] std::optional<DoseFacts>
    facts(double present = 0.5, int today = 6,
          const Protocol& protocol = approved(ivKetamineProtocol(), {0.5, 0.75, 1.0})) const {
        DoseRecord record;
        record.given = given;
        record.scale = measured ? &shippedScales().responseScale() : nullptr;
        record.baseline = scores.empty() ? std::nullopt : std::optional(scores.front());
        record.scores = scores;
        record.weighedOn = weighedOn;
        record.homeDoses = homeDoses;
        record.openContraindications = openContraindications;
        return doseFacts(ordered(present), protocol, record, dayZero.addDays(today), "UTC");
    }
};

TEST(NextStep, isOneOfTheApprovedProtocolsOwnSteps) {
    const Protocol own = approved(ivKetamineProtocol(), {0.5, 0.6, 0.8});
    EXPECT_THAT(nextStepOf(own, 0.4), Optional(DoubleEq(0.5)));
    EXPECT_THAT(nextStepOf(own, 0.5), Optional(DoubleEq(0.6)));
    EXPECT_THAT(nextStepOf(own, 0.7), Optional(DoubleEq(0.8)));
    EXPECT_FALSE(nextStepOf(own, 0.8)) << "the top";
    const Protocol spray = approved(newestProtocol(QStringLiteral("esketamine-trd")).value());
    EXPECT_THAT(nextStepOf(spray, 56), Optional(DoubleEq(84))) << "the label's doses";
    EXPECT_FALSE(nextStepOf(spray, 84));
}

TEST(NextStep, isNeverAGuardRailAndNeverFromAnExample) {
    EXPECT_FALSE(nextStepOf(approved(ivKetamineProtocol()), 0.5)) << "rails at 0.75 and 1.0, no steps";
    Protocol example = approved(ivKetamineProtocol(), {0.5, 0.75});
    example.status = ProtocolStatus::Example;
    EXPECT_FALSE(nextStepOf(example, 0.5));
    for (const Protocol& shipped : shippedProtocols()) {
        EXPECT_FALSE(nextStepOf(shipped, 0.1)) << shipped.id.toStdString();
    }
}

TEST(DoseFacts, countTheSessionsInARowAtThePresentDose) {
    EXPECT_EQ(Chart{}.facts()->sessionsAtDose, 3);
    Chart raised;
    raised.given = doses({0.5, 0.5, 0.75});
    EXPECT_EQ(raised.facts(0.75)->sessionsAtDose, 1);
    EXPECT_FALSE(raised.facts(1.0)) << "nothing was given at it yet";
    raised.given.clear();
    EXPECT_FALSE(raised.facts());
}

TEST(DoseFacts, nameAStepOnlyAfterThreeSessions) {
    EXPECT_THAT(Chart{}.facts()->nextStep, Optional(DoubleEq(0.75)));
    Chart two;
    two.given = doses({0.5, 0.5});
    EXPECT_FALSE(two.facts()->nextStep);
    EXPECT_FALSE(Chart{}.facts(0.5, 6, approved(ivKetamineProtocol()))->nextStep);
}

TEST(DoseFacts, sayTheResponseByTheIndicationsScale) {
    const auto facts = Chart{}.facts();
    EXPECT_EQ(facts->scaleName, QStringLiteral("PHQ-9"));
    EXPECT_THAT(facts->improvement, Optional(DoubleEq(10)));
    EXPECT_FALSE(facts->responded);
    Chart better;
    better.scores.back().total = 10;
    EXPECT_TRUE(better.facts()->responded) << "half of 20";
    Chart woreOff;
    woreOff.scores = {{onDay(-3), 20}, {onDay(2), 9}, {onDay(5), 18}};
    EXPECT_TRUE(woreOff.facts()->responded) << "a response that wore off was one";
    Chart pain;
    pain.measured = false;
    EXPECT_TRUE(pain.facts()->scaleName.isEmpty());
    EXPECT_FALSE(pain.facts()->latest);
}

TEST(DoseFacts, sayHowOldScoreAndWeightAre) {
    const auto facts = Chart{}.facts(0.5, 21);
    EXPECT_EQ(facts->scoreDays, 16);
    EXPECT_EQ(facts->weightDays, 21);
    Chart unweighed;
    unweighed.weighedOn.reset();
    EXPECT_TRUE(unweighed.facts()->weightMissing());
    Chart noScore;
    noScore.scores.clear();
    EXPECT_FALSE(noScore.facts()->scoreDays);
    EXPECT_FALSE(noScore.facts()->improvement);
}

TEST(DoseFacts, sayWhatSpeaksAgainst) {
    Chart chart;
    chart.homeDoses = {onDay(-40), onDay(1), onDay(2)};
    chart.openContraindications = 1;
    const auto facts = chart.facts();
    EXPECT_EQ(facts->homeDoses, 2) << "within 30 days";
    EXPECT_EQ(facts->openContraindications, 1);
}

TEST(DoseFacts, areNoneWhereTheOrderIsWrittenInAnotherUnit) {
    EXPECT_FALSE(Chart{}.facts(0.5, 6, newestProtocol(QStringLiteral("pain-infusion")).value()));
}

} // namespace
} // namespace tidemark::rules
