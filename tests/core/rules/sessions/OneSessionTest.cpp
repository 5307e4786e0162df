// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/OneSession.h"

#include <QTimeZone>

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

const QByteArray berlin = "Europe/Berlin";
const SessionId present{QStringLiteral("present")};

Instant on(QDate day, QTime time) {
    return fromDateTime(QDateTime(day, time, QTimeZone(berlin)));
}

Session other(SessionState state, QDate day, QTime time = {10, 0}) {
    Session session;
    session.id = SessionId(QStringLiteral("other"));
    session.state = state;
    session.plannedAt = on(day, time);
    if (state != SessionState::Planned && !isCalledOff(state)) {
        session.arrivedAt = session.plannedAt;
    }
    return session;
}

TEST(OneSession, aPatientHasOneThatRuns) {
    using enum SessionState;
    const QDate today(2026, 3, 2);
    struct Case {
        SessionState state = Planned;
        QDate day;
        bool keepsFromArriving = false;
        bool keepsFromStarting = false;
    };
    const Case cases[] = {
        {Planned, today, false, false},
        {Arrived, today, true, false},
        {Arrived, today.addDays(-1), false, false},
        {Dosing, today, true, true},
        {Monitoring, today, true, true},
        {Dosing, today.addDays(-1), true, true},
        {Left, today, false, false},
        {Signed, today, false, false},
        {Cancelled, today, false, false},
    };
    for (const Case& each : cases) {
        const std::vector<Session> sessions{other(each.state, each.day)};
        EXPECT_EQ(runningBeside(sessions, present, today, berlin) != nullptr, each.keepsFromArriving)
            << code(each.state).toStdString();
        EXPECT_EQ(givenBeside(sessions, present) != nullptr, each.keepsFromStarting)
            << code(each.state).toStdString();
        EXPECT_EQ(runningBeside(sessions, sessions.front().id, today, berlin), nullptr)
            << "not beside itself";
    }
}

TEST(OneSession, anotherOneIsTooNearOnTheSameDayAndInsideTheSmallestGap) {
    const QDate day(2026, 3, 4);
    struct Case {
        int daysAway;
        int smallestGap;
        bool tooNear;
    };
    const Case cases[] = {{0, 1, true},  {0, 0, true},  {1, 1, false}, {-1, 1, false}, {1, 2, true},
                          {-1, 2, true}, {2, 2, false}, {-6, 7, true}, {7, 7, false}};
    for (const Case& each : cases) {
        const std::vector<Session> sessions{other(SessionState::Signed, day.addDays(each.daysAway))};
        EXPECT_EQ(tooNearTo(sessions, present, day, each.smallestGap, berlin) != nullptr, each.tooNear)
            << each.daysAway << " days away, gap " << each.smallestGap;
    }
}

TEST(OneSession, theDaysAreTheClinicsAndTheNearestIsNamed) {
    const QDate day(2026, 3, 4);
    // Half past midnight in Berlin is still the day before in UTC.
    std::vector<Session> sessions{other(SessionState::Planned, day.addDays(1), {0, 30})};
    EXPECT_EQ(tooNearTo(sessions, present, day, 1, berlin), nullptr);
    sessions.push_back(other(SessionState::Planned, day.addDays(-2)));
    sessions.back().id = SessionId(QStringLiteral("before"));
    EXPECT_EQ(tooNearTo(sessions, present, day, 3, berlin), &sessions.front());
    sessions.front().state = SessionState::Cancelled;
    EXPECT_EQ(tooNearTo(sessions, present, day, 3, berlin), &sessions.back());
}

} // namespace
} // namespace tidemark::rules
