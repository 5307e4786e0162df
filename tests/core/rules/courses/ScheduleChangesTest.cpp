// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/Schedule.h"
#include "rules/courses/ScheduleNotes.h"
#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

Protocol protocol(const QString& id) {
    return newestProtocol(id).value_or(Protocol());
}

QDate march(int day) {
    return QDate(2026, 3, 1).addDays(day - 1);
}

ScheduleRequest request() {
    ScheduleRequest made;
    made.start = march(2);
    made.time = QTime(9, 0);
    made.zone = "Europe/Berlin";
    return made;
}

/// A plan from Monday 2 March 2026, and the same planned anew.
class ScheduleChanges : public testing::Test {
protected:
    void plan(const QString& id, int openEnded = 0, const QString& option = {}) {
        m_protocol = protocol(id);
        m_request = request();
        m_request.openEndedSessions = openEnded;
        m_request.option = option;
        m_plan = schedule(m_protocol, m_request).value_or(std::vector<PlannedSession>());
        ASSERT_FALSE(m_plan.empty());
    }
    Replan moved(int number, QDate to) {
        const auto replan = moveSession(m_protocol, m_request, m_plan, number, to);
        EXPECT_TRUE(replan);
        return replan.value_or(Replan());
    }
    Replan missed(int number, QDate today) {
        const auto replan = afterMissed(m_protocol, m_request, m_plan, number, today);
        EXPECT_TRUE(replan);
        return replan.value_or(Replan());
    }
    /// Days of March; April goes on from 32.
    static std::vector<int> days(const std::vector<PlannedSession>& plan) {
        std::vector<int> numbers;
        for (const PlannedSession& session : plan) {
            numbers.push_back(static_cast<int>(march(1).daysTo(session.day)) + 1);
        }
        return numbers;
    }
    Error refusal(int number, QDate to) {
        const auto replan = moveSession(m_protocol, m_request, m_plan, number, to);
        return replan ? Error{} : replan.error();
    }

    Protocol m_protocol;
    ScheduleRequest m_request;
    std::vector<PlannedSession> m_plan;
};

TEST_F(ScheduleChanges, aMoveInsideTheWindowMovesNothingElse) {
    plan(u"iv-induction-2x3"_s);
    const Replan replan = moved(2, march(6));
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 6, 9, 12, 16, 19));
    EXPECT_THAT(replan.moved, ElementsAre(SessionMoved{2, march(5), march(6)}));
    EXPECT_FALSE(replan.sessions[1].outsideTolerance);
}

TEST_F(ScheduleChanges, aMoveThatWouldBringTwoDaysRunningTakesTheGridAlong) {
    plan(u"iv-induction-3x2"_s);
    EXPECT_THAT(days(moved(2, march(5)).sessions), ElementsAre(2, 5, 9, 11, 13, 16));
}

TEST_F(ScheduleChanges, aMoveOutsideTheWindowTakesTheGridAlong) {
    plan(u"iv-induction-3x2"_s);
    const Replan replan = moved(2, march(9));
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 9, 11, 13, 16, 18));
    EXPECT_TRUE(replan.sessions[1].outsideTolerance);
    EXPECT_THAT(replan.moved,
                ElementsAre(SessionMoved{2, march(4), march(9)}, SessionMoved{3, march(6), march(11)},
                            SessionMoved{4, march(9), march(13)}, SessionMoved{5, march(11), march(16)},
                            SessionMoved{6, march(13), march(18)}));
}

TEST_F(ScheduleChanges, aMoveKeepsTheMinimumGapOfTheNext) {
    plan(u"esketamine-mdsi"_s);
    const Replan replan = moved(2, march(6));
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 6, 9, 12, 16, 19, 23, 26));
    plan(u"pain-infusion"_s);
    // Thursday's place is taken by Wednesday's session.
    EXPECT_THAT(days(moved(3, march(5)).sessions), ElementsAre(2, 3, 5, 6, 9, 10, 11, 12, 13, 16));
}

TEST_F(ScheduleChanges, aMoveToItsOwnDayChangesNothing) {
    plan(u"iv-induction-3x2"_s);
    EXPECT_THAT(moved(3, march(6)).moved, IsEmpty());
    EXPECT_EQ(moved(3, march(6)).sessions, m_plan);
}

TEST_F(ScheduleChanges, refuseADayThatIsClosedOrTooNear) {
    plan(u"esketamine-mdsi"_s);
    EXPECT_EQ(refusal(2, march(7)), (Error{ErrorCode::Impossible, u"day"_s, u"closed"_s}));
    EXPECT_EQ(refusal(2, march(3)), (Error{ErrorCode::Impossible, u"day"_s, u"gap"_s}));
    EXPECT_EQ(refusal(2, QDate()), (Error{ErrorCode::Impossible, u"day"_s, u"closed"_s}));
    EXPECT_EQ(refusal(0, march(4)).code, ErrorCode::NotFound);
    EXPECT_EQ(refusal(9, march(4)).code, ErrorCode::NotFound);
}

TEST_F(ScheduleChanges, aMissedInfusionIsMadeUpAtTheEndOfTheSeries) {
    plan(u"iv-induction-3x2"_s);
    const Replan replan = missed(3, march(6));
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 4, 9, 11, 13, 16));
    EXPECT_THAT(replan.moved.back(), (SessionMoved{6, march(13), march(16)}));
}

TEST_F(ScheduleChanges, aMissedSprayInTheInductionLeavesTheScheduleAsItIs) {
    plan(u"esketamine-trd"_s);
    const Replan replan = missed(4, march(12));
    // Mondays and Thursdays go on; the weekly phase starts after the eighth.
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 5, 9, 16, 19, 23, 26, 30, 37, 44, 51, 58));
    EXPECT_EQ(replan.sessions[7].phase, CoursePhase::Induction);
    EXPECT_EQ(replan.sessions[8].phase, CoursePhase::Weekly);
}

TEST_F(ScheduleChanges, theFirstSessionMayBeMissed) {
    plan(u"iv-induction-2x3"_s);
    EXPECT_THAT(days(missed(1, march(2)).sessions), ElementsAre(5, 9, 12, 16, 19, 23));
}

TEST_F(ScheduleChanges, daysThatHaveGoneByAreNotPlannedOn) {
    plan(u"iv-induction-3x2"_s);
    // Told on the 12th only: the 9th and the 11th are gone.
    EXPECT_THAT(days(missed(3, march(12)).sessions), ElementsAre(2, 4, 12, 16, 18, 20));
    EXPECT_THAT(days(missed(6, march(31)).sessions), ElementsAre(2, 4, 6, 9, 11, 31));
}

TEST_F(ScheduleChanges, goingBackToTheSpacingBeforeIsOfferedNeverPlanned) {
    plan(u"esketamine-trd"_s, 2, u"every-two-weeks"_s);
    EXPECT_EQ(spacingToOffer(m_protocol, m_plan[13])->option, u"every-week"_s);
    EXPECT_EQ(spacingToOffer(m_protocol, m_plan[9])->phase, CoursePhase::Induction);
    EXPECT_FALSE(spacingToOffer(m_protocol, m_plan[3]));
    // Thursday 7 May is missed: every two weeks goes on.
    EXPECT_THAT(missed(13, march(68)).moved,
                ElementsAre(SessionMoved{13, march(68), march(82)}, SessionMoved{14, march(82), march(96)}));
    plan(u"esketamine-trd"_s, 1, u"every-week"_s);
    EXPECT_EQ(spacingToOffer(m_protocol, m_plan[12])->phase, CoursePhase::Induction);
}

TEST_F(ScheduleChanges, stoppingEarlyDropsWhatComesAfter) {
    plan(u"iv-induction-3x2"_s);
    const Replan replan = stopAfter(m_plan, 4);
    EXPECT_THAT(days(replan.sessions), ElementsAre(2, 4, 6, 9));
    EXPECT_THAT(replan.moved, ElementsAre(SessionMoved{5, march(11), std::nullopt},
                                          SessionMoved{6, march(13), std::nullopt}));
    EXPECT_EQ(stopAfter(m_plan, 0).moved.size(), 6U);
    EXPECT_THAT(stopAfter(m_plan, 6).moved, IsEmpty());
}

} // namespace
} // namespace tidemark::rules
