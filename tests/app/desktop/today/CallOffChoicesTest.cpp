// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CallOffChoices.h"

#include "desktop/today/BoardRows.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using test::atMinute;

std::vector<CallOff> stepsOf(const QList<CallOffChoice>& choices) {
    std::vector<CallOff> steps;
    for (const CallOffChoice& choice : choices) {
        steps.push_back(choice.step());
    }
    return steps;
}

Session inState(SessionState state) {
    Session session;
    session.state = state;
    session.plannedAt = atMinute(0);
    return session;
}

TEST(CallOffChoices, AreThoseThatTheStateAllows) {
    using enum SessionState;
    struct Case {
        SessionState state;
        std::vector<CallOff> steps;
    };
    const Case cases[] = {
        {Planned, {CallOff::NoShow, CallOff::Cancel, CallOff::EnteredInError}},
        {Arrived, {CallOff::Cancel, CallOff::EnteredInError}},
        {Dosing, {CallOff::EnteredInError}},
        {Monitoring, {CallOff::EnteredInError}},
        {Left, {CallOff::EnteredInError}},
        {Signed, {}},
        {Cancelled, {}},
        {NoShow, {}},
        {EnteredInError, {}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(stepsOf(callOffChoices(inState(each.state), {}, atMinute(0))), each.steps)
            << code(each.state).toStdString();
    }
}

TEST(CallOffChoices, NobodyHasFailedToComeBeforeTheirTime) {
    EXPECT_THAT(stepsOf(callOffChoices(inState(SessionState::Planned), {}, atMinute(-1))),
                testing::ElementsAre(CallOff::Cancel, CallOff::EnteredInError));
}

TEST(CallOffChoices, WhatGoesWithTheTimeStandsLast) {
    EXPECT_EQ(stepsOf(callOffChoices(inState(SessionState::Arrived), {true, false}, atMinute(0))).back(),
              CallOff::UndoArrival);
    EXPECT_EQ(stepsOf(callOffChoices(inState(SessionState::Dosing), {false, true}, atMinute(0))).back(),
              CallOff::UndoStart);
}

TEST(CallOffChoices, OnlyWhatCanBeDoneAgainNeedsNoReason) {
    for (const CallOff step : {CallOff::NoShow, CallOff::Cancel, CallOff::EnteredInError}) {
        EXPECT_TRUE(needsReason(step));
        EXPECT_FALSE(callOffWords(step).isEmpty());
    }
    for (const CallOff step : {CallOff::UndoArrival, CallOff::UndoStart}) {
        EXPECT_FALSE(needsReason(step));
    }
}

TEST(CallOffChoices, StandOnTheCardUntilTheDose) {
    services::BoardCard card;
    card.session = inState(SessionState::Planned);
    EXPECT_FALSE(boardRow(card, atMinute(0), "UTC").choices.isEmpty());
    card.session.state = SessionState::Dosing;
    EXPECT_TRUE(boardRow(card, atMinute(0), "UTC").choices.isEmpty());
}

TEST(BoardRows, CallWhoIsLateLate) {
    services::BoardCard card;
    card.session = inState(SessionState::Planned);
    EXPECT_EQ(boardRow(card, atMinute(0), "UTC").pill, QStringLiteral("Not arrived"));
    EXPECT_EQ(boardRow(card, atMinute(30), "UTC").pill, QStringLiteral("30 min late"));
    EXPECT_EQ(boardRow(card, atMinute(243), "UTC").pill, QStringLiteral("4 h 3 min late"));
}

} // namespace
} // namespace tidemark::app
