// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/PressureDecisions.h"

#include "rules/protocols/Protocols.h"
#include "rules/vitals/ReadingPlan.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

Protocol protocolWith(bool twoReadings) {
    Protocol protocol = ivKetamineProtocol();
    protocol.limits.twoReadings = {twoReadings, {180, 110}, {200, 120}, 5};
    return protocol;
}

SessionRecordBuilder running() {
    return SessionRecordBuilder().baseline(-20, {.systolic = 124, .diastolic = 78}).started();
}

/// 185/95 at 10, 184/94 at 15: confirmed at minute 15.
SessionRecordBuilder confirmed() {
    return running()
        .reading(10, {.systolic = 185, .diastolic = 95})
        .reading(15, {.systolic = 184, .diastolic = 94});
}

std::optional<int> unansweredIn(const SessionRecordBuilder& builder, bool twoReadings = false) {
    const Reading* reading = unansweredPressure(builder.build(), protocolWith(twoReadings).limits);
    return reading == nullptr ? std::nullopt : reading->systolic;
}

struct AbnormalCase {
    std::optional<int> systolic;
    std::optional<int> diastolic;
    bool abnormal = false;
};

TEST(PressureDecisions, mayBeAskedForFromTheProtocolsLimitsOn) {
    // Above 140/90 (R-BP-1), or 40/25 over a baseline of 124/78 - never reached first here.
    const AbnormalCase cases[] = {{139, 80, false}, {140, 80, false}, {141, 80, true},
                                  {130, 89, false}, {130, 90, false}, {130, 91, true},
                                  {{}, {}, false},  {{}, 91, true},   {180, 110, true}};
    for (const AbnormalCase& each : cases) {
        const auto record =
            running().reading(10, {.systolic = each.systolic, .diastolic = each.diastolic}).build();
        EXPECT_EQ(isForPrescriber(record, record.readings.back(), protocolWith(false).limits), each.abnormal)
            << testing::PrintToString(each.systolic) << '/' << testing::PrintToString(each.diastolic);
    }
    const auto risen = SessionRecordBuilder()
                           .baseline(-20, {.systolic = 96, .diastolic = 60})
                           .started()
                           .reading(10, {.systolic = 136, .diastolic = 70})
                           .reading(20, {.systolic = 135, .diastolic = 70})
                           .build();
    EXPECT_TRUE(isForPrescriber(risen, risen.readings[1], protocolWith(false).limits));
    EXPECT_FALSE(isForPrescriber(risen, risen.readings[2], protocolWith(false).limits));
    EXPECT_FALSE(isForPrescriber(risen, risen.readings[0], protocolWith(false).limits)) << "the baseline";
}

struct CountingCase {
    bool twoReadings = false;
    int first = 0;
    int second = 0;
    double apart = 5;
    bool asks = false;
};

TEST(PressureDecisions, areDueOnASeverePressureThatCounts) {
    const CountingCase cases[] = {
        {false, 179, 185, 5, false},
        {false, 180, 179, 5, false},
        {false, 180, 180, 5, true},
        {false, 181, 181, 5, true},
        {false, 180, 180, 4.98, false},
        {true, 180, 185, 5, false},
        {true, 181, 180, 5, false},
        {true, 181, 181, 5, true},
        {true, 181, 181, 4.98, false},
        // Strictly above 200 once is enough.
        {true, 200, 150, 5, false},
        {true, 201, 150, 5, true},
        {false, 230, 150, 5, false},
    };
    for (const CountingCase& each : cases) {
        const auto builder = running()
                                 .reading(10, {.systolic = each.first, .diastolic = 80})
                                 .reading(10 + each.apart, {.systolic = each.second, .diastolic = 80});
        EXPECT_EQ(unansweredIn(builder, each.twoReadings).has_value(), each.asks)
            << each.twoReadings << ' ' << each.first << ' ' << each.second << ' ' << each.apart;
    }
}

struct AnswerCase {
    const char* name = "";
    ReleaseDecision decision = ReleaseDecision::Proceed;
    int recheckMinutes = 0;
    int of = 2;            ///< The place of the set it answers; 1 is the first severe one, 2 the confirming.
    double nextMinute = 0; ///< Of a third severe reading; 0: none.
    bool unanswered = false;
};

TEST(PressureDecisions, areAnsweredByTheRightWord) {
    using enum ReleaseDecision;
    const AnswerCase cases[] = {
        {"asking is no answer", Requested, 0, 2, 0, true},
        {"proceed", Proceed, 0, 2, 0, false},
        {"hold", Hold, 0, 2, 0, false},
        {"recheck", Recheck, 5, 2, 0, false},
        {"a word on the first reading is not one on the second", Proceed, 0, 1, 0, true},
        {"proceed is for that pressure: the next severe one asks anew", Proceed, 0, 2, 30, true},
        {"hold holds on while it stays severe", Hold, 0, 2, 30, false},
        {"recheck until its time", Recheck, 5, 2, 20.98, false},
        {"and asks anew from then on", Recheck, 5, 2, 21, true},
    };
    for (const AnswerCase& each : cases) {
        auto builder = confirmed().decision(16, each.decision, each.of, each.recheckMinutes);
        if (each.nextMinute > 0) {
            builder.reading(each.nextMinute, {.systolic = 183, .diastolic = 90});
        }
        EXPECT_EQ(unansweredIn(builder).has_value(), each.unanswered) << each.name;
    }
}

TEST(PressureDecisions, areDueAgainWhenThePressurePassesTheHigherLimit) {
    auto builder = confirmed().decision(16, ReleaseDecision::Hold);
    builder.reading(20, {.systolic = 200, .diastolic = 95});
    EXPECT_EQ(unansweredIn(builder, true), std::nullopt);
    builder.reading(25, {.systolic = 201, .diastolic = 95});
    EXPECT_EQ(unansweredIn(builder, true), 201);
}

TEST(PressureDecisions, areDueAgainInTheNextRunOfSeverePressures) {
    auto builder = confirmed().decision(16, ReleaseDecision::Proceed);
    builder.reading(20, {.systolic = 150, .diastolic = 80})
        .reading(30, {.systolic = 182, .diastolic = 90})
        .reading(35, {.systolic = 187, .diastolic = 90});
    EXPECT_EQ(unansweredIn(builder), 187);
}

TEST(PressureDecisions, countNothingThatWasTakenBack) {
    auto builder = confirmed().decision(16, ReleaseDecision::Proceed);
    builder.edit().decisions.back().stamp.undone = true;
    EXPECT_EQ(unansweredIn(builder), 184);
    builder.edit().readings.back().stamp.undone = true;
    EXPECT_EQ(unansweredIn(builder), std::nullopt);
}

TEST(PressureDecisions, followACorrectedSet) {
    auto builder = confirmed().decision(16, ReleaseDecision::Proceed);
    Reading corrected = builder.build().readings.back();
    corrected.stamp.id = EntryId(QStringLiteral("corrected"));
    corrected.stamp.corrects = builder.build().readings.back().stamp.id;
    corrected.systolic = 186;
    builder.edit().readings.push_back(corrected);
    const auto& record = builder.build();
    EXPECT_EQ(answeredReading(record, record.decisions.back()), &record.readings.back());
    EXPECT_EQ(unansweredIn(builder), std::nullopt);
}

TEST(PressureDecisions, aQuestionStandsUntilItIsAnswered) {
    auto builder = confirmed();
    EXPECT_EQ(openRequest(builder.build()), nullptr);
    builder.decision(16, ReleaseDecision::Requested);
    EXPECT_EQ(openRequest(builder.build()), &builder.build().decisions.front());
    // A word on an earlier set answers another question.
    builder.decision(17, ReleaseDecision::Proceed, 1);
    EXPECT_NE(openRequest(builder.build()), nullptr);
    builder.decision(18, ReleaseDecision::Hold);
    EXPECT_EQ(openRequest(builder.build()), nullptr);
    EXPECT_TRUE(isHeld(builder.build()));
    builder.decision(19, ReleaseDecision::Requested).decision(20, ReleaseDecision::Proceed);
    EXPECT_FALSE(isHeld(builder.build()));
    EXPECT_EQ(latestDecision(builder.build()), &builder.build().decisions.back());
}

std::vector<std::pair<Instant, ColumnState>> recheckColumns(const SessionRecord& record, double minute) {
    std::vector<std::pair<Instant, ColumnState>> found;
    for (const ReadingColumn& column : readingPlan(record, protocolWith(false), atMinute(minute))) {
        if (column.askedBy != nullptr) {
            found.emplace_back(*column.plannedAt, column.state);
        }
    }
    return found;
}

TEST(PressureDecisions, aRecheckIsAColumnOfItsOwnUntilThePressureIsTaken) {
    using testing::ElementsAre;
    using testing::Pair;
    auto builder = confirmed().decision(17, ReleaseDecision::Recheck, -1, 7);
    EXPECT_THAT(recheckColumns(builder.build(), 17), ElementsAre(Pair(atMinute(24), ColumnState::Future)));
    EXPECT_THAT(recheckColumns(builder.build(), 23), ElementsAre(Pair(atMinute(24), ColumnState::Due)));
    EXPECT_THAT(recheckColumns(builder.build(), 30), ElementsAre(Pair(atMinute(24), ColumnState::Late)));
    EXPECT_EQ(plannedTimeFor(builder.build(), protocolWith(false), atMinute(24)), atMinute(24));

    auto tooSoon = builder;
    tooSoon.reading(23, {.systolic = 150, .diastolic = 80}, 20);
    EXPECT_THAT(recheckColumns(tooSoon.build(), 24), testing::SizeIs(1));
    auto taken = builder;
    taken.reading(25, {.systolic = 150, .diastolic = 80}, 24);
    EXPECT_THAT(recheckColumns(taken.build(), 26), ElementsAre(Pair(atMinute(24), ColumnState::Taken)));
    auto withThePlan = builder;
    withThePlan.reading(30, {.systolic = 150, .diastolic = 80}, 30);
    EXPECT_THAT(recheckColumns(withThePlan.build(), 31), testing::IsEmpty());
    auto otherWord = builder;
    otherWord.decision(19, ReleaseDecision::Proceed);
    EXPECT_THAT(recheckColumns(otherWord.build(), 20), testing::IsEmpty());
}

} // namespace
} // namespace tidemark::rules
