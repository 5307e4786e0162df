// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/Attention.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;
using Found = std::optional<Attention>;

const QDate today(2026, 5, 12);

struct DayCase {
    const char* name;
    int days; ///< From today to the day in question.
    Found found;
};

std::string nameOf(const testing::TestParamInfo<DayCase>& tested) {
    return tested.param.name;
}

TEST(Item9Attention, isUrgentFromOneOnAndSilentWithoutAnAnswer) {
    const std::vector<std::pair<std::optional<int>, Found>> cases{
        {std::nullopt, std::nullopt},
        {0, std::nullopt},
        {1, Attention{AttentionKind::Item9, AttentionLevel::Urgent, 1}},
        {3, Attention{AttentionKind::Item9, AttentionLevel::Urgent, 3}}};
    for (const auto& [answer, found] : cases) {
        EXPECT_EQ(item9Attention(answer), found) << answer.value_or(-1);
    }
}

TEST(OrderAttention, isDueWhereNoOrderIsInForce) {
    EXPECT_EQ(orderAttention(true), std::nullopt);
    EXPECT_EQ(orderAttention(false), (Attention{AttentionKind::OrderMissing, AttentionLevel::Due, 0}));
}

struct UnsignedAttention : testing::TestWithParam<DayCase> {};
TEST_P(UnsignedAttention, isDueFromTheNextDayOn) {
    EXPECT_EQ(unsignedAttention(today.addDays(GetParam().days), today), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    LeftOn, UnsignedAttention,
    testing::Values(DayCase{"today", 0, Attention{AttentionKind::Unsigned, AttentionLevel::Soon, 0}},
                    DayCase{"yesterday", -1, Attention{AttentionKind::Unsigned, AttentionLevel::Due, 1}},
                    DayCase{"lastWeek", -7, Attention{AttentionKind::Unsigned, AttentionLevel::Due, 7}}),
    nameOf);
TEST(UnsignedAttention, isSilentWhileThePatientIsHere) {
    EXPECT_EQ(unsignedAttention(std::nullopt, today), std::nullopt);
}

struct ContactAttention : testing::TestWithParam<DayCase> {};
TEST_P(ContactAttention, isDueFromItsDayOn) {
    EXPECT_EQ(contactAttention(today.addDays(GetParam().days), today), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    DueOn, ContactAttention,
    testing::Values(DayCase{"tomorrow", 1, std::nullopt},
                    DayCase{"today", 0, Attention{AttentionKind::ContactDue, AttentionLevel::Due, 0}},
                    DayCase{"yesterday", -1, Attention{AttentionKind::ContactDue, AttentionLevel::Due, -1}}),
    nameOf);
TEST(ContactAttention, isSilentWhereNoneIsAskedFor) {
    EXPECT_EQ(contactAttention(std::nullopt, today), std::nullopt);
}

TEST(AfterDischargeAttention, isUrgentUntilAPrescriberHasSeenIt) {
    EXPECT_EQ(afterDischargeAttention(false), std::nullopt);
    EXPECT_EQ(afterDischargeAttention(true),
              (Attention{AttentionKind::AfterDischarge, AttentionLevel::Urgent, 0}));
}

TEST(DecisionAttention, isSoonOnTheDayOfTheLastSessionAndDueFromTheNext) {
    EXPECT_EQ(decisionAttention(std::nullopt), std::nullopt);
    for (const auto& [days, level] : {std::pair(0, AttentionLevel::Soon), std::pair(1, AttentionLevel::Due),
                                      std::pair(40, AttentionLevel::Due)}) {
        DecisionDue due;
        due.days = days;
        EXPECT_EQ(decisionAttention(due), (Attention{AttentionKind::DecisionPending, level, days}));
    }
}

struct FormAttention : testing::TestWithParam<DayCase> {};
TEST_P(FormAttention, pressesAsItsLastDayComesNearer) {
    EXPECT_EQ(formAttention(today.addDays(GetParam().days), today), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    DueIn, FormAttention,
    testing::Values(DayCase{"fourDays", 4, std::nullopt},
                    DayCase{"threeDays", 3, Attention{AttentionKind::FormDue, AttentionLevel::Soon, 3}},
                    DayCase{"twoDays", 2, Attention{AttentionKind::FormDue, AttentionLevel::Soon, 2}},
                    DayCase{"oneDay", 1, Attention{AttentionKind::FormDue, AttentionLevel::Due, 1}},
                    DayCase{"today", 0, Attention{AttentionKind::FormDue, AttentionLevel::Due, 0}},
                    DayCase{"overdue", -1, Attention{AttentionKind::FormDue, AttentionLevel::Urgent, -1}}),
    nameOf);
TEST(FormAttention, isSilentWithoutAForm) {
    EXPECT_EQ(formAttention(std::nullopt, today), std::nullopt);
}

/// Every 28 days: the window ends seven days after the day it is due.
struct BoosterAttention : testing::TestWithParam<DayCase> {};
TEST_P(BoosterAttention, callsOnceTheWindowIsOver) {
    EXPECT_EQ(boosterAttention(today.addDays(GetParam().days), 28, false, today), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    LastSession, BoosterAttention,
    testing::Values(DayCase{"notDue", -20, std::nullopt}, DayCase{"due", -28, std::nullopt},
                    DayCase{"oneDayLeft", -34, std::nullopt}, DayCase{"lastDay", -35, std::nullopt},
                    DayCase{"overdue", -36,
                            Attention{AttentionKind::BoosterOverdue, AttentionLevel::Due, 1}}),
    nameOf);
TEST(BoosterAttention, isSilentWhereOneIsPlannedOrNothingIsKnown) {
    const QDate longAgo = today.addDays(-200);
    EXPECT_EQ(boosterAttention(longAgo, 28, true, today), std::nullopt);
    EXPECT_EQ(boosterAttention(longAgo, std::nullopt, false, today), std::nullopt);
    EXPECT_EQ(boosterAttention(std::nullopt, 28, false, today), std::nullopt);
}

struct AuthorisationCase {
    const char* name;
    std::optional<int> until;       ///< Days from today to its last day.
    std::optional<int> nextSession; ///< Days from today.
    Found found;
};
struct AuthorisationAttention : testing::TestWithParam<AuthorisationCase> {};
TEST_P(AuthorisationAttention, callsBeforeItEndsAndAfterItWhereSomebodyIsToCome) {
    const auto& [name, until, next, found] = GetParam();
    const QDate last = until ? today.addDays(*until) : QDate();
    const auto session = next ? std::optional(today.addDays(*next)) : std::nullopt;
    EXPECT_EQ(authorisationAttention(last, session, today), found);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, AuthorisationAttention,
    testing::Values(
        AuthorisationCase{"noneNeeded", std::nullopt, 0, std::nullopt},
        AuthorisationCase{"fifteenDaysLeft", 15, 3, std::nullopt},
        AuthorisationCase{"fourteenDaysLeft", 14, 3,
                          Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 14}},
        AuthorisationCase{"thirteenDaysLeftNobodyToCome", 13, std::nullopt,
                          Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 13}},
        AuthorisationCase{"lastDay", 0, 0,
                          Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Soon, 0}},
        AuthorisationCase{"nextSessionOnItsLastDay", 20, 20, std::nullopt},
        AuthorisationCase{"nextSessionAfterIt", 20, 21,
                          Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Due, 20}},
        AuthorisationCase{"endedAndSomebodyToCome", -1, 0,
                          Attention{AttentionKind::AuthorisationEnded, AttentionLevel::Due, -1}},
        AuthorisationCase{"endedAndNobodyToCome", -1, std::nullopt, std::nullopt}),
    [](const auto& tested) { return std::string(tested.param.name); });

struct ExpiryAttention : testing::TestWithParam<DayCase> {};
TEST_P(ExpiryAttention, callsFromThirtyDaysBefore) {
    EXPECT_EQ(expiryAttention(today.addDays(GetParam().days), 1, today), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    Expires, ExpiryAttention,
    testing::Values(DayCase{"inThirtyOneDays", 31, std::nullopt},
                    DayCase{"inThirtyDays", 30,
                            Attention{AttentionKind::DrugExpiry, AttentionLevel::Soon, 30}},
                    DayCase{"today", 0, Attention{AttentionKind::DrugExpiry, AttentionLevel::Soon, 0}},
                    DayCase{"yesterday", -1, Attention{AttentionKind::DrugExpiry, AttentionLevel::Due, -1}}),
    nameOf);
TEST(ExpiryAttention, isSilentWhereNothingOfTheLotIsLeft) {
    EXPECT_EQ(expiryAttention(today.addDays(-1), 0, today), std::nullopt);
    EXPECT_EQ(expiryAttention(QDate(), 1, today), std::nullopt);
}

struct RunningAttentionTest : testing::Test {
    const Protocol protocol = ivKetamineProtocol();

    [[nodiscard]] static std::vector<AttentionKind> kinds(const std::vector<RunningAttention>& found) {
        std::vector<AttentionKind> all;
        for (const RunningAttention& each : found) {
            all.push_back(each.attention.kind);
        }
        return all;
    }
};

TEST_F(RunningAttentionTest, callsForAReadingFromTheMinuteItIsLate) {
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    const std::vector<std::pair<double, int>> cases{{14, 0}, {15, 0}, {16, 6}, {20, 10}};
    for (const auto& [minute, late] : cases) {
        const auto found = runningAttention(builder.build(), protocol, test::atMinute(minute));
        ASSERT_EQ(found.size(), late > 0 ? 1U : 0U) << minute;
        if (late > 0) {
            EXPECT_EQ(found.front().attention,
                      (Attention{AttentionKind::ReadingLate, AttentionLevel::Due, late}));
            EXPECT_EQ(found.front().since, test::atMinute(10));
        }
    }
}

TEST_F(RunningAttentionTest, callsForEachSevereValueUntilTheNextOneIsNot) {
    struct Case {
        test::Values vitals;
        QString field; ///< Empty: nothing is severe.
        int number = 0;
    };
    const std::vector<Case> cases{{{.systolic = 179, .diastolic = 109}, {}},
                                  {{.systolic = 180, .diastolic = 109}, "systolic", 180},
                                  {{.systolic = 179, .diastolic = 110}, "diastolic", 110},
                                  {{.systolic = 210}, "systolic", 210},
                                  {{.diastolic = 115}, "diastolic", 115},
                                  {{.systolic = 80, .diastolic = 62}, {}},
                                  {{.systolic = 79, .diastolic = 62}, "systolic", 79},
                                  {{.systolic = 92, .diastolic = 39}, "diastolic", 39},
                                  {{.spo2 = 90}, {}},
                                  {{.spo2 = 89}, "spo2", 89},
                                  {{.respiratoryRate = 8}, {}},
                                  {{.respiratoryRate = 7}, "respiratory-rate", 7},
                                  {{.sedation = 3}, {}},
                                  {{.sedation = 4}, "sedation", 4},
                                  {{.heartRate = 150}, {}},
                                  {{.heartRate = 151}, "heart-rate", 151},
                                  {{.heartRate = 39}, "heart-rate", 39}};
    for (const Case& each : cases) {
        test::SessionRecordBuilder builder;
        builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
        builder.reading(10, each.vitals, 10);
        const auto found = runningAttention(builder.build(), protocol, test::atMinute(11));
        ASSERT_EQ(found.size(), each.field.isEmpty() ? 0U : 1U) << each.field.toStdString() << each.number;
        if (!each.field.isEmpty()) {
            EXPECT_EQ(found.front().attention, (Attention{AttentionKind::SevereReading,
                                                          AttentionLevel::Urgent, each.number, each.field}));
        }
        builder.reading(12, {.systolic = 150,
                             .diastolic = 88,
                             .heartRate = 80,
                             .spo2 = 97,
                             .respiratoryRate = 14,
                             .sedation = 0});
        EXPECT_TRUE(runningAttention(builder.build(), protocol, test::atMinute(13)).empty());
    }
}

TEST_F(RunningAttentionTest, keepsASevereValueUntilThatValueIsMeasuredAgain) {
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    builder.reading(10, {.systolic = 130, .diastolic = 80, .spo2 = 82}, 10)
        .reading(12, {.systolic = 128, .diastolic = 80});
    EXPECT_THAT(kinds(runningAttention(builder.build(), protocol, test::atMinute(13))),
                testing::ElementsAre(AttentionKind::SevereReading))
        << "the oxygen was not measured since";
}

TEST_F(RunningAttentionTest, putsAQuestionToThePrescriberBeforeEverythingElse) {
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 190, .diastolic = 100});
    builder.release(-18, ReleaseDecision::Requested, {QStringLiteral("pressure")});
    const auto found = runningAttention(builder.build(), protocol, test::atMinute(-11));
    EXPECT_THAT(kinds(found),
                testing::ElementsAre(AttentionKind::ReleaseAsked, AttentionKind::SevereReading));
    EXPECT_EQ(found.front().attention, (Attention{AttentionKind::ReleaseAsked, AttentionLevel::Urgent, 7}));
    EXPECT_EQ(found.front().since, test::atMinute(-18));
    builder.release(-10, ReleaseDecision::Hold, {QStringLiteral("pressure")});
    EXPECT_THAT(kinds(runningAttention(builder.build(), protocol, test::atMinute(-9))),
                testing::ElementsAre(AttentionKind::SevereReading));
}

TEST_F(RunningAttentionTest, holdsAQuestionAboutAPressureAfterStartUntilItIsAnswered) {
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    builder.reading(10, {.systolic = 165, .diastolic = 95}, 10).decision(11, ReleaseDecision::Requested);
    EXPECT_THAT(kinds(runningAttention(builder.build(), protocol, test::atMinute(12))),
                testing::ElementsAre(AttentionKind::ReleaseAsked));
    builder.decision(13, ReleaseDecision::Proceed);
    EXPECT_TRUE(runningAttention(builder.build(), protocol, test::atMinute(14)).empty());
}

TEST_F(RunningAttentionTest, putsThePressureBeforeTheLateReading) {
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started();
    builder.reading(10, {.systolic = 190, .diastolic = 100}, 10);
    EXPECT_THAT(kinds(runningAttention(builder.build(), protocol, test::atMinute(30))),
                testing::ElementsAre(AttentionKind::SevereReading, AttentionKind::ReadingLate));
}

/// The board said "70 of 40 min" and no line called anybody.
TEST_F(RunningAttentionTest, callsForAnInfusionWhoseBagIsEmpty) {
    const Millilitres bag{100};
    const auto foundAt = [&](const test::SessionRecordBuilder& builder, double minute) {
        return bagEmptyAttention(builder.build(), bag, test::atMinute(minute));
    };
    test::SessionRecordBuilder builder;
    builder.baseline(-20, {.systolic = 128, .diastolic = 82}).started(); // 150 mL/h: 40 minutes
    EXPECT_EQ(foundAt(builder, 44), std::nullopt);
    EXPECT_EQ(foundAt(builder, 45)->attention, (Attention{AttentionKind::BagEmpty, AttentionLevel::Due, 5}));
    EXPECT_EQ(foundAt(builder, 70)->attention.number, 30);
    EXPECT_EQ(foundAt(builder, 70)->since, test::atMinute(40));
    builder.pump(50, PumpChangeKind::Pause);
    EXPECT_EQ(foundAt(builder, 70), std::nullopt) << "paused";
    EXPECT_EQ(bagEmptyAttention(builder.build(), Millilitres{0}, test::atMinute(70)), std::nullopt)
        << "an injection has no bag";
}

} // namespace
} // namespace tidemark::rules
