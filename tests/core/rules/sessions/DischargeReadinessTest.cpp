// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/DischargeReadiness.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;
using test::Values;

constexpr Values wellAgain{
    .systolic = 126, .diastolic = 80, .heartRate = 72, .spo2 = 98, .sedation = 0, .dissociation = 0};

/// Infusion over at minute 40; baseline 128/82, SpO2 97.
SessionRecordBuilder infused() {
    return SessionRecordBuilder()
        .baseline(-20, {.systolic = 128, .diastolic = 82, .spo2 = 97, .sedation = 0, .dissociation = 0})
        .started()
        .pumpEnded(40);
}

ReadinessPoint pointOf(const SessionRecordBuilder& builder, const char* key, double minute = 101,
                       std::optional<int> item9 = 0) {
    for (const auto& point :
         dischargeReadiness(builder.build(), ivKetamineProtocol(), item9, atMinute(minute))) {
        if (point.key == QLatin1String(key)) {
            return point;
        }
    }
    ADD_FAILURE() << "no point " << key;
    return {};
}

PointState stateOf(const SessionRecordBuilder& builder, const char* key, double minute = 101,
                   std::optional<int> item9 = 0) {
    return pointOf(builder, key, minute, item9).state;
}

PointState afterReading(const char* key, const Values& values) {
    return stateOf(infused().reading(98, values), key);
}

TEST(DischargeReadiness, namesItsPointsInTheirOrder) {
    const auto points = dischargeReadiness(infused().build(), ivKetamineProtocol(), 0, atMinute(50));
    std::vector<QString> expected(readinessPoints().begin(), readinessPoints().end());
    std::erase(expected, QStringLiteral("breathing"));
    ASSERT_EQ(points.size(), expected.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(points.at(i).key, expected.at(i));
    }
}

TEST(DischargeReadiness, judgesOnlyThePointsOfTheProtocol) {
    Protocol protocol = ivKetamineProtocol();
    protocol.readiness = {QStringLiteral("escort"), QStringLiteral("stay")};
    const auto points = dischargeReadiness(infused().build(), protocol, 0, atMinute(50));
    ASSERT_EQ(points.size(), 2U);
    EXPECT_EQ(points.front().key, QStringLiteral("stay"));
    EXPECT_EQ(points.back().key, QStringLiteral("escort"));
}

TEST(DischargeReadiness, letsLeaveWhenTheRecordIsGoodAndBothTapsAreMade) {
    auto builder = infused().reading(98, wellAgain);
    const auto may = [&] {
        return mayBeDischarged(dischargeReadiness(builder.build(), ivKetamineProtocol(), 0, atMinute(101)));
    };
    EXPECT_FALSE(may());
    builder.leaving(100, QStringLiteral("steady"), true);
    EXPECT_FALSE(may());
    builder.leaving(100, QStringLiteral("escort"), true);
    EXPECT_TRUE(may());
}

TEST(DischargeReadiness, neverLetsLeaveOnNoPointsAtAll) {
    EXPECT_FALSE(mayBeDischarged({}));
}

TEST(Stay, countsFromTheEndOfTheInfusion) {
    EXPECT_EQ(stateOf(infused(), "stay", 99), PointState::Waiting);
    EXPECT_EQ(pointOf(infused(), "stay", 99).value, 1);
    EXPECT_EQ(pointOf(infused(), "stay", 70.5).value, 30) << "a begun minute counts whole";
    EXPECT_EQ(stateOf(infused(), "stay", 99.99), PointState::Waiting);
    EXPECT_EQ(stateOf(infused(), "stay", 100), PointState::Met);
    EXPECT_EQ(stateOf(infused(), "stay", 101), PointState::Met);
    EXPECT_EQ(pointOf(infused(), "stay", 101).value, 0);
    EXPECT_EQ(stateOf(SessionRecordBuilder().started(), "stay", 300), PointState::Waiting);
}

struct PressureCase {
    const char* what = nullptr;
    Values before;
    Values last;
    PointState state{};
};

TEST(Pressure, mustBeWithinTheLimitOrAtBaselineAndNotRising) {
    const Values high{.systolic = 150, .diastolic = 95};
    for (const auto& each : {
             PressureCase{"limit - 1", high, {.systolic = 139, .diastolic = 82}, PointState::Met},
             PressureCase{"limit", high, {.systolic = 140, .diastolic = 90}, PointState::Met},
             PressureCase{"systolic limit + 1", high, {.systolic = 141, .diastolic = 82}, PointState::Unmet},
             PressureCase{"diastolic limit + 1", high, {.systolic = 130, .diastolic = 91}, PointState::Unmet},
             PressureCase{"rising",
                          {.systolic = 130, .diastolic = 82},
                          {.systolic = 131, .diastolic = 82},
                          PointState::Unmet},
             PressureCase{"diastolic rising",
                          {.systolic = 130, .diastolic = 83},
                          {.systolic = 130, .diastolic = 84},
                          PointState::Unmet},
             PressureCase{"level",
                          {.systolic = 130, .diastolic = 84},
                          {.systolic = 130, .diastolic = 84},
                          PointState::Met},
             PressureCase{"rising to baseline",
                          {.systolic = 110, .diastolic = 70},
                          {.systolic = 128, .diastolic = 82},
                          PointState::Met},
         }) {
        const auto builder = infused().reading(40, each.before).reading(98, each.last);
        EXPECT_EQ(stateOf(builder, "pressure"), each.state) << each.what;
    }
}

TEST(Pressure, namesThePartThatKeepsItOpen) {
    const auto faultsOf = [](const Values& before, const Values& last) {
        return pointOf(infused().reading(40, before).reading(98, last), "pressure").faults;
    };
    const auto isFault = [](bool systolic, bool rising, int value, int bound) {
        return ::testing::AllOf(::testing::Field(&PressureFault::systolic, systolic),
                                ::testing::Field(&PressureFault::rising, rising),
                                ::testing::Field(&PressureFault::value, value),
                                ::testing::Field(&PressureFault::bound, bound));
    };
    const Values high{.systolic = 150, .diastolic = 95};
    EXPECT_THAT(faultsOf(high, {.systolic = 116, .diastolic = 96}),
                ::testing::ElementsAre(isFault(false, false, 96, 90)));
    EXPECT_THAT(faultsOf({.systolic = 130, .diastolic = 82}, {.systolic = 131, .diastolic = 82}),
                ::testing::ElementsAre(isFault(true, true, 131, 130)));
    EXPECT_THAT(faultsOf(high, {.systolic = 141, .diastolic = 91}),
                ::testing::ElementsAre(isFault(true, false, 141, 140), isFault(false, false, 91, 90)));
    EXPECT_THAT(faultsOf(high, {.systolic = 126, .diastolic = 80}), ::testing::IsEmpty());
}

TEST(Pressure, mayStayAtAHighBaseline) {
    const auto builder = SessionRecordBuilder()
                             .baseline(-20, {.systolic = 150, .diastolic = 95})
                             .started()
                             .pumpEnded(40)
                             .reading(40, {.systolic = 149, .diastolic = 94})
                             .reading(98, {.systolic = 150, .diastolic = 95});
    EXPECT_EQ(stateOf(builder, "pressure"), PointState::Met);
    EXPECT_EQ(
        stateOf(SessionRecordBuilder(builder).reading(99, {.systolic = 151, .diastolic = 95}), "pressure"),
        PointState::Unmet);
}

TEST(Pressure, isAwaitedUntilOneIsTakenAfterTheInfusion) {
    EXPECT_EQ(stateOf(infused(), "pressure"), PointState::Waiting);
    EXPECT_EQ(stateOf(infused().reading(30, wellAgain), "pressure"), PointState::Waiting);
    EXPECT_EQ(stateOf(infused().reading(40, wellAgain), "pressure"), PointState::Waiting);
    EXPECT_EQ(stateOf(infused().reading(98, wellAgain), "pressure"), PointState::Met);
    EXPECT_EQ(afterReading("pressure", {.spo2 = 98}), PointState::Waiting);
    EXPECT_EQ(stateOf(infused().notObtained(55, 55), "pressure"), PointState::Waiting);
}

TEST(DischargeReadiness, countsOnlyValuesFromTheEndOfTheStay) {
    const auto taken = [](double at, double now) {
        return stateOf(infused().reading(at, wellAgain), "spo2", now);
    };
    EXPECT_EQ(taken(84.9, 101), PointState::Waiting) << "more than an interval before the stay is over";
    EXPECT_EQ(taken(85, 101), PointState::Met);
    EXPECT_EQ(taken(100, 130), PointState::Met) << "30 minutes old";
    EXPECT_EQ(taken(100, 130.1), PointState::Waiting);
    EXPECT_EQ(stateOf(infused().reading(51, wellAgain), "sedation", 131), PointState::Waiting)
        << "from before the peak";
}

TEST(DischargeReadiness, saysOfSomebodyWhoLeftWhatItSaidThen) {
    EXPECT_EQ(stateOf(infused().reading(100, wellAgain).left(101), "spo2", 600), PointState::Met);
}

TEST(DischargeReadiness, countsEverythingSinceTheDoseWhereSomebodyAsksWhenThePatientWasWell) {
    const auto points = dischargeReadiness(infused().reading(50, wellAgain).build(), ivKetamineProtocol(), 0,
                                           atMinute(55), ValuesFrom::EndOfDose);
    const auto spo2 = std::ranges::find(points, QStringLiteral("spo2"), &ReadinessPoint::key);
    EXPECT_EQ(spo2->state, PointState::Met);
}

TEST(Pressure, isHeldAgainstTheSetAtTheEndOfTheInfusionNotTheOneBefore) {
    const auto builder = infused()
                             .reading(42, {.systolic = 136, .diastolic = 86})
                             .reading(85, {.systolic = 130, .diastolic = 82})
                             .reading(98, {.systolic = 132, .diastolic = 83});
    EXPECT_EQ(stateOf(builder, "pressure"), PointState::Met)
        << "two more than thirteen minutes before is no rise";
    EXPECT_EQ(
        stateOf(SessionRecordBuilder(builder).reading(99, {.systolic = 137, .diastolic = 83}), "pressure"),
        PointState::Unmet);
    const auto longer = SessionRecordBuilder()
                            .baseline(-20, {.systolic = 120, .diastolic = 70})
                            .started()
                            .reading(40, {.systolic = 130, .diastolic = 80})
                            .pumpEnded(60)
                            .reading(118, {.systolic = 131, .diastolic = 80});
    EXPECT_EQ(stateOf(longer, "pressure", 121), PointState::Unmet)
        << "none at the end: the one at 40 minutes";
}

TEST(Pressure, isJudgedFromTheCorrectedReading) {
    auto builder = infused().reading(98, {.systolic = 226, .diastolic = 80}).reading(98, wellAgain);
    builder.edit().readings.at(2).stamp.corrects = builder.edit().readings.at(1).stamp.id;
    EXPECT_EQ(stateOf(builder, "pressure"), PointState::Met);
}

TEST(Spo2, mustReachTheLimitOrTheBaseline) {
    EXPECT_EQ(afterReading("spo2", {.spo2 = 93}), PointState::Unmet);
    EXPECT_EQ(afterReading("spo2", {.spo2 = 94}), PointState::Met);
    EXPECT_EQ(afterReading("spo2", {.spo2 = 95}), PointState::Met);
    EXPECT_EQ(afterReading("spo2", {.systolic = 120}), PointState::Waiting);
    const auto low = SessionRecordBuilder().baseline(-20, {.spo2 = 91}).started().pumpEnded(40);
    EXPECT_EQ(stateOf(SessionRecordBuilder(low).reading(98, {.spo2 = 90}), "spo2"), PointState::Unmet);
    EXPECT_EQ(stateOf(SessionRecordBuilder(low).reading(98, {.spo2 = 91}), "spo2"), PointState::Met);
}

TEST(Sedation, mustBeGone) {
    EXPECT_EQ(afterReading("sedation", {.sedation = 0}), PointState::Met);
    EXPECT_EQ(afterReading("sedation", {.sedation = 1}), PointState::Unmet);
    EXPECT_EQ(afterReading("sedation", {.systolic = 120}), PointState::Waiting);
}

TEST(Dissociation, mustBeBackAtTheBaseline) {
    EXPECT_EQ(afterReading("dissociation", {.dissociation = 0}), PointState::Met);
    EXPECT_EQ(afterReading("dissociation", {.dissociation = 1}), PointState::Unmet);
    EXPECT_EQ(afterReading("dissociation", {.systolic = 120}), PointState::Waiting);
    const auto used = SessionRecordBuilder().baseline(-20, {.dissociation = 1}).started().pumpEnded(40);
    EXPECT_EQ(stateOf(SessionRecordBuilder(used).reading(98, {.dissociation = 1}), "dissociation"),
              PointState::Met);
    EXPECT_EQ(stateOf(SessionRecordBuilder(used).reading(98, {.dissociation = 2}), "dissociation"),
              PointState::Unmet);
}

TEST(Effects, mustNotBeOpenAtModerateOrWorse) {
    const QString nausea = QStringLiteral("nausea");
    EXPECT_EQ(stateOf(infused(), "effects"), PointState::Met);
    EXPECT_EQ(stateOf(infused().effect(20, nausea, Severity::Mild), "effects"), PointState::Met);
    EXPECT_EQ(stateOf(infused().effect(20, nausea, Severity::Moderate), "effects"), PointState::Unmet);
    EXPECT_EQ(pointOf(infused().effect(20, nausea, Severity::Severe), "effects").value, 1);
    EXPECT_EQ(stateOf(infused().effect(20, nausea, Severity::Severe).effect(60, nausea, {}), "effects"),
              PointState::Met);
    EXPECT_EQ(
        stateOf(infused().effect(20, nausea, Severity::Severe).effect(60, nausea, Severity::Mild), "effects"),
        PointState::Met);
}

TEST(Suicidality, needsASafeAnswerAndNoUnsafeOne) {
    const QString item = QStringLiteral("suicidal-thoughts");
    const auto state = [](const SessionRecordBuilder& builder, std::optional<int> item9) {
        return stateOf(builder, "suicidality", 101, item9);
    };
    EXPECT_EQ(state(infused(), {}), PointState::Unmet) << "not asked";
    EXPECT_EQ(state(infused(), 0), PointState::Met);
    EXPECT_EQ(state(infused(), 1), PointState::Unmet);
    EXPECT_EQ(state(infused().answer(item, false), {}), PointState::Met);
    EXPECT_EQ(state(infused().answer(item, true), {}), PointState::Unmet);
    EXPECT_EQ(state(infused().answer(item, true), 0), PointState::Unmet);
    EXPECT_EQ(state(infused().answer(item, false), 1), PointState::Unmet);
    EXPECT_EQ(state(infused().effect(30, QStringLiteral("si"), Severity::Mild), 0), PointState::Unmet);
}

TEST(Taps, confirmOnlyWhatTheRecordCannotKnow) {
    const QString steady = QStringLiteral("steady");
    const QString sedation = QStringLiteral("sedation");
    EXPECT_EQ(stateOf(infused(), "steady"), PointState::Unmet);
    EXPECT_EQ(stateOf(infused().leaving(95, steady, true), "steady"), PointState::Confirmed);
    const auto drowsy = infused().reading(98, {.sedation = 1});
    EXPECT_EQ(stateOf(SessionRecordBuilder(drowsy).leaving(95, sedation, true), "sedation"),
              PointState::Unmet);
}

TEST(Taps, passOverWithAReasonOnly) {
    const auto drowsy = infused().reading(98, {.sedation = 1});
    const auto passed = [&](const char* reason) {
        return stateOf(SessionRecordBuilder(drowsy).leaving(95, QStringLiteral("sedation"), false,
                                                            QString::fromLatin1(reason)),
                       "sedation");
    };
    EXPECT_EQ(passed(""), PointState::Unmet);
    EXPECT_EQ(passed("  "), PointState::Unmet);
    EXPECT_EQ(passed("usual for her, escort informed"), PointState::PassedOver);
    EXPECT_EQ(stateOf(infused().leaving(50, QStringLiteral("stay"), false, QStringLiteral("against advice")),
                      "stay", 51),
              PointState::PassedOver);
}

TEST(Taps, giveWayToTheRecordOnceThePointIsMet) {
    const auto builder = infused()
                             .reading(85, {.sedation = 1})
                             .leaving(86, QStringLiteral("sedation"), false, QStringLiteral("sleepy"))
                             .reading(95, {.sedation = 0});
    EXPECT_EQ(stateOf(builder, "sedation"), PointState::Met);
}

TEST(Taps, countTheNewestWordThatIsNotUndone) {
    auto builder = infused().leaving(95, QStringLiteral("steady"), true);
    builder.leaving(96, QStringLiteral("steady"), false);
    EXPECT_EQ(stateOf(builder, "steady"), PointState::Unmet);
    builder.edit().leaving.back().stamp.undone = true;
    EXPECT_EQ(stateOf(builder, "steady"), PointState::Confirmed);
}

// R-BP-5: a severe pressure that counts is somebody's to answer, whatever was measured since.
TEST(DischargeReadiness, keepsThePressureOpenUntilThePrescriberAnswered) {
    auto severe = infused()
                      .reading(50, {.systolic = 184, .diastolic = 96})
                      .reading(55, {.systolic = 182, .diastolic = 95})
                      .reading(98, wellAgain);
    EXPECT_EQ(stateOf(severe, "pressure"), PointState::Unmet);
    ASSERT_NE(pointOf(severe, "pressure").unanswered, nullptr);
    EXPECT_EQ(pointOf(severe, "pressure").value, 126);
    auto asked = severe;
    EXPECT_EQ(stateOf(asked.decision(56, ReleaseDecision::Requested, 2), "pressure"), PointState::Unmet);
    auto decided = severe;
    EXPECT_EQ(stateOf(decided.decision(57, ReleaseDecision::Proceed, 2), "pressure"), PointState::Met);
    auto passedOver = severe;
    passedOver.leaving(95, QStringLiteral("pressure"), false, QStringLiteral("Dr Amari saw her"));
    EXPECT_EQ(stateOf(passedOver, "pressure"), PointState::PassedOver);
}

TEST(DischargeReadiness, asksNobodyAboutASeverePressureThatWasNotConfirmed) {
    const auto once = infused()
                          .reading(50, {.systolic = 184, .diastolic = 96})
                          .reading(55, {.systolic = 150, .diastolic = 90})
                          .reading(98, wellAgain);
    EXPECT_EQ(stateOf(once, "pressure"), PointState::Met);
}

} // namespace
} // namespace tidemark::rules
