// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Aftercare.h"

#include "rules/protocols/Protocols.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

const QDate leftOn(2026, 2, 28);
const Instant now = fromMilliseconds(1'772'530'000'000);

Aftercare open() {
    Aftercare state;
    state.contactDue = leftOn.addDays(1);
    state.contactOpen = true;
    return state;
}

TEST(Aftercare, asksForAContactOnTheNextCalendarDay) {
    Protocol protocol = newestProtocol(QStringLiteral("iv-induction-3x2")).value();
    ASSERT_EQ(protocol.contactAfterDays, 1) << "the shipped example";
    const auto asked = aftercareAtDischarge({}, protocol, leftOn);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->contactDue, QDate(2026, 3, 1));
    EXPECT_TRUE(asked->contactOpen);
    EXPECT_FALSE(asked->prescriberAsked);
    protocol.contactAfterDays = 0;
    EXPECT_FALSE(aftercareAtDischarge({}, protocol, leftOn)) << "the protocol asks for none";
}

TEST(Aftercare, isDoneOnceThePatientIsReached) {
    const auto after = afterEntry(open(), ContactOutcome::Reached, now);
    ASSERT_TRUE(after);
    EXPECT_FALSE(after->contactOpen);
    EXPECT_FALSE(after->prescriberAsked);
}

TEST(Aftercare, staysOpenUntilTheLastTry) {
    Aftercare state = open();
    for (int tried = 1; tried <= triesOfContact; ++tried) {
        const auto after = afterEntry(state, ContactOutcome::NotReached, now);
        ASSERT_TRUE(after) << tried;
        EXPECT_EQ(after->tries, tried);
        EXPECT_EQ(after->contactOpen, tried < triesOfContact) << tried;
        EXPECT_EQ(after->prescriberAsked.has_value(), tried == triesOfContact)
            << "nobody knows how the patient is";
        state = *after;
    }
    EXPECT_EQ(afterEntry(state, ContactOutcome::NotReached, now).error().code, ErrorCode::WrongState);
}

TEST(Aftercare, asksThePrescriberAboutWorriesUntilSomebodyHasSeenThem) {
    const auto worried = afterEntry(open(), ContactOutcome::Worries, now);
    ASSERT_TRUE(worried);
    EXPECT_FALSE(worried->contactOpen);
    EXPECT_EQ(worried->prescriberAsked, now);
    const auto seen = afterEntry(*worried, ContactOutcome::Reviewed, now);
    ASSERT_TRUE(seen);
    EXPECT_FALSE(seen->prescriberAsked);
    EXPECT_EQ(afterEntry(*seen, ContactOutcome::Reviewed, now).error().code, ErrorCode::WrongState);
}

TEST(Aftercare, keepsSinceWhenThePrescriberIsAskedAlready) {
    Aftercare state = open();
    state.prescriberAsked = now;
    EXPECT_EQ(afterEntry(state, ContactOutcome::Worries, now + std::chrono::hours(3))->prescriberAsked, now);
}

TEST(Aftercare, reviewLeavesTheContactOpen) {
    Aftercare state = open();
    state.prescriberAsked = now;
    const auto seen = afterEntry(state, ContactOutcome::Reviewed, now);
    ASSERT_TRUE(seen);
    EXPECT_TRUE(seen->contactOpen);
}

TEST(LaterEvents, askThePrescriberWhereSeriousOrAboutSuicide) {
    for (const auto& kind : laterEventKindCodes) {
        LaterEvent event;
        event.kind = kind.value;
        EXPECT_EQ(asksPrescriber(event), kind.value == LaterEventKind::Suicidal) << kind.code;
        event.serious = true;
        EXPECT_TRUE(asksPrescriber(event)) << kind.code;
    }
}

TEST(LaterEvents, countWithoutThoseEnteredByMistake) {
    std::vector<LaterEvent> events(3);
    EXPECT_EQ(countOf(events), 3);
    events.front().withdrawnReason = QStringLiteral("Entered twice");
    EXPECT_EQ(countOf(events), 2);
    EXPECT_EQ(countOf({}), 0);
}

} // namespace
} // namespace tidemark::rules
