// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/StartBlockers.h"
#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::SessionRecordBuilder;

/// Everything done but what a test takes away: checklist safe, weight known.
SessionRecordBuilder checkedIn() {
    SessionRecordBuilder builder;
    for (const ChecklistItem& item : ivKetamineProtocol().checklist) {
        builder.answer(item.key, item.safeAnswerIsYes);
    }
    return builder;
}

std::vector<ErrorCode> codesOf(const SessionRecordBuilder& builder) {
    std::vector<ErrorCode> codes;
    for (const Error& error : startBlockers(builder.build(), ivKetamineProtocol())) {
        codes.push_back(error.code);
    }
    return codes;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(StartBlockers, areGoneWhenEverythingIsDone) {
    EXPECT_THAT(codesOf(checkedIn().baseline(-20, {.systolic = 128, .diastolic = 82})), IsEmpty());
}

TEST(StartBlockers, standInTheOrderToBeDone) {
    SessionRecordBuilder builder;
    builder.edit().session.weight.reset();
    const auto blockers = startBlockers(builder.build(), ivKetamineProtocol());
    const auto& checklist = ivKetamineProtocol().checklist;
    ASSERT_EQ(blockers.size(), checklist.size() + 2);
    for (std::size_t i = 0; i < checklist.size(); ++i) {
        EXPECT_EQ(blockers.at(i), (Error{ErrorCode::ChecklistOpen, {}, checklist.at(i).key}));
    }
    EXPECT_EQ(blockers.at(checklist.size()).code, ErrorCode::NoWeight);
    EXPECT_EQ(blockers.back().code, ErrorCode::BaselineMissing);
}

TEST(StartBlockers, askANoteForAnUnsafeAnswerAndThenLetItPass) {
    auto builder = checkedIn().baseline(-20, {.systolic = 128, .diastolic = 82});
    builder.answer(QStringLiteral("fasting"), false, QStringLiteral("  "));
    EXPECT_EQ(startBlockers(builder.build(), ivKetamineProtocol()),
              (std::vector{Error{ErrorCode::ChecklistOpen, {}, QStringLiteral("fasting")}}));
    builder.answer(QStringLiteral("fasting"), false, QStringLiteral("a biscuit three hours ago"));
    EXPECT_THAT(codesOf(builder), IsEmpty());
}

TEST(StartBlockers, takeNoNoteForWhatOnlyAPrescriberLifts) {
    auto builder = checkedIn().baseline(-20, {.systolic = 128, .diastolic = 82});
    builder.answer(QStringLiteral("pregnancy"), true, QStringLiteral("test negative"));
    EXPECT_THAT(codesOf(builder), ElementsAre(ErrorCode::ReleaseRequired));
    builder.release(-15, ReleaseDecision::Proceed, {QStringLiteral("pregnancy")});
    EXPECT_THAT(codesOf(builder), IsEmpty());
}

TEST(StartBlockers, askTheNurseAndThePrescriberAtOnce) {
    auto builder = checkedIn();
    builder.answer(QStringLiteral("suicidal-thoughts"), true, QStringLiteral("passive"));
    EXPECT_THAT(codesOf(builder), ElementsAre(ErrorCode::BaselineMissing, ErrorCode::ReleaseRequired));
}

TEST(StartBlockers, countASetWithoutAPressureAsNoBaseline) {
    EXPECT_THAT(codesOf(checkedIn().baseline(-20, {.heartRate = 70})),
                ElementsAre(ErrorCode::BaselineMissing));
    EXPECT_THAT(codesOf(checkedIn().baseline(-20, {.systolic = 120})),
                ElementsAre(ErrorCode::BaselineMissing));
}

struct PressureCase {
    int systolic;
    int diastolic;
    bool blocked;
};

TEST(StartBlockers, askForAReleaseStrictlyAboveTheLimit) {
    for (const auto& each :
         {PressureCase{139, 89, false}, PressureCase{140, 90, false}, PressureCase{141, 90, true},
          PressureCase{140, 91, true}, PressureCase{100, 91, true}}) {
        const auto codes =
            codesOf(checkedIn().baseline(-20, {.systolic = each.systolic, .diastolic = each.diastolic}));
        EXPECT_EQ(codes, each.blocked ? std::vector{ErrorCode::ReleaseRequired} : std::vector<ErrorCode>{})
            << each.systolic << '/' << each.diastolic;
    }
}

TEST(StartBlockers, followThePrescribersNewestWord) {
    const auto high = [] { return checkedIn().baseline(-20, {.systolic = 150, .diastolic = 82}); };
    EXPECT_THAT(codesOf(high().release(-19, ReleaseDecision::Requested)),
                ElementsAre(ErrorCode::ReleaseRequired));
    EXPECT_THAT(codesOf(high().release(-18, ReleaseDecision::Proceed)), IsEmpty());
    EXPECT_THAT(codesOf(high().release(-18, ReleaseDecision::Recheck)),
                ElementsAre(ErrorCode::ReleaseRequired));
    EXPECT_THAT(codesOf(high().release(-18, ReleaseDecision::Hold)), ElementsAre(ErrorCode::OnHold));
    EXPECT_THAT(codesOf(high().release(-18, ReleaseDecision::Hold).release(-10, ReleaseDecision::Proceed)),
                IsEmpty());
    EXPECT_THAT(codesOf(high().release(-18, ReleaseDecision::Proceed).release(-10, ReleaseDecision::Hold)),
                ElementsAre(ErrorCode::OnHold));
}

TEST(StartBlockers, keepAHoldThroughANewRequestAndALowerPressure) {
    const auto builder = checkedIn()
                             .baseline(-20, {.systolic = 150, .diastolic = 82})
                             .release(-18, ReleaseDecision::Hold)
                             .baseline(-8, {.systolic = 130, .diastolic = 80})
                             .release(-7, ReleaseDecision::Requested);
    EXPECT_THAT(codesOf(builder), ElementsAre(ErrorCode::OnHold));
}

TEST(StartBlockers, askAgainWhenThePressureIsTakenAgainAfterTheRelease) {
    const auto released = [] {
        return checkedIn()
            .baseline(-20, {.systolic = 150, .diastolic = 82})
            .release(-18, ReleaseDecision::Proceed);
    };
    EXPECT_THAT(codesOf(released().baseline(-5, {.systolic = 172, .diastolic = 95})),
                ElementsAre(ErrorCode::ReleaseRequired));
    EXPECT_THAT(codesOf(released().baseline(-5, {.systolic = 132, .diastolic = 80})), IsEmpty());
}

TEST(BaselineGaps, areThePulseTheOxygenAndTheBreathingThatNoSetHas) {
    const auto fieldsOf = [](const SessionRecordBuilder& builder) {
        std::vector<QString> fields;
        for (const Error& gap : baselineGaps(builder.build())) {
            EXPECT_EQ(gap.code, ErrorCode::BaselineIncomplete);
            fields.push_back(gap.field);
        }
        return fields;
    };
    const auto pressure = SessionRecordBuilder().baseline(-20, {.systolic = 124, .diastolic = 78});
    EXPECT_THAT(fieldsOf(pressure), testing::ElementsAre(QStringLiteral("heart-rate"), QStringLiteral("spo2"),
                                                         QStringLiteral("respiratory-rate")));
    auto whole = pressure;
    whole.baseline(-15, {.heartRate = 72, .spo2 = 98}).baseline(-10, {.respiratoryRate = 14});
    EXPECT_THAT(fieldsOf(whole), testing::IsEmpty()) << "each of another set";
}

} // namespace
} // namespace tidemark::rules
